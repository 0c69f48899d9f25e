import { randomUUID } from 'node:crypto';
import { bagIdSchema } from '../../src/shared/domain/adres';
import { bsnSchema, type Bsn } from '../../src/shared/domain/bsn';
import type { Conversation, QuestionDraft } from '../../src/shared/domain/conversation';
import { instantOf } from '../../src/shared/domain/datum';
import { datumOf } from '../../src/shared/domain/days';
import {
  connectionIdSchema,
  conversationIdSchema,
  lineIdSchema,
  municipalityIdSchema,
} from '../../src/shared/domain/ids';
import type { Persoon } from '../../src/shared/domain/persoon';
import type { User } from '../../src/shared/domain/user';
import type { LineError, LineResult } from '../../src/shared/result';
import type { Connection } from '../../src/main/ports/lines';

export const harderwijk = municipalityIdSchema.parse('harderwijk');
export const ermelo = municipalityIdSchema.parse('ermelo');
/** A fictional BSN of the public test set. */
export const testBsn: Bsn = bsnSchema.parse('999993653');
export const otherBsn: Bsn = bsnSchema.parse('999990019');

export const agent = (changes: Partial<User> = {}): User => ({
  id: 'sanne',
  naam: 'Sanne Dijkhuis',
  email: 'sanne@harderwijk.example',
  functie: 'KCC-medewerker',
  roles: ['agent'],
  municipality: harderwijk,
  mandates: [harderwijk],
  afdeling: 'klantcontact',
  ...changes,
});

export const connectionOf = (id: string, changes: Partial<Connection> = {}): Connection => ({
  id: connectionIdSchema.parse(id),
  lineId: lineIdSchema.parse(`lijn-${id}`),
  name: id,
  kind: 'proef',
  purpose: 'dienstverlening',
  ports: [],
  freshMs: null,
  keepMs: null,
  normMs: 1000,
  availabilityNorm: 0.99,
  agreement: null,
  municipalities: [harderwijk],
  ...changes,
});

export const ok = <T>(connection: Connection, value: T): LineResult<T> => ({
  lineId: connection.lineId,
  connectionId: connection.id,
  ok: true,
  value,
  fetchedAt: instantOf(0),
});

export const bad = <T>(connection: Connection, error: LineError): LineResult<T> => ({
  lineId: connection.lineId,
  connectionId: connection.id,
  ok: false,
  error,
  lastGood: null,
});

export const questionOf = (changes: Partial<QuestionDraft> = {}): QuestionDraft => ({
  id: randomUUID(),
  vraag: 'Wanneer komt mijn paspoort?',
  note: 'Paspoort ligt klaar.',
  product: null,
  artikelen: [],
  zaak: null,
  resultaat: 'zelfstandig_afgehandeld',
  isBeantwoord: 'ja',
  callback: null,
  ...changes,
});

/** Of a caller who answered control questions. */
export const checkedIdentification: Conversation['identification'] = {
  ...{ level: 2, asked: [], documentSoort: null, given: [] },
};

export const conversationOf = (changes: Partial<Conversation> = {}): Conversation => ({
  id: conversationIdSchema.parse(randomUUID()),
  revision: 0,
  municipality: harderwijk,
  kanaal: 'telefoon',
  startedAt: instantOf(Date.parse('2026-11-02T09:00:00Z')),
  state: 'active',
  caller: { telefoonnummer: null, naam: null, geboortedatum: null },
  subject: null,
  identification: { level: 0, asked: [], documentSoort: null, given: [] },
  questions: [questionOf()],
  ...changes,
});

export const persoonOf = (changes: Partial<Persoon> = {}): Persoon => ({
  bsn: testBsn,
  naam: {
    voornamen: 'Anna Maria',
    voorletters: 'A.M.',
    voorvoegsel: 'de',
    geslachtsnaam: 'Vries',
    volledig: 'Anna Maria de Vries',
    aanhef: null,
    lopendeTekst: null,
  },
  geslacht: 'vrouw',
  geboortedatum: { datum: datumOf('1980-03-12'), text: '12 maart 1980' },
  geboorteplaats: 'Harderwijk',
  geboorteland: 'Nederland',
  leeftijd: 46,
  nationaliteiten: ['Nederlandse'],
  gemeenteVanInschrijving: { code: '0243', omschrijving: 'Harderwijk' },
  datumInschrijvingInGemeente: null,
  verblijfplaats: {
    type: 'Adres',
    adres: {
      straat: 'Stationslaan',
      huisnummer: 912,
      huisletter: null,
      huisnummertoevoeging: null,
      postcode: '3842AB',
      woonplaats: 'Harderwijk',
      nummeraanduidingIdentificatie: bagIdSchema.parse('0243200000000912'),
      adresseerbaarObjectIdentificatie: null,
    },
    isBriefadres: false,
    datumVan: null,
  },
  adresregel1: 'Stationslaan 912',
  adresregel2: '3842 AB HARDERWIJK',
  relaties: [],
  flags: { overleden: null, isGeheim: false, inOnderzoek: [], opschorting: null, onderCuratele: false },
  ...changes,
});
