/** What may be logged of a bug: no message, because a message may quote what somebody typed or what a register answered. */
export type SafeError = {
  readonly name: string;
  /** Error code of Node or of a library, such as `ENOSPC`; null when there is none. */
  readonly code: string | null;
  /** Where it was thrown, innermost first. */
  readonly at: readonly string[];
};

const FRAMES = 8;
const FRAME = /^\s+at /;

/** The parts of anything thrown that hold no personal data. */
export function safeErrorOf(thrown: unknown): SafeError {
  if (!(thrown instanceof Error)) return { name: typeof thrown, code: null, at: [] };
  const frames = (thrown.stack ?? '').split('\n').filter((line) => FRAME.test(line));
  const code = 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : null;
  return { name: thrown.name, code, at: frames.slice(0, FRAMES).map((line) => line.trim()) };
}
