import { answerOf } from '../ask';
import type { BadServer } from './bad-servers';
import { aboutSomeoneElse, mapLeaves, mapObjects, mapTexts, twice, deepText, type Change } from './distort';

/** What may come of an answer that can be read in part. */
const READ_OR_REFUSED = ['ok', 'invalidResponse'];

/** The good answer, changed. */
const changed =
  (change: Change): BadServer['answer'] =>
  ({ route, base }) =>
    answerOf(route, base, change(route.body));

const IS_DAY = /^\d{4}-?\d{2}-?\d{2}/;
const eachDay = (day: string): Change => mapTexts((text) => (IS_DAY.test(text) ? day + text.slice(10) : text));

/** A name that every object of JavaScript has. */
const INHERITED = ['constructor', '__proto__', 'toString', 'hasOwnProperty'];

/** Every object with the keys with which a program may be led astray; as text, for a literal `__proto__` would be none. */
function withPrototypeKeys(body: unknown): unknown {
  if (typeof body === 'string') return body;
  const evil = '{"__proto__":{"vergiftigd":true},"constructor":{"prototype":{"vergiftigd":true}},"toString":null';
  return JSON.stringify(body)
    .replaceAll(/\{(?!base\})/g, `${evil},`)
    .replaceAll(',}', '}');
}

const withDeepPart = (body: unknown): unknown =>
  typeof body === 'string'
    ? body.replace(/(<\/[^<>]+>)$/, `${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}$1`)
    : JSON.stringify(mapObjects(body, (object) => ({ ...object, details: '{deep}' }))).replace(
        '"{deep}"',
        deepText(100_000),
      );

let turn = 0;
const inTurn = <T>(values: readonly T[]): T => values[turn++ % values.length] as T;

/** Good answers of which the content is wrong. */
export const strangeBodies: readonly BadServer[] = [
  {
    name: 'days that are 0000-00-00',
    answer: changed(eachDay('0000-00-00')),
    gives: READ_OR_REFUSED,
    neverShows: ['0000-00-00'],
  },
  {
    name: 'days that are 2026-02-31',
    answer: changed(eachDay('2026-02-31')),
    gives: READ_OR_REFUSED,
    neverShows: ['2026-02-31'],
  },
  {
    name: 'numbers as texts and texts as numbers',
    answer: changed((body) =>
      mapLeaves(body, (leaf) => (typeof leaf === 'number' ? String(leaf) : typeof leaf === 'string' ? 7 : leaf)),
    ),
    gives: READ_OR_REFUSED,
  },
  {
    name: 'numbers as texts',
    answer: changed((body) => mapLeaves(body, (leaf) => (typeof leaf === 'number' ? String(leaf) : leaf))),
    gives: READ_OR_REFUSED,
  },
  {
    name: 'numbers that no bill holds',
    answer: changed((body) => mapLeaves(body, (leaf) => (typeof leaf === 'number' ? 1e300 : leaf))),
    gives: READ_OR_REFUSED,
  },
  {
    name: 'amounts without end',
    answer: changed(mapTexts((text) => (/^-?\d+(\.\d+)?$/.test(text) ? '9'.repeat(400) : text))),
    gives: READ_OR_REFUSED,
  },
  { name: 'null in every field', answer: changed((body) => mapLeaves(body, () => null)), gives: READ_OR_REFUSED },
  { name: 'null in every text', answer: changed(mapTexts(() => null)), gives: READ_OR_REFUSED },
  { name: 'every record twice', answer: changed(twice), gives: READ_OR_REFUSED, isWhole: true },
  {
    name: 'somebody else than was asked',
    answer: ({ route, base, someoneElse }) => answerOf(route, base, aboutSomeoneElse(route.body, someoneElse)),
    gives: ['ok', 'invalidResponse', 'notFound'],
    isEmpty: true,
  },
  { name: 'keys that lead to a prototype', answer: changed(withPrototypeKeys), gives: READ_OR_REFUSED },
  {
    name: 'codes that every object has',
    answer: changed(mapTexts((text) => (IS_DAY.test(text) ? text : inTurn(INHERITED)))),
    gives: READ_OR_REFUSED,
  },
  {
    name: 'a text of 1 MB',
    answer: changed((body) => {
      let left = 3;
      return mapTexts((text) => (!IS_DAY.test(text) && left-- > 0 ? 'a'.repeat(1_000_000) : text))(body);
    }),
    gives: READ_OR_REFUSED,
  },
  {
    name: 'texts of spaces without end',
    answer: changed(mapTexts((text) => (IS_DAY.test(text) ? text : `${' '.repeat(100_000)}x`))),
    gives: READ_OR_REFUSED,
  },
  {
    name: 'texts that cannot be decoded',
    answer: changed(mapTexts((text) => (IS_DAY.test(text) ? text : 'http://x.example/terms/%E0%A4%A'))),
    gives: READ_OR_REFUSED,
  },
  {
    name: 'half letters and control characters',
    answer: changed((body) =>
      typeof body === 'string'
        ? body
        : mapTexts((text) => (IS_DAY.test(text) ? text : `${text}\ud800\u0000\u202e`))(body),
    ),
    gives: READ_OR_REFUSED,
  },
  { name: 'a part that is 100,000 deep', answer: changed(withDeepPart), gives: ['invalidResponse'] },
  {
    name: 'fields that nobody knows',
    answer: changed((body) => mapObjects(body, (object) => ({ ...object, onbekend: { veld: [1, 'x', null] } }))),
    gives: ['ok'],
    isWhole: true,
  },
];
