import { describe, expect, it } from 'vitest';
import { datumOf } from '../../../shared/domain/days';
import { newToken, sandboxArgs, sandboxEnv, type SandboxLaunch } from './launch';

const LAUNCH: SandboxLaunch = {
  program: 'sandbox.cjs',
  resources: 'resources',
  file: null,
  today: datumOf('2026-03-12'),
  log: () => undefined,
};

describe('sandboxArgs', () => {
  it('names the port, the day and the facts, and keeps the state in memory when there is no file', () => {
    expect(sandboxArgs(LAUNCH, 4010)).toEqual(['--port', '4010', '--today', '2026-03-12', '--resources', 'resources']);
  });

  it('names the state file and the seed when they are given', () => {
    expect(sandboxArgs({ ...LAUNCH, file: 'state.db', seed: 7 }, 0)).toEqual(
      expect.arrayContaining(['--state', 'state.db', '--seed', '7']),
    );
  });
});

describe('sandboxEnv', () => {
  it('hands over the token and the little that a program needs, and none of our secrets', () => {
    const env = sandboxEnv('a-token', { PATH: '/bin', TZ: 'Europe/Amsterdam', BRP_SECRET: 'geheim' });

    expect(env).toEqual({ PATH: '/bin', TZ: 'Europe/Amsterdam', VOORKANT_SANDBOX_TOKEN: 'a-token' });
  });
});

describe('newToken', () => {
  it('is another one each time', () => {
    expect(newToken()).toMatch(/^[\w-]{43}$/);
    expect(newToken()).not.toBe(newToken());
  });
});
