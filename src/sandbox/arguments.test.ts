import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ArgumentsError, readArguments } from './arguments';

const TOKEN = 'a-token-of-enough-characters';
const SURROUNDINGS = {
  env: { VOORKANT_SANDBOX_TOKEN: TOKEN },
  now: new Date('2026-03-12T23:30:00Z'),
  resources: '/app/resources',
};

describe('readArguments', () => {
  it('needs a token only: the rest has a default, and today is the day in the Netherlands', () => {
    expect(readArguments([], SURROUNDINGS)).toEqual({
      port: 0,
      seed: 1,
      today: '2026-03-13',
      file: null,
      token: TOKEN,
      resources: path.resolve('/app/resources'),
      stopsWithStdin: false,
      people: null,
    });
  });

  it('reads everything that the command line can say', () => {
    const argv = [
      '--port',
      '4010',
      '--seed=7',
      '--today',
      '2026-01-02',
      '--state',
      'x.db',
      '--stop-with-stdin',
      '--people=5',
    ];

    expect(readArguments([...argv, '--token', 'another-token-as-long', '--resources', '/r'], SURROUNDINGS)).toEqual({
      port: 4010,
      seed: 7,
      today: '2026-01-02',
      file: path.resolve('x.db'),
      token: 'another-token-as-long',
      resources: path.resolve('/r'),
      stopsWithStdin: true,
      people: 5,
    });
  });

  it.each([
    [['--port', 'http'], '--port'],
    [['--port', '70000'], '--port'],
    [['--today', '2026-02-30'], '--today'],
    [['--seed', '1.5'], '--seed'],
    [['--colour', 'red'], '--colour'],
    [['now'], 'now'],
  ])('refuses %s by name', (argv, name) => {
    expect(() => readArguments(argv, SURROUNDINGS)).toThrow(ArgumentsError);
    expect(() => readArguments(argv, SURROUNDINGS)).toThrow(name);
  });

  it('refuses to serve without a token, or with a short one that it does not repeat', () => {
    expect(() => readArguments([], { ...SURROUNDINGS, env: {} })).toThrow('VOORKANT_SANDBOX_TOKEN');
    expect(() => readArguments(['--token', 'short'], SURROUNDINGS)).toThrow(/^(?!.*short).*16 characters/);
  });
});
