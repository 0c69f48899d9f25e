import { describe, expect, it } from 'vitest';
import { datumOf } from '../../../shared/domain/days';
import { newToken, runningSandbox, sandboxArgs, sandboxEnv, type SandboxLaunch } from './launch';

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

describe('runningSandbox', () => {
  it('is the one that the environment names, with its token', () => {
    const env = { VOORKANT_SANDBOX_URL: 'http://127.0.0.1:4010', VOORKANT_SANDBOX_TOKEN: 'a-token' };

    expect(runningSandbox(env)).toEqual({ url: 'http://127.0.0.1:4010', token: 'a-token' });
  });

  it.each([
    [{}],
    [{ VOORKANT_SANDBOX_URL: 'http://127.0.0.1:4010' }],
    [{ VOORKANT_SANDBOX_URL: 'http://elders.example:80', VOORKANT_SANDBOX_TOKEN: 'a-token' }],
    [{ VOORKANT_SANDBOX_URL: 'http://127.0.0.1:4010@elders.example', VOORKANT_SANDBOX_TOKEN: 'a-token' }],
  ])('is none that is elsewhere or has no token: %o', (env) => {
    expect(runningSandbox(env)).toBeNull();
  });
});
