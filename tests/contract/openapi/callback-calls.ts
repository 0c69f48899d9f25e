import { randomUUID } from 'node:crypto';
import { instantOf } from '../../../src/shared/domain/datum';
import { klantcontactIdSchema } from '../../../src/shared/domain/ids';
import type { LineResult } from '../../../src/shared/result';
import type { TerugbelPort, TerugbelTaak, TerugbelWritePort } from '../../../src/main/ports/terugbel';

type Answers = Promise<readonly LineResult<unknown>[]>;
type Calls<Port> = { readonly [Method in keyof Port]: (port: Port) => Answers };

const each = <T>(items: readonly T[], ask: (item: T) => Promise<LineResult<unknown>>): Answers =>
  Promise.all(items.map(ask));

const betrokkene = { partijId: null, voornaam: 'Anna', voorvoegsel: 'de', achternaam: 'Vries', organisatienaam: '' };

/** How each method of the ports of callbacks is tried. */
export const callbackCalls: {
  readonly terugbel: Calls<TerugbelPort>;
  readonly terugbelWrite: Calls<TerugbelWritePort>;
} = {
  terugbel: {
    listOpen: async (port) => {
      const teams = await port.findActoren({ soort: 'afdeling', identificatie: 'burgerzaken' });
      return each([null, teams.ok ? teams.value.map(({ id }) => id) : []], (ids) => port.listOpen(ids));
    },
    getTaak: async (port) => each(await someTaken(port), ({ id }) => port.getTaak(id)),
    getContact: async (port) => each(contactsOf(await someTaken(port)), (id) => port.getContact(id)),
    listFollowUps: async (port) => each(contactsOf(await someTaken(port)), (id) => port.listFollowUps(id)),
    findActoren: (port) =>
      each(['afdeling', 'groep', 'medewerker'] as const, (soort) =>
        port.findActoren({ soort, identificatie: soort === 'medewerker' ? 'tom.foppen' : 'burgerzaken' }),
      ),
  },
  terugbelWrite: {
    changeTaak: async (port) => {
      const [taak] = takenFound;
      const actorIds = taak?.actoren.map(({ id }) => id) ?? [randomUUID()];
      return [
        await port.changeTaak(taak?.id ?? randomUUID(), { actorIds, toelichting: 'Bel over het paspoort.' }),
        await port.changeTaak(taak?.id ?? randomUUID(), { isOpen: false }),
        await port.changeTaak(taak?.id ?? randomUUID(), { isOpen: true }),
      ];
    },
    addFollowUp: (port) =>
      each(['bereikt', 'niet_bereikt', 'voicemail', 'voicemail'] as const, (outcome) =>
        port.addFollowUp({
          referentienummer: randomUUID(),
          about: contactsOf(takenFound)[0] ?? klantcontactIdSchema.parse(randomUUID()),
          kanaal: 'telefoon',
          onderwerp: 'Terugbelpoging',
          inhoud: 'Niemand nam op.',
          outcome,
          plaatsgevondenOp: instantOf(Date.parse('2026-11-23T09:00:00Z')),
          metadata: { interneTaak: '0000000007' },
          betrokkene,
        }),
      ),
  },
};

/** What reading found: writing comes after it, and its port tells of no callbacks. */
let takenFound: readonly TerugbelTaak[] = [];

async function someTaken(port: TerugbelPort): Promise<readonly TerugbelTaak[]> {
  const open = await port.listOpen(null);
  takenFound = open.ok ? open.value.slice(0, 4) : [];
  return takenFound;
}

const contactsOf = (taken: readonly TerugbelTaak[]) => taken.flatMap(({ klantcontactId }) => klantcontactId ?? []);
