import { randomUUID } from 'node:crypto';
import type { IpcMain, IpcMainInvokeEvent, WebContents } from 'electron';
import type { z } from 'zod';
import type { Events } from '../../shared/ipc/contract';
import type { HandlersOf, IpcContract, IpcError, IpcReply } from '../../shared/ipc/define';
import { safeErrorOf, type SafeError } from './safe-error';

/** A request that got no answer, for the log: no input, no values, no error message. */
export type IpcFailure =
  | { readonly kind: 'refusedSender'; readonly channel: string }
  | { readonly kind: 'badRequest'; readonly channel: string; readonly fields: readonly string[] }
  | { readonly kind: 'internal'; readonly channel: string; readonly errorId: string; readonly error: SafeError };

export type RegisterOptions<C extends IpcContract> = {
  readonly ipcMain: Pick<IpcMain, 'handle' | 'removeHandler'>;
  readonly contract: C;
  readonly handlers: HandlersOf<C>;
  /** True for the main frame of our own window and for nothing else. */
  readonly isTrustedSender: (event: IpcMainInvokeEvent) => boolean;
  readonly log: (failure: IpcFailure) => void;
  /** What is wrong with the store when this was thrown; null when something else is. */
  readonly storageFaultOf: (thrown: unknown) => 'full' | 'locked' | 'corrupt' | null;
};

type AnyHandler = (input: unknown) => Promise<IpcReply<unknown>>;
type Guard = Pick<RegisterOptions<IpcContract>, 'isTrustedSender' | 'log' | 'storageFaultOf'>;

/**
 * Answers every operation of the contract: checks the sender, parses the input, and catches what a handler did not foresee. The reply is
 * always an `IpcReply`; nothing is thrown to the window.
 * @returns stops answering
 */
export function registerHandlers<C extends IpcContract>(options: RegisterOptions<C>): () => void {
  const operations = Object.entries(options.contract).flatMap(([group, entries]) =>
    Object.entries(entries).flatMap(([name, entry]) =>
      entry.kind === 'operation' ? [{ group, name, channel: `${group}.${name}`, input: entry.input }] : [],
    ),
  );
  // `HandlersOf` holds exactly one handler per operation; the loop over strings cannot show that to the compiler.
  const handlers = options.handlers as Readonly<Record<string, Readonly<Record<string, AnyHandler>>>>;
  for (const { group, name, channel, input } of operations) {
    const handler = handlers[group]?.[name];
    if (!handler) throw new Error(`The operation ${channel} has no handler`);
    options.ipcMain.handle(channel, (event, raw: unknown) =>
      answer({ channel, input, handler, guard: options }, event, raw),
    );
  }
  return () => {
    for (const { channel } of operations) options.ipcMain.removeHandler(channel);
  };
}

type Registered = {
  readonly channel: string;
  readonly input: z.ZodType;
  readonly handler: AnyHandler;
  readonly guard: Guard;
};

async function answer(to: Registered, event: IpcMainInvokeEvent, raw: unknown): Promise<IpcReply<unknown>> {
  const { channel, guard } = to;
  if (!guard.isTrustedSender(event)) {
    guard.log({ kind: 'refusedSender', channel });
    return refuse({ kind: 'forbidden', because: 'sender' });
  }
  try {
    const parsed = to.input.safeParse(raw);
    if (parsed.success) return await to.handler(parsed.data);
    const fields = parsed.error.issues.map(rejectedField);
    guard.log({ kind: 'badRequest', channel, fields: fields.map((field) => field.name) });
    return refuse({ kind: 'badRequest', fields });
  } catch (thrown) {
    const errorId = randomUUID();
    guard.log({ kind: 'internal', channel, errorId, error: safeErrorOf(thrown) });
    const because = guard.storageFaultOf(thrown);
    return refuse(because === null ? { kind: 'internal', errorId } : { kind: 'storage', because });
  }
}

/** Name and reason of one rejected field. Zod's messages tell what was expected, never what came; only unknown keys are quoted. */
function rejectedField(issue: z.core.$ZodIssue): { readonly name: string; readonly reason: string } {
  const reason = issue.code === 'unrecognized_keys' ? 'Unknown fields' : issue.message;
  return { name: issue.path.map(String).join('.') || 'input', reason };
}

const refuse = (error: IpcError): IpcReply<never> => ({ ok: false, error });

/** Tells the window what happened. `Events` gives the payload of each channel. */
export type EventSender = <K extends keyof Events>(channel: K, payload: Events[K]) => void;

/** Sends events to the window that `target` gives at that moment; without a window they go nowhere, because state is asked again at load. */
export function createEventSender(target: () => WebContents | null): EventSender {
  return (channel, payload) => {
    const webContents = target();
    if (!webContents || webContents.isDestroyed()) return;
    webContents.send(channel, payload);
  };
}
