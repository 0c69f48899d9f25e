import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Session } from 'electron';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveApp } from './app-protocol';

let folder = '';
let ask: (url: string, init?: RequestInit) => Promise<Response>;

beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'voorkant-pages-'));
  const root = path.join(folder, 'renderer');
  mkdirSync(path.join(root, 'assets'), { recursive: true });
  writeFileSync(path.join(folder, 'secret.json'), '{}');
  writeFileSync(`${root}-other.html`, 'beside');
  writeFileSync(path.join(root, 'index.html'), '<!doctype html>');
  writeFileSync(path.join(root, 'notes.txt'), 'no type of ours');
  writeFileSync(path.join(root, 'assets', 'a b.js'), 'export {}');
  const handlers: ((request: Request) => Promise<Response>)[] = [];
  // Only `protocol.handle` is used.
  void serveApp(
    {
      protocol: { handle: (_scheme: string, handler: (typeof handlers)[0]) => handlers.push(handler) },
    } as unknown as Session,
    root,
  );
  ask = async (url, init) => {
    const [handler] = handlers;
    if (!handler) throw new Error('Nothing is served');
    // `new Request` refuses schemes that Node does not know.
    return handler({ url, method: init?.method ?? 'GET' } as Request);
  };
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('serveApp', () => {
  it.each([
    ['app://voorkant/', 'text/html; charset=utf-8'],
    ['app://voorkant/index.html', 'text/html; charset=utf-8'],
    ['app://voorkant/assets/a%20b.js', 'text/javascript; charset=utf-8'],
  ])('serves %s with its type and the policy of the window', async (url, type) => {
    const answer = await ask(url);

    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-security-policy')).toMatch(/^default-src 'none'; .*trusted-types 'none'$/);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': type,
      'x-content-type-options': 'nosniff',
      'cross-origin-opener-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
    });
  });

  it.each([
    'app://voorkant/../secret.json',
    'app://voorkant/%2e%2e/secret.json',
    'app://voorkant/..%2fsecret.json',
    'app://voorkant/..%5csecret.json',
    'app://voorkant/../renderer-other.html',
    'app://voorkant/index.html%00.js',
    'app://voorkant/%ff',
    'app://voorkant/notes.txt',
    'app://voorkant/assets',
    'app://voorkant/missing.js',
    'app://elsewhere/index.html',
  ])('serves nothing at %s', async (url) => {
    expect((await ask(url)).status).toBe(404);
  });

  it('answers questions only', async () => {
    expect((await ask('app://voorkant/index.html', { method: 'POST' })).status).toBe(404);
  });
});
