import type { Io } from '../../src/cli/io';

/** What a command said, by the way it said it. */
export type RecordedIo = Io & {
  readonly printed: unknown[];
  readonly lines: string[];
  readonly failures: string[];
};

/** Keeps what a command says. */
export function recordIo(): RecordedIo {
  const [printed, lines, failures]: [unknown[], string[], string[]] = [[], [], []];
  return {
    printed,
    lines,
    failures,
    print: (answer) => void printed.push(answer),
    text: (line) => void lines.push(line),
    fail: (message) => void failures.push(message),
  };
}
