import { Worker } from 'node:worker_threads';
import type { KennisBackend, KennisKeeping, KennisReading } from './backend';
import { createCaller, type Caller } from './remote';

/** Where a knowledge base is kept, as `store/database.ts` takes it: a file with its key. */
export type KennisPlace = { readonly kind: 'file'; readonly file: string; readonly keyHex: string };

/** What a thread is told when it starts. `keep` holds the file and writes it, `read` opens the index of now. */
export type KennisThreadData = {
  readonly role: 'keep' | 'read';
  readonly place: KennisPlace;
  /** The folder `resources`. */
  readonly resources: string;
};

export type KennisThreadsOptions = Omit<KennisThreadData, 'role'> & {
  /** The built `kennis.worker.cjs`. */
  readonly program: string;
  /** A thread ended without being asked to. */
  readonly onBroken: (cause: unknown) => void;
  /** Puts the file aside, when nobody has it open. */
  readonly setAside: () => void;
};

/**
 * The knowledge base in threads of its own over one encrypted file: one keeps and builds, one answers questions. A new index is read by a
 * new thread while the one before goes on answering.
 */
export function openKennisThreads(options: KennisThreadsOptions): KennisBackend {
  let keeper: Thread | null = null;
  const keep = (): Thread => (keeper = keeper?.isGone() === false ? keeper : startThread('keep', options));
  const readings = new Set<Thread>();
  const stop = async (): Promise<void> => {
    await Promise.all([...readings].map((thread) => thread.stop()));
    readings.clear();
    await keeper?.stop();
  };
  const open = async (): Promise<KennisReading> => {
    // The keeper makes the file, or makes it anew: it goes first.
    await keep().call('sources', []);
    const thread = startThread('read', options);
    readings.add(thread);
    await thread.call('size', []);
    return readingOver(thread, () => readings.delete(thread));
  };
  return {
    keeping: keepingOver((name, values, moved) => keep().call(name, values, moved)),
    async openReading() {
      try {
        return await open();
      } catch (cause) {
        // A file that opens with its key may still be damaged. Its texts are public, and are read again.
        options.onBroken(cause);
        await stop();
        options.setAside();
        return open();
      }
    },
    close: stop,
  };
}

type Thread = Pick<Caller, 'call'> & { readonly isGone: () => boolean; readonly stop: () => Promise<void> };

function startThread(role: KennisThreadData['role'], options: KennisThreadsOptions): Thread {
  const { program, place, resources, onBroken } = options;
  const worker = new Worker(program, { workerData: { role, place, resources } satisfies KennisThreadData });
  // It holds nothing that a program which ends would have to wait for.
  worker.unref();
  let isStopping = false;
  let isGone = false;
  const caller = createCaller({
    post: (message, moved = []) => worker.postMessage(message, [...moved]),
    onMessage: (listener) => void worker.on('message', listener),
  });
  worker.on('error', (cause) => onBroken(cause));
  worker.on('exit', () => {
    isGone = true;
    caller.gone(`The thread that ${role}s the knowledge base ended`);
    if (!isStopping) onBroken(new Error(`The thread that ${role}s the knowledge base ended`));
  });
  return {
    call: caller.call,
    isGone: () => isGone,
    async stop() {
      isStopping = true;
      if (isGone) return;
      // Its file is closed in an orderly way; when that fails it ends all the same.
      await caller.call('close', []).catch(() => undefined);
      await worker.terminate();
    },
  };
}

type Call = Caller['call'];

/* What comes back is what the methods of the same name gave in the thread: `kennis.worker.ts` serves this very interface. */
function keepingOver(call: Call): KennisKeeping {
  const ask = <K extends keyof KennisKeeping>(name: K) =>
    ((...values: readonly unknown[]) => call(name, values)) as KennisKeeping[K];
  return {
    sources: ask('sources'),
    retain: ask('retain'),
    beginWhole: ask('beginWhole'),
    takeWhole: ask('takeWhole'),
    endWhole: ask('endWhole'),
    beginFeed: ask('beginFeed'),
    nextStep: (source, answer) =>
      // As `kennis.worker.ts` serves it. The bytes move to the other thread: to copy them would hold this one up.
      call('nextStep', [source, answer], answer.ok ? [answer.body.bytes.buffer] : []) as ReturnType<
        KennisKeeping['nextStep']
      >,
    fail: ask('fail'),
    build: ask('build'),
    dropOthers: ask('dropOthers'),
  };
}

function readingOver(thread: Thread, onClosed: () => void): KennisReading {
  const ask = <K extends keyof KennisReading>(name: K) =>
    ((...values: readonly unknown[]) => thread.call(name, values)) as KennisReading[K];
  return {
    size: ask('size'),
    search: ask('search'),
    get: ask('get'),
    passage: ask('passage'),
    top: ask('top'),
    words: ask('words'),
    async close() {
      onClosed();
      await thread.stop();
    },
  };
}
