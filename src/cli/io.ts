import { passesElevenTest } from '../shared/domain/bsn';

/** How a command speaks: one JSON document or lines of text on stdout, everything else on stderr. */
export type Io = {
  /** The command's answer. */
  readonly print: (answer: unknown) => void;
  readonly text: (line: string) => void;
  /** One clear line about what went wrong. */
  readonly fail: (message: string) => void;
};

/** A command of `npm run -s cli -- <name>`; gives its exit code. */
export type Command = {
  readonly name: string;
  readonly usage: string;
  readonly run: (args: readonly string[], io: Io) => Promise<number>;
};

export const createIo = (): Io => ({
  print: (answer) => void process.stdout.write(`${JSON.stringify(answer)}\n`),
  text: (line) => void process.stdout.write(`${line}\n`),
  fail: (message) => void process.stderr.write(`${withoutBsn(message)}\n`),
});

/** Messages quote what was typed, and a shell's history and a build's log keep them: a BSN does not go along. */
export const withoutBsn = (message: string): string =>
  message.replace(/(?<!\d)\d{8,9}(?!\d)/g, (digits) => (passesElevenTest(digits.padStart(9, '0')) ? '•••' : digits));

/** Wrong usage: `message` is one clear line. Exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Runs a command's body; wrong usage gives 2, anything else that is thrown 1, both with one line. */
export async function guarded(io: Io, body: () => Promise<number>): Promise<number> {
  try {
    return await body();
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    if (!isWrongUsage(cause)) {
      io.fail(message);
      return 1;
    }
    // The parser of arguments explains at length; its first line says it.
    io.fail(cause instanceof UsageError ? message : (message.split('\n')[0] ?? message));
    return 2;
  }
}

const isWrongUsage = (cause: unknown): boolean =>
  cause instanceof UsageError ||
  (cause instanceof Error && 'code' in cause && String(cause.code).startsWith('ERR_PARSE_ARGS'));
