import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';

/** Literal lists that the build reads from the contract (scripts/lib/build/ipc-keys.mjs), so that no zod comes in here. */
declare const __IPC_CHANNELS__: readonly string[];
declare const __IPC_EVENTS__: readonly string[];

const channels: ReadonlySet<string> = new Set(__IPC_CHANNELS__);
const events: ReadonlySet<string> = new Set(__IPC_EVENTS__);

/**
 * All that the window can reach: the operations and events of the contract. Main parses every input and checks every sender; what is
 * refused here is a slip of our own, so it is thrown.
 */
contextBridge.exposeInMainWorld('voorkant', {
  invoke(channel: string, input: unknown): Promise<unknown> {
    if (!channels.has(channel)) return Promise.reject(new Error('This operation is not in the contract.'));
    return ipcRenderer.invoke(channel, input);
  },
  on(channel: string, listener: (payload: unknown) => void): () => void {
    if (!events.has(channel)) throw new Error('This event is not in the contract.');
    // The event object stays here: through it the window would reach ipcRenderer.
    const forward = (_event: IpcRendererEvent, payload: unknown): void => listener(payload);
    ipcRenderer.on(channel, forward);
    return () => void ipcRenderer.removeListener(channel, forward);
  },
});
