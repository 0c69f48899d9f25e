import type { Readable, Writable } from 'node:stream';
import { z } from 'zod';

/** Parameters of a command of the DevTools protocol, as its documentation gives them. */
export type Parameters = Readonly<Record<string, unknown>>;

/** The DevTools protocol with one program. */
export interface DevTools {
  /** Sends a command; to one page when its session is given. Rejects when the program refuses it, or ends. */
  send(method: string, parameters?: Parameters, sessionId?: string): Promise<unknown>;
  /** Calls `listener` with the parameters of each event of this name. */
  on(event: string, listener: (parameters: unknown) => void): void;
}

const messageSchema = z.object({
  id: z.number().optional(),
  result: z.unknown().optional(),
  error: z.object({ message: z.string() }).optional(),
  method: z.string().optional(),
  params: z.unknown().optional(),
});
type Message = z.infer<typeof messageSchema>;

type Waiting = { readonly resolve: (result: unknown) => void; readonly reject: (reason: Error) => void };

/**
 * The DevTools protocol over the two pipes of `--remote-debugging-pipe`: JSON, each message closed by a NUL. No port is opened, so that
 * nobody else on the machine can reach the program.
 */
export function openDevTools(toProgram: Writable, fromProgram: Readable): DevTools {
  const waiting = new Map<number, Waiting>();
  const listeners = new Map<string, ((parameters: unknown) => void)[]>();
  const take = ({ id, result, error, method, params }: Message): void => {
    const asked = id === undefined ? undefined : waiting.get(id);
    if (id !== undefined) waiting.delete(id);
    if (error) asked?.reject(new Error(error.message));
    else asked?.resolve(result);
    if (method !== undefined) listeners.get(method)?.forEach((listener) => listener(params));
  };
  eachMessage(fromProgram, (text) => take(messageSchema.parse(JSON.parse(text))));
  let isOver = false;
  fromProgram.once('close', () => {
    isOver = true;
    waiting.forEach(({ reject }) => reject(new Error('The window ended')));
  });
  // A program that ended takes nothing more: what waits for it is told by the other pipe.
  toProgram.on('error', () => undefined);
  let lastId = 0;
  return {
    send: (method, parameters = {}, sessionId) =>
      new Promise((resolve, reject) => {
        // What is asked of a program that is gone would wait for ever.
        if (isOver) {
          reject(new Error('The window ended'));
          return;
        }
        const id = ++lastId;
        waiting.set(id, { resolve, reject });
        toProgram.write(`${JSON.stringify({ id, method, params: parameters, sessionId })}\0`);
      }),
    on: (event, listener) => void listeners.set(event, [...(listeners.get(event) ?? []), listener]),
  };
}

/** Calls `listener` with each text that a NUL closes, in however many parts it comes. */
export function eachMessage(stream: Readable, listener: (text: string) => void): void {
  let kept = '';
  stream.setEncoding('utf8');
  stream.on('data', (part: string) => {
    const texts = `${kept}${part}`.split('\0');
    kept = texts.pop() ?? '';
    texts.forEach(listener);
  });
}
