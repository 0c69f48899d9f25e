import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Io } from '../io';
import { benchStartupCommand } from './bench-startup';

function ioForTest() {
  const printed: unknown[] = [];
  const failures: string[] = [];
  const io: Io = {
    print: (answer) => printed.push(answer),
    text: (line) => printed.push(line),
    fail: (message) => failures.push(message),
  };
  return { io, printed, failures };
}

describe('bench startup', () => {
  afterEach(() => vi.unstubAllEnvs());

  it.each([
    ['an unknown option', ['--fast']],
    ['a word that it does not know', ['now']],
    ['no file after --raw', ['--raw']],
    ['an option where a file belongs', ['--raw', '--json']],
    ['a file in a folder that is not there', ['--raw', '/no/such/folder/samples.json']],
  ])('refuses %s with one line and exit code 2', async (_what, args) => {
    const { io, printed, failures } = ioForTest();

    expect(await benchStartupCommand.run(args, io)).toBe(2);
    expect(printed).toEqual([]);
    expect(failures).toHaveLength(1);
    expect(failures[0]).not.toContain('\n');
  });

  it('says how to run it where no window can be opened', async () => {
    vi.stubEnv('VOORKANT_ELECTRON', undefined);
    const { io, failures } = ioForTest();

    expect(await benchStartupCommand.run([], io)).toBe(1);
    expect(failures.join()).toContain(process.platform === 'linux' ? 'npm run -s cli -- bench startup' : 'Linux');
  });
});
