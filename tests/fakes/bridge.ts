import { contract, type Bridge, type Contract, type Events } from '../../src/shared/ipc/contract';
import type { IpcReply } from '../../src/shared/ipc/define';

/** Operations and events that a test answers itself. */
export type BridgeOverrides = { readonly [G in keyof Bridge]?: Partial<Bridge[G]> | undefined };

export type FakeBridge = {
  readonly bridge: Bridge;
  /** Sends an event as main would. */
  readonly emit: <C extends keyof Events>(channel: C, payload: Events[C]) => void;
  /** What was asked, in order, as `group.name` with its input. */
  readonly calls: { readonly channel: string; readonly input: unknown }[];
};

type Listener = (payload: unknown) => void;

/** A bridge whose operations fail with an `internal` error that names the channel, unless the test overrides them. */
export function createFakeBridge(overrides: BridgeOverrides = {}): FakeBridge {
  const listeners = new Map<string, Set<Listener>>();
  const calls: FakeBridge['calls'] = [];
  const listen = (channel: string) => (listener: Listener) => {
    const all = listeners.get(channel) ?? new Set();
    listeners.set(channel, all.add(listener));
    return () => void all.delete(listener);
  };
  const ask = (group: keyof Contract, name: string) => async (input: unknown) => {
    const channel = `${group}.${name}`;
    calls.push({ channel, input });
    const answer = (
      overrides[group] as Readonly<Record<string, ((input: unknown) => unknown) | undefined>> | undefined
    )?.[name];
    const refusal: IpcReply<never> = { ok: false, error: { kind: 'internal', errorId: `not faked: ${channel}` } };
    return answer ? await answer(input) : refusal;
  };
  const groups = Object.entries(contract).map(([group, entries]) => [
    group,
    Object.fromEntries(
      Object.entries(entries).map(([name, entry]) => [
        name,
        // The keys come from the contract itself.
        (entry as { readonly kind: string }).kind === 'event'
          ? listen(`${group}.${name}`)
          : ask(group as keyof Contract, name),
      ]),
    ),
  ]);
  return {
    bridge: Object.fromEntries(groups) as Bridge, // built from every key of the contract
    emit: (channel, payload) => listeners.get(channel)?.forEach((listener) => listener(payload)),
    calls,
  };
}

/** A good reply. */
export const ok = <T>(value: T): IpcReply<T> => ({ ok: true, value });

/** A promise that the test settles when it likes. */
export function deferred<T>(): { readonly promise: Promise<T>; readonly resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((done) => (resolve = done));
  return { promise, resolve };
}
