import { z } from 'zod';
import type { Result } from '../result';

/** A question from the window to main. `input` is parsed in main, `output` types the answer. */
export type Operation<I extends z.ZodType, O extends z.ZodType> = {
  readonly kind: 'operation';
  readonly input: I;
  readonly output: O;
};

/** Something that main tells the window. Carries state, never a question. */
export type Event<P extends z.ZodType> = { readonly kind: 'event'; readonly payload: P };

export const operation = <I extends z.ZodType, O extends z.ZodType>(schemas: {
  readonly input: I;
  readonly output: O;
}): Operation<I, O> => ({
  kind: 'operation',
  ...schemas,
});

export const event = <P extends z.ZodType>(payload: P): Event<P> => ({ kind: 'event', payload });

/** Groups of operations and events; the channel of an entry is `group.name`. */
export type IpcContract = Readonly<
  Record<string, Readonly<Record<string, Operation<z.ZodType, z.ZodType> | Event<z.ZodType>>>>
>;

/** Why main did not answer. No personal data. `badRequest` names the fields that do not fit. */
export const ipcErrorSchema = z.discriminatedUnion('kind', [
  z
    .object({
      kind: z.literal('badRequest'),
      fields: z.array(z.object({ name: z.string(), reason: z.string() }).readonly()).readonly(),
    })
    .readonly(),
  z
    .object({ kind: z.literal('forbidden'), because: z.enum(['sender', 'signedOut', 'role', 'municipality', 'level']) })
    .readonly(),
  z.object({ kind: z.literal('notFound') }).readonly(),
  z.object({ kind: z.literal('storage'), because: z.enum(['full', 'locked', 'corrupt', 'memoryOnly']) }).readonly(),
  z.object({ kind: z.literal('internal'), errorId: z.string() }).readonly(),
]);
export type IpcError = z.infer<typeof ipcErrorSchema>;

export type IpcReply<T> = Result<T, IpcError>;

type Entry = Operation<z.ZodType, z.ZodType> | Event<z.ZodType>;
type Caller<E extends Entry> =
  E extends Operation<infer I, infer O>
    ? (input: z.input<I>) => Promise<IpcReply<z.output<O>>>
    : E extends Event<infer P>
      ? (listener: (payload: z.output<P>) => void) => () => void
      : never;
type Handler<E extends Entry> =
  E extends Operation<infer I, infer O> ? (input: z.output<I>) => Promise<IpcReply<z.output<O>>> : never;

/** What the window calls: operations return a promise, events take a listener and return how to stop listening. */
export type BridgeOf<C extends IpcContract> = {
  readonly [G in keyof C]: { readonly [N in keyof C[G]]: Caller<C[G][N]> };
};

/** What main must implement: every operation of the contract, so that a missing handler does not compile. */
export type HandlersOf<C extends IpcContract> = {
  readonly [G in keyof C]: {
    readonly [N in keyof C[G] as C[G][N] extends Event<z.ZodType> ? never : N]: Handler<C[G][N]>;
  };
};

/** Names and payloads of all events of a contract, as `group.name`. */
export type EventPayloads<C extends IpcContract> = UnionToIntersection<
  {
    [G in keyof C & string]: {
      [N in keyof C[G] & string as C[G][N] extends Event<z.ZodType> ? `${G}.${N}` : never]: PayloadOf<C[G][N]>;
    };
  }[keyof C & string]
>;
type PayloadOf<E> = E extends Event<infer P> ? z.output<P> : never;
type UnionToIntersection<U> = (U extends unknown ? (value: U) => void : never) extends (value: infer I) => void
  ? I
  : never;
