import path from 'node:path';
import { session as electronSession } from 'electron';
import type { ArtikelId, MunicipalityId } from '../shared/domain/ids';
import type { Events } from '../shared/ipc/contract';
import { teachWords, wordsOf } from './app/spell-check';
import { kennisPlace } from './compose';
import { safeErrorOf } from './ipc/safe-error';
import type { Log } from './log';
import type { AskDeps } from './services/ask-line';
import { openKennis } from './services/kennis';
import { keepSynced } from './services/kennis/keep-synced';
import type { KennisService } from './services/kennis/kennis-service';
import { setAsideKennisFile } from './store/open-kennis-file';
import { openKennisThreads } from './services/kennis/threads';

export type DeskKnowledgeDeps = {
  readonly ask: AskDeps;
  /** Where the store lies. */
  readonly place: Parameters<typeof kennisPlace>[0];
  readonly profileFolder: string;
  readonly resources: string;
  /** The folder of what was built. */
  readonly out: string;
  readonly log: Log;
  /** Articles that answered most questions in a municipality, most first. */
  readonly mostAsked: (municipality: MunicipalityId) => readonly ArtikelId[];
  readonly emit: <K extends keyof Events>(channel: K, payload: Events[K]) => void;
};

export type DeskKnowledge = {
  readonly kennis: KennisService;
  /** Asks the sources what changed. Nobody waits for it; that it failed goes to the log. */
  readonly sync: () => void;
  /** What was known before shows at once; then the sources are asked what changed, and from then on again and again. */
  readonly start: () => void;
  readonly stop: () => void;
};

/** The knowledge base, in threads and a file of its own. */
export function openDeskKnowledge({ ask, place, log, emit, mostAsked, ...around }: DeskKnowledgeDeps): DeskKnowledge {
  const file = kennisPlace(place, around.profileFolder);
  const kennis = openKennis({
    ask,
    nowMs: Date.now,
    mostAsked,
    backend: openKennisThreads({
      program: path.join(around.out, 'main/kennis.worker.cjs'),
      place: file,
      setAside: () => setAsideKennisFile(file.file),
      resources: around.resources,
      onBroken: (cause) => log.error({ error: safeErrorOf(cause) }, 'a thread of the knowledge base ended'),
    }),
  });
  const onFailed = (cause: unknown): void =>
    log.error({ error: safeErrorOf(cause) }, 'the knowledge base was not synced');
  kennis.onSources(() => void kennis.sources().then((sources) => emit('kennis.sourcesChanged', sources), onFailed));
  let stop = (): void => undefined;
  return {
    kennis,
    sync: () => void kennis.sync().catch(onFailed),
    start() {
      stop = keepSynced({ sync: () => kennis.sync(), onFailed });
      void startKennis(kennis).catch(onFailed);
    },
    stop() {
      stop();
      void kennis.close();
    },
  };
}

async function startKennis(kennis: KennisService): Promise<void> {
  const teach = async (): Promise<void> => teachWords(electronSession.defaultSession, wordsOf(await kennis.words()));
  await teach();
  kennis.onChanged(() => void teach());
  await kennis.sync();
}
