import { partijIdSchema, type PartijId } from '../../../shared/domain/ids';
import { mapValue } from '../../../shared/result';
import { andThen, answered, failed } from '../../http/answers';
import type { LineHttp } from '../../http/line-http';
import type { NewBetrokkene } from '../../ports/klantinteracties-write';
import type { Answer, PartijQuery } from '../../ports/ports';
import { contactnaamBody } from './bodies';
import { identificatorOf } from './codes';
import { findPartij } from './read';
import { wireCreated, wireLinkPage } from './wire';

/**
 * The partij with this number; made when the register does not know it. Somebody else may have made it in between: on
 * a refusal it is looked up once more, and only then the refusal stands.
 */
export async function ensurePartij(http: LineHttp, query: PartijQuery, naam: NewBetrokkene): Answer<PartijId> {
  const known = await findPartij(http, query);
  if (!known.ok) return failed(known, known.error);
  if (known.value) return answered(http, known.value.id);
  const parent = await parentNumber(http, query, naam);
  if (!parent.ok) return failed(parent, parent.error);
  const made = await http.post('/partijen', wireCreated, { body: partijBody(query, naam, parent.value) });
  if (made.ok) return mapValue(made, ({ uuid }) => partijIdSchema.parse(uuid));
  if (made.error.kind !== 'rejected') return failed(made, made.error);
  const again = await findPartij(http, query);
  return again.ok && again.value ? answered(http, again.value.id) : failed(made, made.error);
}

/** A vestigingsnummer stands under the KVK number of its organisation, which may have to be made first. */
async function parentNumber(http: LineHttp, query: PartijQuery, naam: NewBetrokkene): Answer<string | null> {
  if (query.by !== 'vestigingsnummer' || !query.kvkNummer) return answered(http, null);
  const { kvkNummer } = query;
  const organisation = await ensurePartij(http, { by: 'kvkNummer', kvkNummer }, naam);
  return andThen(organisation, async () => {
    const params = {
      partijIdentificatorCodeSoortObjectId: 'kvk_nummer',
      partijIdentificatorCodeRegister: 'hr',
      partijIdentificatorObjectId: kvkNummer,
      page: 1,
    };
    const numbers = await http.get('/partij-identificatoren', wireLinkPage, { params });
    return mapValue(numbers, ({ results: [first] }) => first?.uuid ?? null);
  });
}

function partijBody(query: PartijQuery, naam: NewBetrokkene, parent: string | null): object {
  const isPersoon = query.by === 'bsn';
  return {
    soortPartij: isPersoon ? 'persoon' : 'organisatie',
    indicatieActief: true,
    indicatieGeheimhouding: null,
    voorkeurstaal: 'nld',
    digitaleAdressen: [],
    voorkeursDigitaalAdres: null,
    rekeningnummers: [],
    voorkeursRekeningnummer: null,
    partijIdentificatie: isPersoon
      ? { contactnaam: contactnaamBody(naam) }
      : { naam: naam.organisatienaam.slice(0, 200) },
    partijIdentificatoren: [
      {
        partijIdentificator: identificatorOf(query),
        ...(parent !== null && { subIdentificatorVan: { uuid: parent } }),
      },
    ],
  };
}
