import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TARGETS } from '../../scripts/lib/build/targets.mjs';
import { contract } from '../shared/ipc/contract';
import type { IpcContract } from '../shared/ipc/define';

type Exposed = {
  readonly invoke: (channel: string, input: unknown) => Promise<unknown>;
  readonly on: (channel: string, listener: (payload: unknown) => void) => () => void;
};
type Listener = (event: unknown, payload: unknown) => void;

const channelsOf = (kind: 'operation' | 'event'): string[] =>
  Object.entries<IpcContract[string]>(contract).flatMap(([group, entries]) =>
    Object.entries(entries).flatMap(([name, entry]) => (entry.kind === kind ? [`${group}.${name}`] : [])),
  );

let folder = '';
let code = '';

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'voorkant-preload-'));
  const [config] = await TARGETS.preload({ minify: false });
  await build({ ...config, build: { ...config?.build, outDir: folder } });
  code = await readFile(path.join(folder, 'index.cjs'), 'utf8');
}, 30_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Runs the built preload as Electron does, with a fake Electron behind `require`. */
function load() {
  const exposed = new Map<string, Exposed>();
  const listeners = new Map<string, Listener[]>();
  const electron = {
    contextBridge: { exposeInMainWorld: (name: string, api: Exposed) => exposed.set(name, api) },
    ipcRenderer: {
      invoke: async (channel: string, input: unknown) => ({ channel, input }),
      on: (channel: string, listener: Listener) =>
        listeners.set(channel, [...(listeners.get(channel) ?? []), listener]),
      removeListener: (channel: string, listener: Listener) =>
        listeners.set(
          channel,
          (listeners.get(channel) ?? []).filter((one) => one !== listener),
        ),
    },
  };
  const required: string[] = [];
  const require = (name: string) => {
    required.push(name);
    return electron;
  };
  // oxlint-disable-next-line typescript/no-implied-eval, typescript/no-unsafe-call -- the file that was just built
  new Function('require', 'exports', 'module', code)(require, {}, {});
  const api = exposed.get('voorkant');
  if (!api) throw new Error('The preload exposes nothing');
  return { api, exposed, listeners, required };
}

describe('the built preload', () => {
  it('exposes two functions under one name, and needs electron only', () => {
    const { api, exposed, required } = load();

    expect([...exposed.keys()]).toEqual(['voorkant']);
    expect(Object.keys(api)).toEqual(['invoke', 'on']);
    expect(required).toEqual(['electron']);
    expect(code).not.toContain('ZodError');
  });

  it('passes on every operation of the contract and nothing else', async () => {
    const { api } = load();

    for (const channel of channelsOf('operation')) {
      expect(await api.invoke(channel, { a: 1 })).toEqual({ channel, input: { a: 1 } });
    }
    for (const channel of [...channelsOf('event'), 'app.quit', '__proto__', '']) {
      await expect(api.invoke(channel, {})).rejects.toThrow('not in the contract');
    }
  });

  it('listens to every event of the contract and nothing else', () => {
    const { api } = load();
    const ignore = () => undefined;

    for (const channel of channelsOf('event')) expect(() => api.on(channel, ignore)).not.toThrow();
    for (const channel of [...channelsOf('operation'), 'app.quit']) {
      expect(() => api.on(channel, ignore)).toThrow('not in the contract');
    }
  });

  it('gives a listener the payload, never the event object of Electron, until it stops listening', () => {
    const { api, listeners } = load();
    const heard: unknown[][] = [];
    const stop = api.on('app.commandGiven', (...args: unknown[]) => heard.push(args));
    const emit = (payload: unknown) =>
      listeners.get('app.commandGiven')?.forEach((listener) => listener({ sender: 'electron' }, payload));

    emit({ command: 'a' });
    stop();
    emit({ command: 'b' });

    expect(heard).toEqual([[{ command: 'a' }]]);
  });
});
