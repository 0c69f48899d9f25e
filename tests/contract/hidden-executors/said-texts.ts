/**
 * Texts of the window that an agent says to a resident, or that go into what a resident gets: by their way in `text/nl.ts`. Everything below
 * a way is meant. A test finds any other text that looks like one.
 */
export const SAID: readonly string[] = [
  // When a line gives no answer.
  'lineError.sayLater',
  // Callback requests: what is promised, and that one still waits.
  'register.callback.norm',
  'klantbeeld.contacten.sayWaiting',
  // With what a callback is closed without a talk.
  'terugbel.closingMessage',
  // How a zaak stands.
  'zaken.detail.sayLate',
  'zaken.detail.saySuspended',
  'zaken.detail.sayDue',
  // How a tax bill stands, and the words that these sentences are made with.
  'belastingen.say',
  'belastingen.verzoekRunning',
  'belastingen.verzoekYours',
  'belastingen.stap',
  // What an agent sees of a line that gives no answer.
  'lines.agent.sayFailed',
  'lines.agent.sayStale',
];

/** Between quotation marks, but not said: what was typed or searched for, and headings above what is said. */
export const NOT_SAID: readonly string[] = [
  // Around what an article says, which is looked through where it is published and printed; and what may not be printed.
  'register.quote',
  'kennis.printRefused',
  'palette.findCaller',
  'palette.findKennis',
  'kennis.nothing',
  'kennis.foundPart',
  'lineError.sayThis',
  'zaken.detail.sayThis',
  'belastingen.sayTitle',
  'lines.detail.say',
  'lines.agent.say',
  'decides.sayTitle',
  'proces.saved',
  'proces.removed',
  'proces.restored',
];

/** One text of the window: its way, and its words (of a function its source, with all that it can say). */
export type WindowText = { readonly way: string; readonly text: string };

/** All texts below `texts`. */
export function textsBelow(texts: object, way = ''): readonly WindowText[] {
  return Object.entries(texts).flatMap(([key, value]: readonly [string, unknown]): readonly WindowText[] => {
    const here = way === '' ? key : `${way}.${key}`;
    if (typeof value === 'string') return [{ way: here, text: value }];
    if (typeof value === 'function') return [{ way: here, text: withLetters(String(value)) }];
    return typeof value === 'object' && value !== null ? textsBelow(value, here) : [];
  });
}

/** The source of a function may write letters as their codes. */
const withLetters = (source: string): string =>
  source.replace(/\\u([0-9a-fA-F]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

export const isBelow = (way: string, ways: readonly string[]): boolean =>
  ways.some((one) => way === one || way.startsWith(`${one}.`));

/** True for a text that is named or written as if it were said. */
export const looksSaid = ({ way, text }: WindowText): boolean => /(^|\.)say/.test(way) || /“[^”]*/.test(text);
