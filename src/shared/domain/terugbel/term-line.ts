import { datumOf } from '../days';
import { DAGDELEN, type Dagdeel } from './dagdeel';
import { dutchMomentOf, dutchMs } from './dutch-time';

/** Klantinteracties has no field for these. `dueMs`: until when to call back, ms since 1970. */
export type CallbackTerm = {
  readonly dueMs: number;
  readonly voorkeur: Dagdeel | null;
  /** How often somebody tried to reach the resident. */
  readonly pogingen: number;
};

/** Room that the term line takes with the line break after it, in characters: as much less fits in what follows. */
export const TERM_LINE_MAX = 100;

/** Keys of `klantcontact.metadata` under which the term stands for other programs, besides the first line. */
export const TERM_KEYS = { uiterlijk: 'terugbellenUiterlijk', voorkeur: 'terugbelVoorkeur' } as const;

const LINE =
  /^Terugbellen uiterlijk: (\d{2})-(\d{2})-(\d{4}) (\d{2}):(\d{2})(?: · voorkeur: (\S+))?(?: · pogingen: (\d{1,3}))?$/;

const two = (value: number): string => String(value).padStart(2, '0');

/** The fixed first line of a callback's `toelichting`, for people and programs. Source: specs/calls.md §2. */
export function termLine({ dueMs, voorkeur, pogingen }: CallbackTerm): string {
  const { datum, minutes } = dutchMomentOf(dueMs);
  const [year, month, day] = datum.split('-');
  return [
    `Terugbellen uiterlijk: ${day}-${month}-${year} ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`,
    ...(voorkeur === null ? [] : [`voorkeur: ${voorkeur}`]),
    ...(pogingen === 0 ? [] : [`pogingen: ${pogingen}`]),
  ].join(' · ');
}

/** A `toelichting` in its two parts. `term` is null where another program wrote it, or somebody changed the first line. */
export type ReadToelichting = { readonly term: CallbackTerm | null; readonly text: string };

/** Reads the first line off a `toelichting`. A day that does not exist makes it an ordinary text. */
export function readToelichting(toelichting: string): ReadToelichting {
  const [first = '', ...rest] = toelichting.split('\n');
  const match = LINE.exec(first.trim());
  const dueMs = match && momentOf(match);
  if (!match || dueMs === null) return { term: null, text: toelichting };
  const voorkeur = DAGDELEN.find((dagdeel) => dagdeel === match[6]) ?? null;
  return { term: { dueMs, voorkeur, pogingen: Number(match[7] ?? 0) }, text: rest.join('\n') };
}

function momentOf([, day, month, year, hours, minutes]: readonly string[]): number | null {
  try {
    return dutchMs({ datum: datumOf(`${year}-${month}-${day}`), minutes: Number(hours) * 60 + Number(minutes) });
  } catch {
    return null;
  }
}

/** A `toelichting` with its term on the first line; a line that stood there before is replaced. */
export const withTermLine = (toelichting: string, term: CallbackTerm): string =>
  [termLine(term), readToelichting(toelichting).text].filter(Boolean).join('\n');

/** The moment of `YYYY-MM-DDTHH:mm` by the clock in the Netherlands, ms since 1970; null for any other text. */
export function dutchInputMs(text: string): number | null {
  const [, datum, hours, minutes] = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)$/.exec(text) ?? [];
  if (datum === undefined) return null;
  const [year, month, day] = datum.split('-');
  return momentOf(['', day ?? '', month ?? '', year ?? '', hours ?? '', minutes ?? '']);
}

/** A moment as `dutchInputMs` reads it: what a field for date and time takes. */
export function dutchInputOf(atMs: number): string {
  const { datum, minutes } = dutchMomentOf(atMs);
  return `${datum}T${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
