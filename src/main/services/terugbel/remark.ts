import { dutchInputOf, readToelichting, TERM_LINE_MAX, withTermLine } from '../../../shared/domain/terugbel/term-line';
import type { CallbackTerm } from '../../../shared/domain/terugbel/term-line';
import type { User } from '../../../shared/domain/user';

/** Limit of Klantinteracties 0.9, in characters. */
export const TOELICHTING = 1000;

/** What is written down when a callback goes elsewhere. */
export type Remark = {
  readonly what: string;
  readonly user: Pick<User, 'naam'>;
  readonly reason: string;
  readonly atMs: number;
};

const remarkLine = ({ what, user, reason, atMs }: Remark): string => {
  const [datum = '', time = ''] = dutchInputOf(atMs).split('T');
  const when = `${datum.split('-').reverse().join('-')} ${time}`;
  return `${what} door ${user.naam} op ${when}${reason === '' ? '' : `: ${reason}`}`;
};

/** The `toelichting` with its term kept on the first line and a remark at its end; `left` below 0: so many characters too long. */
export function withRemark(
  toelichting: string,
  term: CallbackTerm | null,
  remark: Remark,
): { readonly toelichting: string; readonly left: number } {
  const kept = term ? withTermLine(toelichting, term) : toelichting;
  const text = [kept, remarkLine(remark)].filter(Boolean).join('\n');
  return { toelichting: text, left: TOELICHTING - text.length };
}

/** Whether this very remark stands in a `toelichting`. */
export function hasRemark(toelichting: string, remark: Remark): boolean {
  const text = `\n${toelichting.replaceAll('\r\n', '\n')}\n`;
  return text.includes(`\n${remarkLine(remark)}\n`);
}

/** A team has a name of at most so many characters in a remark. */
const NAME = 60;

/** Characters that a reason may have in what is written down at the end of this `toelichting`. */
export function roomFor(toelichting: string, user: Pick<User, 'naam'>): number {
  const empty = { what: `Doorgestuurd naar ${'x'.repeat(NAME)}`, user, reason: 'x', atMs: 0 };
  const line = readToelichting(toelichting).term ? 0 : TERM_LINE_MAX;
  return Math.max(0, withRemark(toelichting, null, empty).left - line);
}
