import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { addDays } from '../../shared/domain/days';
import type { Datum } from '../../shared/domain/datum';
import { articleObject, seeded, textOf, withNextVersion } from './articles';
import { runSync } from './child';
import { startObjectsRegister, type ObjectsRegister } from './objects-register';

export type MeasureSync = {
  readonly program: string;
  readonly today: Datum;
  readonly sentences: readonly string[];
  readonly say: (text: string) => void;
  /** Numbers of articles to measure with. */
  readonly sizes: readonly number[];
};

/**
 * One size of the knowledge base. `registered`: all articles on the day of the sync, or spread over the years before. `unchanged`: the next
 * sync of an unchanged register; its share is of the bytes of the first. `openMs`: from the begin of a process' work to the first search
 * that its file answers. `heldUpMs`: the longest that the thread of main stood still.
 */
export type SyncRow = {
  readonly articles: number;
  readonly registered: 'one day' | 'years';
  readonly firstMs: number;
  readonly firstRequests: number;
  readonly firstBytes: number;
  readonly unchangedMs: number;
  readonly unchangedRequests: number;
  readonly unchangedBytes: number;
  readonly unchangedShare: number;
  readonly changedMs: number;
  readonly changedRequests: number;
  readonly changedBytes: number;
  readonly openMs: number | null;
  readonly heldUpMs: number;
  readonly diskMb: number;
};

/** Syncs registers of several sizes for the first time, again without a change, and again with one article changed. */
export async function measureSync(options: MeasureSync): Promise<readonly SyncRow[]> {
  const rows: SyncRow[] = [];
  for (const articles of options.sizes) {
    for (const registered of ['one day', 'years'] as const) {
      options.say(`${articles} articles, registered: ${registered}`);
      rows.push(await measureOne(options, { articles, registered }));
    }
  }
  return rows;
}

type Size = Pick<SyncRow, 'articles' | 'registered'>;

async function measureOne({ program, today, sentences }: MeasureSync, size: Size): Promise<SyncRow> {
  const random = seeded(size.articles);
  const objects = Array.from({ length: size.articles }, (_, at) => {
    const day = size.registered === 'one day' ? today : addDays(today, -Math.floor(random() * 2000));
    const titel = `${sentences[at % sentences.length] ?? ''} ${at + 1}`;
    return articleObject(at + 1, { day, startAt: day, titel, tekst: textOf(sentences, 1300, random) });
  });
  const register = await startObjectsRegister(objects, today);
  const folder = mkdtempSync(path.join(tmpdir(), 'voorkant-sync-'));
  const file = path.join(folder, 'sync.kennis.db');
  try {
    const sync = () => counted(register, () => runSync(program, { url: register.url, file }));
    const first = await sync();
    const unchanged = await sync();
    const [one, ...others] = register.state.objects;
    if (one) register.state.objects = [withNextVersion(one, today, { titel: 'Een vlinderkas bezoeken' }), ...others];
    const changed = await sync();
    return {
      ...size,
      ...{ firstMs: first.done.syncMs, firstRequests: first.requests, firstBytes: first.bytes },
      ...{ unchangedMs: unchanged.done.syncMs, unchangedRequests: unchanged.requests, unchangedBytes: unchanged.bytes },
      unchangedShare: Math.round((unchanged.bytes / first.bytes) * 1e5) / 1e5,
      ...{ changedMs: changed.done.syncMs, changedRequests: changed.requests, changedBytes: changed.bytes },
      openMs: unchanged.done.firstAnswerMs,
      heldUpMs: Math.max(first.done.heldUpMs, unchanged.done.heldUpMs, changed.done.heldUpMs),
      diskMb: Math.round((statSync(file).size / 2 ** 20) * 10) / 10,
    };
  } finally {
    await register.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What was done, with the requests and bytes that it took. */
async function counted<T>({ state }: ObjectsRegister, work: () => Promise<T>) {
  const [requests, bytes] = [state.requests, state.bytes];
  const done = await work();
  return { done, requests: state.requests - requests, bytes: state.bytes - bytes };
}
