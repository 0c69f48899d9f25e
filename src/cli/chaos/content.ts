import { randomUUID } from 'node:crypto';
import { passesElevenTest } from '../../shared/domain/bsn';
import type { Chance } from './chance';
import type { Form } from './desk';

/** Words as agents type them, with all that a text can hold: accents, quotes, signs, another script, a new line. */
const WORDS = [
  ...['beller', 'vraagt', 'naar', 'de', 'kwijtschelding', 'paspoort', 'verhuizing', 'wil', 'weten', 'wanneer'],
  ...['café', '€ 46,20', "'s ochtends", '"dringend"', 'Ewa Wójcik', 'ñandú', '😀', '\\', '%', '; drop table', '\n'],
];

/** The next piece of a note: a word and a space. */
export const nextWord = (chance: Chance): string => `${chance.pick(WORDS)} `;

/** A number of the public test range, 99999xxxx, that passes the eleven test: nobody has it. */
export function fictionalBsn(chance: Chance): string {
  for (;;) {
    const digits = `99999${String(chance.int(0, 9999)).padStart(4, '0')}`;
    if (passesElevenTest(digits)) return digits;
  }
}

const TEAMS = [
  { soort: 'afdeling', identificatie: 'burgerzaken', naam: 'Burgerzaken' },
  { soort: 'groep', identificatie: 'parkeren', naam: 'Parkeren' },
  { soort: 'medewerker', identificatie: 'j.jansen@harderwijk.example', naam: 'J. Jansen' },
] as const;

/** What the agent fills in: now and then a callback with a number, an address or both, now and then a zaak. */
export function formOf(chance: Chance): Form {
  const hasCallback = chance.hits(0.35);
  return {
    vraag: `Vraag ${chance.int(1, 1_000_000)}`,
    resultaat: hasCallback
      ? 'terugbelverzoek_gemaakt'
      : chance.pick(['zelfstandig_afgehandeld', 'verbinding_verbroken']),
    isBeantwoord: chance.pick(['ja', 'deels', 'nee']),
    zaak: chance.hits(0.3) ? zaakOf(chance) : null,
    callback: hasCallback ? callbackOf(chance) : null,
    tekstKeuze: 'bewaren',
  };
}

function zaakOf(chance: Chance): Form['zaak'] {
  const id = randomUUID();
  return {
    url: `https://zaken.example/${id}`,
    id,
    identificatie: `ZAAK-${chance.int(1, 9999)}`,
    omschrijving: 'Vergunning',
  };
}

function callbackOf(chance: Chance): NonNullable<Form['callback']> {
  const way = chance.pick(['phone', 'mail', 'both'] as const);
  const number = chance.int(0, 99_999_999);
  return {
    ...chance.pick(TEAMS),
    toelichting: 'Graag terugbellen over de aanvraag.',
    telefoonnummer: way === 'mail' ? '' : phoneOf(number),
    email: way === 'phone' ? '' : `inwoner${number}@voorbeeld.example`,
    contactNaam: 'Fictieve Beller',
    voorkeursmoment: chance.pick(['', 'morgen na 14 uur']),
  };
}

const phoneOf = (number: number): string =>
  `+316${String(number)
    .padStart(8, '0')
    .replace(/^[05-9]/, '1')}`;

/** The addresses by which a callback of this form can be reached, as they will stand in the register. */
export const adressenOf = ({ callback }: Form): string[] | null =>
  callback && [callback.telefoonnummer, callback.email].filter((adres) => adres !== '');
