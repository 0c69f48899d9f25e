import { monitorEventLoopDelay } from 'node:perf_hooks';
import path from 'node:path';
import { connectLines, todayInTheNetherlands } from '../../main/compose';
import { createPolicyRegistry } from '../../main/http/policies';
import { environmentRoutes } from '../../main/http/routes';
import { openKennis } from '../../main/services/kennis';
import { openKennisThreads } from '../../main/services/kennis/threads';
import { setAsideKennisFile } from '../../main/store/open-kennis-file';
import { lineConfigSchema } from '../../shared/domain/line';
import { municipalityIdSchema } from '../../shared/domain/ids';

/** The thread of the knowledge base, built beside the command line. */
const PROGRAM = path.join(__dirname, '../main/kennis.worker.cjs');

/** The key of knowledge bases that are made to be measured: there is nothing secret in them. */
export const TRIAL_KEY = '5a'.repeat(32);

export type SyncOnce = { readonly url: string; readonly file: string; readonly resources: string };

/** What one sync in a process of its own came to. Times in ms. */
export type SyncedOnce = {
  readonly syncMs: number;
  /** From the begin of the process' work until a first search was answered from the file; null when there was nothing yet. */
  readonly firstAnswerMs: number | null;
  /** The longest that the thread of main was held up while it synced. */
  readonly heldUpMs: number;
  readonly articles: number;
  readonly error: string | null;
  readonly rssMb: number;
};

/** Syncs the knowledge base at `file` with the register at `url` the way the desktop does: over real HTTP, in its threads. */
export async function syncOnce({ url, file, resources }: SyncOnce): Promise<SyncedOnce> {
  const backend = openKennisThreads({
    program: PROGRAM,
    place: { kind: 'file', file, keyHex: TRIAL_KEY },
    resources,
    setAside: () => setAsideKennisFile(file),
    onBroken: (cause) => process.stderr.write(`${cause instanceof Error ? cause.message : 'a thread ended'}\n`),
  });
  const started = performance.now();
  const opened = await backend.openReading();
  const query = { text: 'paspoort aanvragen', municipality: municipalityIdSchema.parse('harderwijk'), limit: 10 };
  const { hits } = await opened.search(query);
  const firstAnswerMs = (await opened.size()) > 0 && hits.length >= 0 ? Math.round(performance.now() - started) : null;
  await opened.close();
  const kennis = openKennis({ ask: askOver(url), backend, nowMs: Date.now });
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const before = performance.now();
  await kennis.sync();
  const syncMs = Math.round(performance.now() - before);
  delay.disable();
  const [source] = await kennis.sources();
  await kennis.close();
  return {
    ...{ syncMs, firstAnswerMs, heldUpMs: Math.round(delay.max / 1e5) / 10 },
    ...{ articles: source?.articles ?? 0, error: source?.error ?? null },
    rssMb: Math.round(process.memoryUsage.rss() / 2 ** 20),
  };
}

function askOver(url: string): Parameters<typeof openKennis>[0]['ask'] {
  const connection = {
    id: 'objecten',
    kind: 'objecten',
    url,
    auth: { kind: 'none' },
    timeoutMs: 30_000,
    purpose: 'beheer',
  };
  const line = lineConfigSchema.parse({
    ...{ id: 'kennis', name: 'Kennisbank', executor: { name: 'Proef' }, frontOffice: 'harderwijk' },
    participants: [{ municipality: 'harderwijk', from: '2014-01-01' }],
    connections: [connection],
  });
  const nobody = { bearer: () => Promise.resolve(null), secret: () => Promise.resolve(null) };
  const http = { auth: nobody, log: () => undefined, policies: createPolicyRegistry(), routes: environmentRoutes };
  return {
    lines: connectLines([line], http, () => todayInTheNetherlands(Date.now())),
    // Articles name no person: there is nothing for the access log.
    audit: { record: () => undefined, latest: () => [] },
    lastGood: null,
    onAnswer: () => undefined,
    logBug: (_errorId, cause) => process.stderr.write(`${cause instanceof Error ? (cause.stack ?? '') : 'bug'}\n`),
  };
}
