import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'vite';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { TARGETS } from '../../scripts/lib/build/targets.mjs';
import { spawnSandbox } from '../../src/cli/sandbox-process';
import type { SandboxEvent } from '../../src/main/app/sandbox/supervisor';
import { datumOf } from '../../src/shared/domain/days';

const ROOT = path.resolve(__dirname, '../..');
const TOKEN = 'token-of-this-test-run';
const TODAY = datumOf('2026-03-12');

let folder = '';
let program = '';
const children: ChildProcess[] = [];

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'voorkant-sandbox-'));
  const [config] = await TARGETS.sandbox({ minify: false });
  await build({ ...config, build: { ...config?.build, outDir: folder } });
  program = path.join(folder, 'index.cjs');
}, 60_000);
afterAll(() => rm(folder, { recursive: true, force: true }));
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

/** Starts the built sandbox as its parents do; the package with a binary is looked for in our node_modules. */
function start(args: readonly string[], env: NodeJS.ProcessEnv = { VOORKANT_SANDBOX_TOKEN: TOKEN }) {
  const child = spawn(process.execPath, [program, '--resources', path.join(ROOT, 'resources'), ...args], {
    env: { PATH: process.env['PATH'], NODE_PATH: path.join(ROOT, 'node_modules'), ...env },
  });
  children.push(child);
  const ended = once(child, 'close').then(() => child.exitCode);
  const url = once(createInterface({ input: child.stdout }), 'line').then(([line]) => {
    // Written by the program under test.
    const told = JSON.parse(String(line)) as { readonly ready: boolean; readonly url: string };
    return told.ready ? told.url : '';
  });
  return { child, ended, url };
}

describe('the sandbox program', () => {
  it('tells its address once it answers, and answers only who knows the token', async () => {
    const { url } = start(['--today', TODAY]);

    const base = await url;

    expect(base).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect((await fetch(`${base}/kvk/api/v2/zoeken`)).status).toBe(401);
    expect((await fetch(`${base}/nergens`, { headers: { authorization: `Bearer ${TOKEN}` } })).status).toBe(404);
  }, 20_000);

  it.each(['SIGTERM', 'SIGINT'] as const)(
    'stops on %s',
    async (signal) => {
      const { child, url, ended } = start(['--today', TODAY]);
      await url;

      child.kill(signal);

      expect(await ended).toBe(0);
    },
    20_000,
  );

  it('stops when the parent that holds its stdin is gone', async () => {
    const { child, url, ended } = start(['--today', TODAY, '--stop-with-stdin']);
    await url;

    child.stdin.end();

    expect(await ended).toBe(0);
  }, 20_000);

  it('refuses to serve without a token, as wrong usage', async () => {
    const { child, ended } = start([], {});
    const errors: string[] = [];
    child.stderr.on('data', (part: Buffer) => errors.push(part.toString()));

    expect(await ended).toBe(2);
    expect(errors.join('')).toMatch(/^sandbox: .*VOORKANT_SANDBOX_TOKEN.*\n$/);
  });
});

describe('spawnSandbox', () => {
  /** Answers like the sandbox, and dies when it is asked to. */
  const STAND_IN = `
    const http = require('node:http');
    const port = Number(process.argv[process.argv.indexOf('--port') + 1]);
    const server = http.createServer((request, response) => {
      if (request.url === '/die') process.exit(3);
      response.end(process.env.VOORKANT_SANDBOX_TOKEN);
    });
    server.listen(port, '127.0.0.1', () => {
      console.log(JSON.stringify({ ready: true, url: 'http://127.0.0.1:' + server.address().port }));
    });
    process.stdin.on('end', () => process.exit(0)).resume();
  `;
  const launch = async () => {
    const standIn = path.join(folder, 'stand-in.cjs');
    await writeFile(standIn, STAND_IN);
    const events: SandboxEvent[] = [];
    const sandbox = await spawnSandbox({
      program: standIn,
      resources: folder,
      file: null,
      today: TODAY,
      log: (event) => events.push(event),
    });
    return { sandbox, events };
  };
  const answers = (url: string) =>
    fetch(url).then(
      (reply) => reply.text(),
      () => 'no answer',
    );

  it('gives the address and the token that belongs to it, and ends it on demand', async () => {
    const { sandbox } = await launch();

    expect(await answers(sandbox.url)).toBe(sandbox.token);
    sandbox.stop();

    await vi.waitFor(async () => expect(await answers(sandbox.url)).toBe('no answer'), { timeout: 5000 });
  }, 20_000);

  it('starts it again at the same address when it dies', async () => {
    const { sandbox, events } = await launch();

    await answers(`${sandbox.url}/die`);
    await vi.waitFor(() => expect(events.map((event) => event.kind)).toEqual(['ready', 'died', 'ready']), {
      timeout: 10_000,
    });

    expect(events[1]).toMatchObject({ code: 3, restartInMs: 250 });
    expect(await answers(sandbox.url)).toBe(sandbox.token);
    sandbox.stop();
  }, 20_000);

  it('tells that a program which ends at once did not start', async () => {
    const program = path.join(folder, 'broken.cjs');
    await writeFile(program, 'process.exit(1)');

    const started = spawnSandbox({ program, resources: folder, file: null, today: TODAY, log: () => undefined });

    await expect(started).rejects.toThrow('ended with code 1');
  }, 20_000);
});
