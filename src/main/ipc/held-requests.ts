import type { IpcMain, IpcMainInvokeEvent } from 'electron';

type Listener = Parameters<IpcMain['handle']>[1];

/**
 * Lets what the window asks on these channels wait until its handler is registered, so that the page can load while the desktop behind
 * it is still being made. Nothing is looked at before that: the handler checks the sender and the input as always.
 */
export function holdRequests(
  ipcMain: Pick<IpcMain, 'handle' | 'removeHandler'>,
  channels: readonly string[],
): Pick<IpcMain, 'handle' | 'removeHandler'> {
  const held = new Map(channels.map((channel) => [channel, createHeld()]));
  for (const [channel, { listener }] of held)
    ipcMain.handle(channel, async (event: IpcMainInvokeEvent, ...input: unknown[]): Promise<unknown> =>
      (await listener)(event, ...input),
    );
  return {
    handle(channel, listener) {
      const waiting = held.get(channel);
      if (!waiting) throw new Error(`The channel ${channel} is not held`);
      waiting.resolve(listener);
    },
    removeHandler: (channel) => ipcMain.removeHandler(channel),
  };
}

type Held = { readonly listener: Promise<Listener>; readonly resolve: (listener: Listener) => void };

function createHeld(): Held {
  let resolve: Held['resolve'] = () => undefined;
  const listener = new Promise<Listener>((take) => (resolve = take));
  return { listener, resolve };
}
