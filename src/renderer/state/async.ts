import type { IpcError } from '../../shared/ipc/define';
import type { IpcReply } from '../../shared/ipc/define';

/** Something that comes later. */
export type Async<T, E = IpcError> =
  | { readonly state: 'idle' }
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly value: T }
  | { readonly state: 'failed'; readonly error: E };

export const idle = { state: 'idle' } as const;
export const loading = { state: 'loading' } as const;

/** A reply of main as asynchronous state. */
export const settled = <T>(reply: IpcReply<T>): Async<T> =>
  reply.ok ? { state: 'ready', value: reply.value } : { state: 'failed', error: reply.error };

/** The value when it is there, else null. */
export const valueOf = <T, E>(async: Async<T, E>): T | null => (async.state === 'ready' ? async.value : null);

/** `map` with one entry replaced. */
export const withEntry = <V>(map: Readonly<Record<string, V>>, key: string, value: V): Readonly<Record<string, V>> => ({
  ...map,
  [key]: value,
});

/** `map` without one entry: personal data goes when its conversation ends. */
export function withoutEntry<V>(map: Readonly<Record<string, V>>, key: string): Readonly<Record<string, V>> {
  const { [key]: _gone, ...rest } = map;
  return rest;
}
