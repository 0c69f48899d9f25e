import type { IpcMainInvokeEvent } from 'electron';
import { describe, expect, it } from 'vitest';
import { holdRequests } from './held-requests';

type Listener = (event: IpcMainInvokeEvent, ...input: unknown[]) => unknown;
// What is held is handed on unseen, the event too.
const EVENT = { frameId: 1 } as IpcMainInvokeEvent;

function setUp(...channels: string[]) {
  const listeners = new Map<string, Listener>();
  const ipcMain: Parameters<typeof holdRequests>[0] = {
    handle: (channel, listener) => void listeners.set(channel, listener),
    removeHandler: (channel) => void listeners.delete(channel),
  };
  const requests = holdRequests(ipcMain, channels);
  const ask = async (channel: string, input: unknown) => listeners.get(channel)?.(EVENT, input);
  return { requests, ask };
}

describe('holdRequests', () => {
  it('answers what was asked before the handler was there, by that handler', async () => {
    const { requests, ask } = setUp('session.current');
    const early = ask('session.current', { a: 1 });

    requests.handle('session.current', (event, input: unknown) => ({ event, input }));

    expect(await early).toEqual({ event: EVENT, input: { a: 1 } });
  });

  it('hands on what is asked later as well', async () => {
    const { requests, ask } = setUp('session.current');

    requests.handle('session.current', (_event, input: unknown) => input);

    expect(await ask('session.current', 7)).toBe(7);
  });

  it('lets a channel wait for its own handler', async () => {
    const { requests, ask } = setUp('session.current', 'app.info');
    const asked: string[] = [];
    const info = ask('app.info', null).then(() => asked.push('app.info'));

    requests.handle('session.current', () => asked.push('session.current'));
    await ask('session.current', null);
    requests.handle('app.info', () => null);
    await info;

    expect(asked).toEqual(['session.current', 'app.info']);
  });

  it('knows no other channels than those that it holds', () => {
    const { requests } = setUp('session.current');

    expect(() => requests.handle('app.info', () => null)).toThrow('app.info');
  });
});
