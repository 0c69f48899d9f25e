/** The end of a channel between two threads. */
export type Channel = {
  readonly post: (message: unknown, moved?: readonly ArrayBuffer[]) => void;
  readonly onMessage: (listener: (message: unknown) => void) => void;
};

type Methods = Readonly<Record<string, (...values: never[]) => Promise<unknown>>>;
type Call = { readonly id: number; readonly name: string; readonly values: readonly unknown[] };
type Reply = { readonly id: number } & (
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: string }
);

/** Thrown where a call was made when the other thread failed at it, or is gone. */
export class ThreadError extends Error {
  override readonly name = 'ThreadError';
}

/** Answers calls on a channel with these methods, one after the other. */
export function serve(channel: Channel, methods: Methods): void {
  channel.onMessage((message) => {
    // Both ends are ours: the other one sends nothing but calls.
    const { id, name, values } = message as Call;
    const answer = async (): Promise<unknown> => {
      const method = methods[name];
      if (!method) throw new Error(`There is no ${name}`);
      return method(...(values as never[]));
    };
    answer().then(
      (value) => channel.post({ id, ok: true, value } satisfies Reply),
      (cause: unknown) => channel.post({ id, ok: false, error: describe(cause) } satisfies Reply),
    );
  });
}

const describe = (cause: unknown): string => (cause instanceof Error ? (cause.stack ?? cause.name) : 'error');

/** The calls of one end, and what happens to those that wait when the other end is gone. */
export type Caller = {
  readonly call: (name: string, values: readonly unknown[], moved?: readonly ArrayBuffer[]) => Promise<unknown>;
  readonly gone: (why: string) => void;
};

/** Puts calls on a channel that {@link serve} answers. */
export function createCaller(channel: Channel): Caller {
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (cause: Error) => void }>();
  let last = 0;
  let ended: string | null = null;
  channel.onMessage((message) => {
    // Both ends are ours: the other one sends nothing but replies.
    const reply = message as Reply;
    const one = waiting.get(reply.id);
    waiting.delete(reply.id);
    if (reply.ok) one?.resolve(reply.value);
    else one?.reject(new ThreadError(reply.error));
  });
  return {
    call: (name, values, moved) =>
      new Promise((resolve, reject) => {
        if (ended !== null) {
          reject(new ThreadError(ended));
          return;
        }
        last += 1;
        waiting.set(last, { resolve, reject });
        channel.post({ id: last, name, values } satisfies Call, moved);
      }),
    gone(why) {
      ended = why;
      for (const { reject } of waiting.values()) reject(new ThreadError(why));
      waiting.clear();
    },
  };
}
