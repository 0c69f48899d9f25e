import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { todayInTheNetherlands } from './compose-days';
import { preparedYaml } from './config/prepared-yaml';
import { feedReaders } from './lines/feed-readers';
import { createKeeping } from './services/kennis/keeper';
import type { KnowledgeTexts } from './services/kennis/knowledge-texts';
import { readKnowledgeTexts } from './services/kennis/read-texts';
import { createReading } from './services/kennis/reader';
import { serve } from './services/kennis/remote';
import type { KennisThreadData } from './services/kennis/threads';
import { openKennisFile } from './store/open-kennis-file';

/** A day does not change within a second, and every hit asks for it. */
const DAY_HOLDS_MS = 1000;

main();

/** The composition root of a thread of the knowledge base. */
function main(): void {
  const port = parentPort;
  if (!port) throw new Error('This is a thread of Voorkant');
  // Started by `services/kennis/threads.ts` and by nothing else.
  const { role, place, resources } = workerData as KennisThreadData;
  const { store } = openKennisFile(place);
  let known: KnowledgeTexts | null = null;
  const texts = (): KnowledgeTexts => (known ??= readKnowledgeTexts(resources, preparedYaml));
  const today = cheapToday();
  const channel = {
    post: (message: unknown) => port.postMessage(message),
    onMessage: (listener: (message: unknown) => void) => void port.on('message', listener),
  };
  const methods =
    role === 'keep'
      ? createKeeping({ store, texts, today, readers: feedReaders, program: hashOf(__filename) })
      : createReading({ store, texts, today });
  serve(channel, {
    ...methods,
    close: () => {
      store.close();
      return Promise.resolve();
    },
  });
}

function hashOf(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

function cheapToday(): () => string {
  let at = 0;
  let day = '';
  return () => {
    const now = Date.now();
    if (Math.abs(now - at) > DAY_HOLDS_MS) {
      at = now;
      day = todayInTheNetherlands(now);
    }
    return day;
  };
}
