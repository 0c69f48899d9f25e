import type { Bridge, Contract } from '../../shared/ipc/contract';
import type { IpcReply } from '../../shared/ipc/define';

/** What the preload puts on `window`: channels are `group.name` of the contract. */
export type Exposed = {
  invoke(channel: string, input: unknown): Promise<IpcReply<unknown>>;
  on(channel: string, listener: (payload: unknown) => void): () => void;
};

/** Names of the events, so that a call can be told from a listener without the contract's schemas. The type keeps it complete. */
const EVENTS: { readonly [G in keyof Contract]?: Readonly<Partial<Record<keyof Contract[G], true>>> } & EventNames = {
  app: { commandGiven: true },
  calls: { ringing: true, stopped: true },
  klantbeeld: { arrived: true },
  outbox: { changed: true },
  zaakStart: { changed: true },
  handOver: { changed: true, offered: true },
  kennis: { sourcesChanged: true },
  kennisbeheer: { changed: true },
  lijsten: { changed: true, statusChanged: true },
  lines: { statusChanged: true, configurationChanged: true },
};

type EventKeys<Group> = { [N in keyof Group]: Group[N] extends { readonly kind: 'event' } ? N : never }[keyof Group];
type EventNames = {
  readonly [G in keyof Contract as EventKeys<Contract[G]> extends never ? never : G]: Readonly<
    Record<EventKeys<Contract[G]>, true>
  >;
};

/**
 * The typed client of main. Types come from the contract; the contract itself, with its schemas, stays out of the window.
 * An operation never throws: a broken connection to main becomes an `internal` error like any other.
 */
export function createBridge(exposed: Exposed): Bridge {
  const group = (name: string): object =>
    new Proxy(
      {},
      {
        get: (_, member) => {
          const channel = `${name}.${String(member)}`;
          if (isEvent(name, String(member)))
            return (listener: (payload: unknown) => void) => exposed.on(channel, listener);
          return (input: unknown) => exposed.invoke(channel, input).catch(brokenConnection);
        },
      },
    );
  // The proxy answers every key; the contract's type says which ones there are and what they take.
  return new Proxy({}, { get: (_, name) => group(String(name)) }) as Bridge;
}

const isEvent = (group: string, name: string): boolean => {
  const names: Readonly<Record<string, Readonly<Record<string, true>> | undefined>> = EVENTS;
  return names[group]?.[name] === true;
};

const brokenConnection = (): IpcReply<never> => ({ ok: false, error: { kind: 'internal', errorId: 'verbinding' } });

/** The bridge of this window; throws when the page runs outside Voorkant. */
export function windowBridge(): Bridge {
  const exposed = (window as { readonly voorkant?: Exposed }).voorkant; // put there by the preload, unknown to the DOM's types
  if (!exposed) throw new Error('This page only works inside Voorkant');
  return createBridge(exposed);
}
