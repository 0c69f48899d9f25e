import type { SandboxContext } from '../../../api';
import { afdelingen, groepen } from '../address-book/teams';
import { loadContent } from '../content';
import { loadColleagues } from '../address-book/colleagues';
import { articleObjects, vacObjects } from './articles';
import { knowledgeWork } from './knowledge-work';
import { AFDELING, GROEP, MEDEWERKER } from './objecttypes';
import { medewerkerData } from './people';
import { objectsOf, putObject, type NewObject } from './store';

/** Since when the address book exists. */
const ADDRESS_BOOK_SINCE = '2025-01-06';

/** Makes articles, VACs, colleagues, departments and groups, and the work on the knowledge base. */
export function seedObjects(context: SandboxContext): void {
  const objects = objectsOf(context.store);
  const content = loadContent(context.resources);
  const all = [...articleObjects(context, content), ...addressBook(context), ...knowledgeWork(context)];
  for (const { uuid, objecttype, data, startAt } of all.concat(vacObjects(context, content))) {
    const record = {
      index: 1,
      typeVersion: 1,
      data,
      startAt,
      endAt: null,
      registrationAt: startAt,
      correctionFor: null,
      correctedBy: null,
    };
    putObject(objects, { uuid, objecttype: objecttype.uuid, records: [record] }, true);
  }
}

function addressBook(context: SandboxContext): readonly NewObject[] {
  const rng = context.rng.fork('address-book');
  const uuidOf = (kind: string, id: string): string => rng.fork(`${kind}/${id}`).uuid();
  const common = { startAt: ADDRESS_BOOK_SINCE };
  return [
    ...afdelingen.map(({ identificatie, naam }) => ({
      ...common,
      uuid: uuidOf('afdeling', identificatie),
      objecttype: AFDELING,
      data: { identificatie, naam, email: `${identificatie}@harderwijk.example` },
    })),
    ...groepen.map(({ identificatie, naam, afdeling }) => ({
      ...common,
      uuid: uuidOf('groep', identificatie),
      objecttype: GROEP,
      data: {
        identificatie,
        naam,
        afdelingId: uuidOf('afdeling', afdeling),
        email: `${identificatie}@harderwijk.example`,
      },
    })),
    ...loadColleagues(context.resources).map((colleague) => ({
      ...common,
      uuid: uuidOf('medewerker', colleague.identificatie),
      objecttype: MEDEWERKER,
      data: medewerkerData(colleague, (afdeling) => uuidOf('afdeling', afdeling)),
    })),
  ];
}
