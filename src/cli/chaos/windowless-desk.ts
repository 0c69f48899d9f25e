import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { z } from 'zod';
import { DeskGoneError, type Desk } from './desk';
import { answerSchema, deskStateSchema, startedSchema, type Asked } from './host-channel';

export type HostLaunch = {
  /** The built program, `out/cli/chaos-host.cjs`. */
  readonly program: string;
  /** Folder of the store: of this program alone, as a profile is. */
  readonly folder: string;
  /** Where the practice municipality answers, and its token. */
  readonly sandbox: string;
  readonly token: string;
  readonly user: string;
};

/** A question without its number. */
type Question = Asked extends infer A ? (A extends { readonly number: number } ? Omit<A, 'number'> : never) : never;

/** A desktop without its window, in a process of its own. `ready` resolves once its user could begin. */
export function startWindowlessDesk(launch: HostLaunch): { readonly desk: Desk; readonly ready: Promise<void> } {
  const { program, folder, sandbox, token, user } = launch;
  const child = fork(program, ['--folder', folder, '--sandbox', sandbox, '--user', user], {
    env: { ...process.env, VOORKANT_BEARER: token },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const channel = openChannel(child);
  const ask = async <S extends z.ZodType>(question: Question, schema: S): Promise<z.infer<S>> =>
    schema.parse(await channel.ask(question));
  const desk: Desk = {
    start: () => ask({ what: 'start' }, startedSchema),
    show: () => Promise.resolve(),
    type: (place, note) => channel.send({ what: 'type', place, note }),
    async choose(conversationId, bsn) {
      await channel.ask({ what: 'choose', conversationId, bsn });
    },
    async fill(place, form) {
      await channel.ask({ what: 'fill', place, form });
    },
    async save(place) {
      if ((await channel.ask({ what: 'save', place })) !== true) throw new Error('The contact was not saved');
    },
    read: () => ask({ what: 'read' }, deskStateSchema),
    async retryAll() {
      await channel.ask({ what: 'retryAll' });
    },
    kill: () => killed(child),
  };
  return { desk, ready: channel.ready };
}

async function killed(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}

type Waiting = { readonly resolve: (value: unknown) => void; readonly reject: (reason: Error) => void };

function openChannel(child: ChildProcess) {
  const waiting = new Map<number, Waiting>();
  let lastNumber = 0;
  let isGone = false;
  // What is sent to one that was killed goes nowhere: its end is told below.
  const send = (message: Asked): void => void (isGone || child.send(message, () => undefined));
  const ready = new Promise<void>((resolve, reject) => {
    child.on('message', (message) => {
      const answer = answerSchema.parse(message);
      if ('ready' in answer) {
        resolve();
        return;
      }
      const asked = waiting.get(answer.number);
      waiting.delete(answer.number);
      if (answer.ok) asked?.resolve(answer.value);
      else asked?.reject(new Error(answer.reason));
    });
    const onGone = (code: number | null): void => {
      isGone = true;
      // One that ends by itself has a fault.
      const reason = code === null ? new DeskGoneError('killed') : new Error(`The desktop ended with code ${code}`);
      waiting.forEach((asked) => asked.reject(reason));
      waiting.clear();
      reject(reason);
    };
    child.once('exit', onGone);
    child.once('error', () => onGone(1));
  });
  ready.catch(() => undefined);
  const ask = (question: Question): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const number = ++lastNumber;
      waiting.set(number, { resolve, reject });
      if (isGone) reject(new DeskGoneError('killed'));
      else send({ ...question, number });
    });
  return { ready, send, ask };
}
