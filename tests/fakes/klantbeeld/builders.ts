import type { Aanslag, Aanslagbiljet, Termijn, Verzoek } from '../../../src/shared/domain/belasting';
import type { Datum, Instant } from '../../../src/shared/domain/datum';
import { addDays } from '../../../src/shared/domain/days';
import type {
  ConnectionId,
  ConversationId,
  KlantcontactId,
  LineId,
  PartijId,
  ZaakId,
} from '../../../src/shared/domain/ids';
import type { InterneTaak, Klantcontact, Partij } from '../../../src/shared/domain/klantcontact';
import type { Organisatie } from '../../../src/shared/domain/organisatie';
import type { Persoon, Relatie } from '../../../src/shared/domain/persoon';
import type { Bsn } from '../../../src/shared/domain/bsn';
import type { Informatieobject, Zaak, ZaakDetail } from '../../../src/shared/domain/zaak';
import type { LineError, LineResult } from '../../../src/shared/result';

// Builders for tests. Everybody here is made up; their BSNs come from the public test range.

/** Ids are branded strings: a test writes them as they are. */
export const connection = (id: string): ConnectionId => id as ConnectionId;
export const uuid = (index: number): string => `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;
export const conversationIdOf = (index: number): ConversationId => uuid(900 + index) as ConversationId;
export const zaakIdOf = (index: number): ZaakId => uuid(index) as ZaakId;
export const day = (text: string): Datum => text as Datum;
export const moment = (text: string): Instant => text as Instant;
export const bsn = { jan: '999993653' as Bsn, anna: '999992259' as Bsn, kind: '999990639' as Bsn } as const;

/** The day on which tests happen: a Monday. */
export const TODAY = day('2026-03-02');
export const NOW = new Date('2026-03-02T10:42:00+01:00');
export const FRESH = moment('2026-03-02T09:41:00.000Z');
export const YESTERDAY = moment('2026-03-01T21:10:00.000Z');

/** A good answer of a connection. */
export const good = <T>(id: string, value: T, fetchedAt: Instant = FRESH): LineResult<T> => ({
  lineId: id as LineId,
  connectionId: connection(id),
  ok: true,
  value,
  fetchedAt,
});

/** A failure of a connection, perhaps with what it gave before. */
export const bad = <T>(
  id: string,
  error: LineError = { kind: 'timeout', afterMs: 3000 },
  lastGood: { readonly value: T; readonly fetchedAt: Instant } | null = null,
): LineResult<T> => ({ lineId: id as LineId, connectionId: connection(id), ok: false, error, lastGood });

/** A zaak that began a month ago and has three weeks left. */
export const zaakOf = (part: Partial<Zaak> = {}): Zaak => ({
  id: zaakIdOf(1),
  connectionId: connection('zaken'),
  url: 'https://zaken.example/zaken/1',
  identificatie: 'ZAAK-2026-0000001',
  omschrijving: 'Dakkapel achterzijde',
  zaaktype: 'Omgevingsvergunning aanvragen',
  status: 'In behandeling',
  resultaat: null,
  behandelaar: null,
  startdatum: addDays(TODAY, -30),
  einddatum: null,
  einddatumGepland: null,
  uiterlijkeEinddatumAfdoening: addDays(TODAY, 21),
  isOpgeschort: false,
  betalingsindicatie: 'nvt',
  vertrouwelijkheid: 'zaakvertrouwelijk',
  producten: [],
  ...part,
});

export const zaakDetailOf = (part: Partial<ZaakDetail> = {}): ZaakDetail => ({
  zaak: zaakOf(),
  toelichting: '',
  missing: [],
  statussen: [
    {
      omschrijving: 'In behandeling',
      datumStatusGezet: moment('2026-02-10T08:00:00.000Z'),
      toelichting: 'Advies gevraagd',
      volgnummer: 2,
      isEindstatus: false,
    },
    {
      omschrijving: 'Ontvangen',
      datumStatusGezet: moment('2026-01-31T08:00:00.000Z'),
      toelichting: '',
      volgnummer: 1,
      isEindstatus: false,
    },
  ],
  stappen: [
    { omschrijving: 'Ontvangen', volgnummer: 1, isEindstatus: false },
    { omschrijving: 'In behandeling', volgnummer: 2, isEindstatus: false },
    { omschrijving: 'Besloten', volgnummer: 3, isEindstatus: true },
  ],
  rollen: [
    { rol: 'Behandelaar', soort: 'medewerker', naam: 'M. Bakker' },
    { rol: 'Initiator', soort: 'natuurlijk_persoon', naam: '' },
  ],
  eigenschappen: [{ naam: 'Bouwkosten', waarde: '€ 18.500' }],
  informatieobjecten: [],
  ...part,
});

export const termijnOf = (volgnummer: number, vervaldatum: Datum, part: Partial<Termijn> = {}): Termijn => ({
  volgnummer,
  vervaldatum,
  bedragCents: 10_000,
  betaaldCents: 0,
  ...part,
});

export const verzoekOf = (part: Partial<Verzoek> = {}): Verzoek => ({
  soort: 'bezwaar',
  ontvangenOp: day('2026-02-16'),
  status: 'in_behandeling',
  beslisdatum: null,
  uiterlijkeBeslisdatum: day('2026-12-31'),
  heeftUitstel: false,
  zaakIdentificatie: null,
  ...part,
});

export const aanslagOf = (part: Partial<Aanslag> = {}): Aanslag => ({
  id: 'a1',
  belastingsoort: 'ozb',
  omschrijving: 'Onroerendezaakbelasting eigenaar woning',
  upn: null,
  heffingsmaatstaf: 'WOZ-waarde',
  grondslag: '€ 412.000',
  tijdvakVan: day('2026-01-01'),
  tijdvakTot: day('2026-12-31'),
  bedragCents: 30_000,
  wozObjectnummer: null,
  adres: null,
  isBezwaarMogelijk: true,
  ...part,
});

/** A bill of € 300,00 in three instalments of which nothing is late and nothing is paid. */
export const biljetOf = (part: Partial<Aanslagbiljet> = {}): Aanslagbiljet => ({
  aanslagbiljetnummer: '1234567890123-01',
  subjectnummer: '100200300',
  belastingjaar: 2026,
  dagtekening: day('2026-01-31'),
  omschrijving: 'Gemeentelijke belastingen',
  gemeente: 'Harderwijk',
  betalingskenmerk: '1234567890123456',
  totaalCents: 30_000,
  betaaldCents: 0,
  kwijtgescholdenCents: 0,
  kostenCents: 0,
  openstaandCents: 30_000,
  status: 'verstuurd',
  automatischeIncasso: null,
  isBezwaarMogelijk: true,
  aanslagen: [aanslagOf()],
  termijnen: [termijnOf(1, day('2026-03-31')), termijnOf(2, day('2026-04-30')), termijnOf(3, day('2026-05-31'))],
  betalingen: [],
  invordering: [],
  verzoeken: [],
  ...part,
});

export const taakOf = (part: Partial<InterneTaak> = {}): InterneTaak => ({
  id: uuid(50),
  nummer: '0000000050',
  gevraagdeHandeling: 'Terugbellen over vergunning',
  toelichting: 'Wil weten of de dakkapel mag.',
  status: 'te_verwerken',
  toegewezenOp: moment('2026-02-27T09:00:00.000Z'),
  afgehandeldOp: null,
  toegewezenAan: ['Vergunningen'],
  ...part,
});

export const contactOf = (part: Partial<Klantcontact> = {}): Klantcontact => ({
  id: uuid(60) as KlantcontactId,
  nummer: '0000001231',
  kanaal: 'telefoon',
  onderwerp: 'Aanslag in termijnen',
  inhoud: 'Uitleg gegeven over de termijnen.',
  plaatsgevondenOp: moment('2026-02-27T09:00:00.000Z'),
  isVertrouwelijk: false,
  medewerkers: ['Fatima el Amrani'],
  onderwerpobjecten: [],
  interneTaken: [],
  metadata: {},
  ...part,
});

export const partijOf = (part: Partial<Partij> = {}): Partij => ({
  id: uuid(70) as PartijId,
  soort: 'persoon',
  naam: 'Jan de Vries',
  isGeheim: false,
  voorkeurstaal: null,
  digitaleAdressen: [
    {
      id: uuid(71),
      adres: '06 12345678',
      soort: 'telefoonnummer',
      omschrijving: '',
      isStandaardAdres: true,
      onderwerp: null,
    },
    {
      id: uuid(72),
      adres: 'jan@voorbeeld.example',
      soort: 'email',
      omschrijving: '',
      isStandaardAdres: true,
      onderwerp: null,
    },
  ],
  identificatoren: [],
  voorkeursAdresId: null,
  postadres: null,
  ...part,
});

export const relatieOf = (part: Partial<Relatie> = {}): Relatie => ({
  soort: 'partner',
  bsn: bsn.anna,
  naam: 'Anna Bakker',
  geboortedatum: { datum: day('1986-05-04'), text: '4 mei 1986' },
  soortVerbintenis: 'huwelijk',
  sinds: null,
  ...part,
});

export const persoonOf = (part: Partial<Persoon> = {}): Persoon => ({
  bsn: bsn.jan,
  naam: {
    voornamen: 'Jan',
    voorletters: 'J.',
    voorvoegsel: 'de',
    geslachtsnaam: 'Vries',
    volledig: 'Jan de Vries',
    aanhef: 'Geachte heer De Vries',
    lopendeTekst: 'de heer De Vries',
  },
  geslacht: 'man',
  geboortedatum: { datum: day('1985-03-12'), text: '12 maart 1985' },
  geboorteplaats: 'Zwolle',
  geboorteland: 'Nederland',
  leeftijd: 40,
  nationaliteiten: ['Nederlandse'],
  gemeenteVanInschrijving: { code: '0243', omschrijving: 'Harderwijk' },
  datumInschrijvingInGemeente: { datum: day('2012-06-01'), text: '1 juni 2012' },
  verblijfplaats: null,
  adresregel1: null,
  adresregel2: null,
  relaties: [relatieOf()],
  flags: { overleden: null, isGeheim: false, inOnderzoek: [], opschorting: null, onderCuratele: false },
  ...part,
});

export const organisatieOf = (part: Partial<Organisatie> = {}): Organisatie => ({
  kvkNummer: '90000001' as Organisatie['kvkNummer'],
  rsin: null,
  naam: 'Bakkerij Het Anker',
  statutaireNaam: 'Het Anker B.V.',
  handelsnamen: ['Bakkerij Het Anker'],
  rechtsvorm: 'Besloten Vennootschap',
  activiteiten: ['Broodbakkerij'],
  startdatum: day('2015-04-01'),
  einddatum: null,
  isNonMailing: false,
  hoofdvestiging: null,
  vestigingen: [],
  ...part,
});

/** A PDF that belongs to a zaak. */
export const documentOf = (part: Partial<Informatieobject> = {}): Informatieobject => ({
  id: uuid(101),
  connectionId: connection('zaken'),
  titel: 'Aanvraagformulier',
  bestandsnaam: 'aanvraag.pdf',
  formaat: 'application/pdf',
  sizeBytes: 182_000,
  creatiedatum: day('2026-01-31'),
  auteur: 'Jan de Vries',
  status: 'definitief',
  vertrouwelijkheid: 'zaakvertrouwelijk',
  ...part,
});
