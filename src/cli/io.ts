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
  fail: (message) => void process.stderr.write(`${message}\n`),
});

/** Wrong usage: `message` is one clear line. Exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Runs a command's body; wrong usage gives 2, anything else that is thrown 1, both with one line. */
export async function guarded(io: Io, body: () => Promise<number>): Promise<number> {
  try {
    return await body();
  } catch (cause) {
    const isParsing = cause instanceof Error && 'code' in cause && String(cause.code).startsWith('ERR_PARSE_ARGS');
    const message = cause instanceof Error ? cause.message : String(cause);
    // Node explains some mistakes on the command line at length.
    io.fail(isParsing ? (message.split('\n')[0] ?? message) : message);
    return cause instanceof UsageError || isParsing ? 2 : 1;
  }
}
