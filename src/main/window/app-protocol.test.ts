import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { ProtocolRequest, ProtocolResponse, Session } from 'electron';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveApp } from './app-protocol';

type Handler = Parameters<Session['protocol']['registerBufferProtocol']>[1];

let folder = '';
const served: string[] = [];
let ask: (url: string, method?: string) => ProtocolResponse;

beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'voorkant-pages-'));
  const root = path.join(folder, 'renderer');
  mkdirSync(path.join(root, 'assets'), { recursive: true });
  writeFileSync(path.join(folder, 'secret.json'), '{}');
  writeFileSync(`${root}-other.html`, 'beside');
  writeFileSync(path.join(root, 'index.html'), '<!doctype html>');
  writeFileSync(path.join(root, 'notes.txt'), 'no type of ours');
  writeFileSync(path.join(root, 'assets', 'a b.js'), 'export {}');
  writeFileSync(path.join(root, 'assets', 'a.css'), 'p {}');
  const handlers: Handler[] = [];
  // Only this of a session is used.
  const session = {
    protocol: { registerBufferProtocol: (_scheme: string, handler: Handler) => handlers.push(handler) },
  } as unknown as Session;
  serveApp(session, root, (what) => served.push(what));
  ask = (url, method = 'GET') => {
    let answered: ProtocolResponse = {};
    for (const handler of handlers)
      handler({ url, method } as ProtocolRequest, (answer) => (answered = answer as ProtocolResponse));
    return answered;
  };
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('serveApp', () => {
  it.each([
    ['app://voorkant/', 'text/html; charset=utf-8'],
    ['app://voorkant/index.html', 'text/html; charset=utf-8'],
    ['app://voorkant/assets/a%20b.js', 'text/javascript; charset=utf-8'],
  ])('serves %s with its type and the policy of the window', (url, type) => {
    const { statusCode, mimeType, headers, data } = ask(url);

    expect(statusCode ?? 200).toBe(200);
    expect(type).toMatch(mimeType ?? 'none');
    expect(data).not.toHaveLength(0);
    expect(headers?.['content-security-policy']).toMatch(/^default-src 'none'; .*trusted-types 'none'$/);
    expect(headers).toMatchObject({
      'content-type': type,
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
    });
  });

  it('lets the page begin in the process that was made ready for it', () => {
    expect(ask('app://voorkant/').headers).not.toHaveProperty('cross-origin-opener-policy');
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
  ])('serves nothing at %s', (url) => {
    const { statusCode, headers } = ask(url);

    expect(statusCode).toBe(404);
    expect(headers?.['content-security-policy']).toMatch(/^default-src 'none'/);
  });

  it('answers questions only', () => {
    expect(ask('app://voorkant/index.html', 'POST').statusCode).toBe(404);
  });

  it('tells when a page got its program and its style, and nothing of what was not there', async () => {
    const nextTurn = () => new Promise((resolve) => setImmediate(resolve));
    await nextTurn();
    served.length = 0;

    ask('app://voorkant/index.html');
    ask('app://voorkant/missing.js');
    ask('app://voorkant/assets/a%20b.js');
    ask('app://voorkant/assets/a.css');
    const before = [...served];
    await nextTurn();

    expect(before).toEqual([]);
    expect(served).toEqual(['program', 'style']);
  });
});
