import { randomUUID } from 'node:crypto';

/** A made-up resident, by a number of the public test range. */
export const RESIDENT = '999990019';
export const MUNICIPALITY = 'harderwijk';

/** Open tasks of each connection: an answer of some kilobytes, as registers give. */
const TASKS = 10;

/** What connection `number` answers: the first one who it is, the others open tasks. */
export const bodyOf = (number: number): string => JSON.stringify(number === 0 ? identity() : tasks(number));

const identity = () => ({
  type: 'RaadpleegMetBurgerservicenummer',
  personen: [
    {
      burgerservicenummer: RESIDENT,
      geslacht: { code: 'V', omschrijving: 'vrouw' },
      leeftijd: 46,
      naam: { voornamen: 'Anna', voorvoegsel: 'de', geslachtsnaam: 'Vries', volledigeNaam: 'Anna de Vries' },
      geboorte: { datum: { type: 'Datum', datum: '1980-03-12', langFormaat: '12 maart 1980' } },
    },
  ],
});

function tasks(number: number) {
  const results = Array.from({ length: TASKS }, (_, index) => ({
    uuid: randomUUID(),
    titel: `Taak ${index + 1} van lijn ${number}`,
    taakSoort: 'betaaltaak',
    status: 'open',
    isToegewezenAan: `urn:nld:brp:bsn:${RESIDENT}`,
    einddatumHandelingsTermijn: `2027-0${(index % 9) + 1}-15`,
    toelichting: 'Betaal de leges. U kunt dat ook met de telefoon doen.',
    details: { bedrag: '46.20', valuta: 'EUR' },
  }));
  return { count: results.length, next: null, previous: null, results };
}

/** The lines file of a plan (JSON is YAML too): one line with a connection for each address. */
export const linesFileOf = (urls: readonly string[]): string =>
  JSON.stringify({
    version: 1,
    municipalities: [MUNICIPALITY],
    lines: [
      {
        id: 'proef',
        name: 'Proeflijn',
        executor: { name: 'proef' },
        frontOffice: MUNICIPALITY,
        participants: [{ municipality: MUNICIPALITY, from: '2014-01-01' }],
        connections: urls.map((url, number) => ({
          id: `lijn-${number}`,
          kind: number === 0 ? 'brp-personen' : 'taken',
          url,
          auth: { kind: 'none' },
          timeoutMs: 10_000,
        })),
      },
    ],
  });
