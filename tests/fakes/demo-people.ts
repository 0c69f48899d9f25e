import type { z } from 'zod';
import { contract } from '../../src/shared/ipc/contract';

/** Fictional people, municipalities and colleagues for looking at the screens without main. BSNs come from the public test range. */
const opening = (tijden: string) =>
  ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag'].map((dag) => ({ dag, tijden }));

export const demoMunicipalities = contract.app.municipalities.output.parse([
  municipality('harderwijk', 'Harderwijk', '0243', { light: '#0b5a7a', dark: '#86cdea' }),
  municipality('ermelo', 'Ermelo', '0233', { light: '#2d6a33', dark: '#97d79c' }),
  municipality('zeewolde', 'Zeewolde', '0050', { light: '#8a3b12', dark: '#f0b08a' }),
]);

function municipality(id: string, naam: string, code: string, accent: { light: string; dark: string }) {
  return {
    id,
    naam,
    code,
    owms: `http://standaarden.overheid.nl/owms/terms/${naam}_(gemeente)`,
    oin: '00000001001234567000',
    telefoon: '14 0341',
    website: `https://www.${id}.example`,
    accent,
    begroeting: `Goedemiddag, gemeente ${naam}, met …`,
    locaties: [
      {
        naam: `Gemeentehuis ${naam}`,
        adres: `Raadhuisplein 1, ${naam}`,
        openingstijden: opening('09.00–17.00'),
        bijzonderheden: null,
      },
    ],
  };
}

const all = ['harderwijk', 'ermelo', 'zeewolde'];
const user = (id: string, naam: string, roles: readonly string[], municipality = 'harderwijk') => ({
  id,
  naam,
  email: `${id}@voorkant.example`,
  functie: roles.includes('vakafdeling') ? 'Medewerker belastingen' : 'Medewerker KCC',
  roles,
  municipality,
  mandates: all,
  afdeling: null,
});

export const demoUsers = contract.session.users.output.parse([
  user('fatima', 'Fatima el Amrani', ['agent']),
  user('joost', 'Joost Bakker', ['balie']),
  user('marieke', 'Marieke van Dijk', ['supervisor', 'agent']),
  user('hans', 'Hans Mulder', ['redacteur']),
  user('petra', 'Petra Schaap', ['lijnbeheerder']),
  user('wim', 'Wim Hendriks', ['vakafdeling']),
  user('sanne', 'Sanne Visser', ['agent'], 'ermelo'),
  user('kees', 'Kees Postma', ['balie'], 'ermelo'),
  user('anouk', 'Anouk de Groot', ['agent'], 'zeewolde'),
  user('rachid', 'Rachid Benali', ['balie'], 'zeewolde'),
]);

const noFlags = { overleden: null, isGeheim: false, inOnderzoek: [], opschorting: null, onderCuratele: false };
export const BSN = { jan: '999993653', anna: '999992259', piet: '999990019' } as const;

export const demoHits = contract.find.search.output.parse({
  understood: {
    kind: 'naam-geboortedatum',
    geslachtsnaam: 'Vries',
    voornamen: null,
    voorvoegsel: 'de',
    geboortedatum: '1985-03-12',
  },
  personen: [
    {
      lineId: 'brp',
      connectionId: 'brp-personen',
      ok: true,
      fetchedAt: '2026-03-02T09:40:00.000Z',
      value: [
        hit(BSN.jan, 'Jan Willem de Vries', 'man', '1985-03-12', 41, 'Bruggestraat 12', {
          ...noFlags,
          isGeheim: true,
          inOnderzoek: ['verblijfplaats'],
        }),
        hit(BSN.anna, 'Anna Maria de Vries-Jansen', 'vrouw', '1985-03-12', 41, 'Stationslaan 104', noFlags),
        hit(BSN.piet, 'Pieter de Vries', 'man', '1985-03-12', 40, 'Donkerstraat 3', {
          ...noFlags,
          overleden: { datum: '2026-01-08', text: '8 januari 2026' },
        }),
      ],
    },
  ],
  organisaties: [],
  partijen: [
    {
      lineId: 'klantcontacten',
      connectionId: 'openklant',
      ok: true,
      fetchedAt: '2026-03-02T09:40:00.000Z',
      value: [
        {
          id: '6f1c0d57-0a63-4e0c-9f61-2f6b1b0e1a11',
          soort: 'persoon',
          naam: 'W. de Vries',
          isGeheim: false,
          voorkeurstaal: 'nld',
          digitaleAdressen: [
            {
              id: '6f1c0d57-0a63-4e0c-9f61-2f6b1b0e1a12',
              adres: '+31341123456',
              soort: 'telefoonnummer',
              omschrijving: '',
              isStandaardAdres: true,
            },
          ],
          identificatoren: [],
        },
      ],
    },
  ],
  zaken: [
    {
      lineId: 'odnv',
      connectionId: 'zaken-odnv',
      ok: false,
      error: { kind: 'timeout', afterMs: 3000 },
      lastGood: null,
    },
  ],
  aanslagbiljetten: [],
});

function hit(
  bsn: string,
  naam: string,
  geslacht: string,
  geboortedatum: string,
  leeftijd: number,
  straat: string,
  flags: object,
) {
  const geboren = { datum: geboortedatum, text: '12 maart 1985' };
  return {
    bsn,
    naam,
    geslacht,
    geboortedatum: geboren,
    leeftijd,
    adresregel1: straat,
    adresregel2: '3841 AB HARDERWIJK',
    flags,
  };
}

export const demoPersoon = {
  bsn: BSN.jan,
  naam: {
    voornamen: 'Jan Willem',
    voorletters: 'J.W.',
    voorvoegsel: 'de',
    geslachtsnaam: 'Vries',
    volledig: 'Jan Willem de Vries',
    aanhef: 'Geachte heer De Vries',
    lopendeTekst: 'de heer De Vries',
  },
  geslacht: 'man',
  geboortedatum: { datum: '1985-03-12', text: '12 maart 1985' },
  geboorteplaats: 'Harderwijk',
  geboorteland: 'Nederland',
  leeftijd: 41,
  nationaliteiten: ['Nederlandse'],
  gemeenteVanInschrijving: { code: '0243', omschrijving: 'Harderwijk' },
  datumInschrijvingInGemeente: { datum: '2011-06-01', text: '1 juni 2011' },
  verblijfplaats: null,
  adresregel1: 'Bruggestraat 12',
  adresregel2: '3841 AB HARDERWIJK',
  relaties: [
    {
      soort: 'partner',
      bsn: BSN.anna,
      naam: 'Anna Maria Jansen',
      geboortedatum: { datum: '1985-03-12', text: '12 maart 1985' },
      soortVerbintenis: 'huwelijk',
      sinds: { datum: '2012-05-04', text: '4 mei 2012' },
    },
  ],
  flags: { ...noFlags, isGeheim: true, inOnderzoek: ['verblijfplaats'] },
};

const days = ['ma', 'di', 'wo', 'do', 'vr'].map((dag) => ({ dag, ochtend: true, middag: dag !== 'wo' }));
const colleague = (identificatie: string, volledigeNaam: string, functie: string, afdeling: string) => ({
  identificatie,
  volledigeNaam,
  functie,
  emails: [`${identificatie}@voorkant.example`],
  telefoonnummers: ['0341 411 000'],
  afdelingen: [afdeling],
  groepen: [],
  skills: [],
  aanwezigheid: days,
  vervanging: null,
});
const answered = {
  lineId: 'adresboek',
  connectionId: 'objecten-adresboek',
  ok: true,
  fetchedAt: '2026-03-02T09:40:00.000Z',
};

export const demoAdresboek = contract.adresboek.list.output.parse({
  medewerkers: [
    {
      ...answered,
      value: [
        colleague('wim', 'Wim Hendriks', 'Consulent belastingen', 'Belastingen'),
        colleague('ilse', 'Ilse Brouwer', 'Vergunningverlener', 'Omgeving'),
        colleague('tom', 'Tom Verhoeven', 'Medewerker burgerzaken', 'Burgerzaken'),
      ],
    },
  ],
  teams: [
    {
      ...answered,
      value: [
        { soort: 'afdeling', identificatie: 'belastingen', naam: 'Belastingen', email: null, afdelingId: null },
        { soort: 'afdeling', identificatie: 'burgerzaken', naam: 'Burgerzaken', email: null, afdelingId: null },
        { soort: 'afdeling', identificatie: 'omgeving', naam: 'Omgeving', email: null, afdelingId: null },
        {
          soort: 'groep',
          identificatie: 'afval',
          naam: 'Team afval en containers',
          email: null,
          afdelingId: 'omgeving',
        },
      ],
    },
  ],
});

const connection = (
  connectionId: string,
  name: string,
  state: string,
  lastSuccessAt: string | null = '2026-03-02T09:41:00.000Z',
) => ({
  connectionId,
  lineId: connectionId.split('-')[0] ?? connectionId,
  name,
  state,
  error: state === 'failed' ? 'timeout' : null,
  lastSuccessAt,
});

export const demoStatuses = contract.lines.statuses.output.parse([
  connection('brp-personen', 'BRP', 'fresh'),
  connection('bag', 'BAG', 'fresh'),
  connection('kvk', 'KVK', 'fresh'),
  connection('openklant', 'Contactregister', 'fresh'),
  connection('belastingen-api', 'Belastingen', 'stale', '2026-03-01T21:10:00.000Z'),
  connection('zaken-harderwijk', 'Zaken Harderwijk', 'fresh'),
  connection('zaken-odnv', 'Zaken omgeving', 'failed', '2026-03-02T07:12:00.000Z'),
  connection('objecten-adresboek', 'Adresboek', 'fresh'),
]);

export const demoLines: z.output<typeof contract.lines.list.output> = contract.lines.list.output.parse(
  demoStatuses.map(({ connectionId, lineId, name }) => ({
    id: lineId,
    name,
    executor: 'gemeente',
    municipalities: all,
    connections: [{ id: connectionId, kind: 'zgw', name }],
  })),
);
