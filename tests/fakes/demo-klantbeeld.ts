import { sectionArrivedSchema, sectionPlanSchema } from '../../src/shared/ipc/schemas';
import type { ConversationId } from '../../src/shared/domain/ids';
import { demoPersoon } from './demo-people';

const at = '2026-03-02T09:42:00.000Z';
const answer = (lineId: string, connectionId: string, value: unknown) => ({
  lineId,
  connectionId,
  ok: true,
  value,
  fetchedAt: at,
});

/** What will be asked, per level of identification: taxes and products open at level 2. */
export function demoPlan(level: number) {
  const one = (section: string, id: string, name: string, opensAtLevel = 1) =>
    sectionPlanSchema.parse({
      section,
      connections: [{ id, lineId: id.split('-')[0], name }],
      closedBecause: level < opensAtLevel ? 'level' : null,
      opensAtLevel,
    });
  return [
    one('identity', 'brp-personen', 'BRP'),
    one('addresses', 'brp-personen', 'BRP'),
    one('contactDetails', 'openklant', 'Contactregister'),
    one('household', 'brp-personen', 'BRP', 2),
    one('products', 'openproduct', 'Producten', 2),
    one('zaken', 'zaken-harderwijk', 'Zaken Harderwijk'),
    one('belastingen', 'belastingen-api', 'Belastingen', 2),
    one('contacts', 'openklant', 'Contactregister'),
    one('tasks', 'taken', 'Taken', 2),
    one('timeline', 'openklant', 'Tijdlijn'),
  ];
}

const zaak = (
  index: number,
  zaaktype: string,
  status: string | null,
  startdatum: string,
  einddatum: string | null = null,
) => ({
  id: `00000000-0000-4000-8000-00000000000${index}`,
  connectionId: 'zaken-harderwijk',
  url: `https://zaken.example/zaken/api/v1/zaken/00000000-0000-4000-8000-00000000000${index}`,
  identificatie: `ZAAK-2026-000000${index}`,
  omschrijving: zaaktype,
  zaaktype,
  status,
  resultaat: einddatum ? 'Verleend' : null,
  behandelaar: null,
  startdatum,
  einddatum,
  einddatumGepland: null,
  uiterlijkeEinddatumAfdoening: '2026-04-20',
  isOpgeschort: false,
  betalingsindicatie: 'nvt',
  vertrouwelijkheid: 'zaakvertrouwelijk',
  producten: [],
});

const contact = (index: number, onderwerp: string, plaatsgevondenOp: string) => ({
  id: `00000000-0000-4000-9000-00000000000${index}`,
  nummer: `000000123${index}`,
  kanaal: 'telefoon',
  onderwerp,
  inhoud: 'Uitleg gegeven over de termijnen.',
  plaatsgevondenOp,
  isVertrouwelijk: false,
  medewerkers: ['Fatima el Amrani'],
  onderwerpobjecten: [],
  interneTaken: [],
  metadata: {},
});

const zaken = [
  zaak(1, 'Omgevingsvergunning dakkapel', 'In behandeling', '2026-02-03'),
  zaak(2, 'Melding openbare ruimte', 'Ingepland', '2026-02-24'),
  zaak(3, 'Paspoort aanvragen', null, '2025-11-02', '2025-11-14'),
];
const contacten = [
  contact(1, 'Aanslag 2026 in termijnen', '2026-02-28T10:11:00.000Z'),
  contact(2, 'Container kapot', '2026-01-15T14:02:00.000Z'),
];

const entry = (id: string, soort: string, titel: string, detail: string, when: string) => ({
  id,
  at: when,
  soort,
  titel,
  detail,
  ref: null,
});

/** The answers for one conversation, as main would send them one by one. */
export function demoArrivals(conversationId: ConversationId, generation: number, level: number) {
  const arrived = (section: string, results: readonly unknown[]) =>
    sectionArrivedSchema.parse({ conversationId, generation, section, sections: { [section]: results } });
  const always = [
    arrived('identity', [answer('brp', 'brp-personen', demoPersoon)]),
    arrived('addresses', [
      answer('brp', 'brp-personen', [{ soort: 'woonadres', adres: null, text: 'Bruggestraat 12, 3841 AB Harderwijk' }]),
    ]),
    arrived('contactDetails', [answer('openklant', 'openklant', null)]),
    arrived('zaken', [
      answer('zaken', 'zaken-harderwijk', zaken),
      {
        lineId: 'odnv',
        connectionId: 'zaken-odnv',
        ok: false,
        error: { kind: 'timeout', afterMs: 3000 },
        lastGood: null,
      },
    ]),
    arrived('contacts', [answer('openklant', 'openklant', { contacten, openTaken: [] })]),
    arrived('timeline', [
      answer('openklant', 'openklant', [
        entry('t1', 'contact', 'Aanslag 2026 in termijnen', 'Telefoon, Fatima el Amrani', '2026-02-28T10:11:00.000Z'),
        entry('t2', 'zaak', 'Melding openbare ruimte', 'Ingepland', '2026-02-24T08:00:00.000Z'),
        entry('t3', 'status', 'Omgevingsvergunning dakkapel', 'In behandeling', '2026-02-10T08:00:00.000Z'),
        entry('t4', 'contact', 'Container kapot', 'Telefoon', '2026-01-15T14:02:00.000Z'),
      ]),
    ]),
  ];
  if (level < 2) return always;
  return [
    ...always,
    arrived('household', [answer('brp', 'brp-personen', [])]),
    arrived('products', [answer('openproduct', 'openproduct', [])]),
    arrived('tasks', [answer('taken', 'taken', [])]),
    arrived('belastingen', [answer('belastingen', 'belastingen-api', { biljetten: [], wozObjecten: [] })]),
  ];
}
