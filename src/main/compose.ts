import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Datum } from '../shared/domain/datum';
import type { LineConfig } from '../shared/domain/line';
export { dayStartInTheNetherlands, todayInTheNetherlands } from './compose-days';
import { preparedYaml } from './config/prepared-yaml';
import { yamlFilesIn } from './config/read-yaml';
import { SANDBOX_ADDRESS, sandboxLinesFolder } from './config/sandbox-lines';
import { shippedLines } from './config/shipped-lines';
import type { HttpClientDeps } from './http/http-client';
import { auditLog, purgeReadings } from './audit/audit-log';
import { listChangeLog, purgeListChanges } from './audit/list-change-log';
import { createLines } from './lines/create-lines';
import { lineKinds } from './lines/registry';
import { purgeReleases, releaseLog } from './audit/release-log';
import type { AuditPort, ReleaseLog } from './ports/audit';
import type { ListChangeLog } from './ports/lijsten';
import type { LinesPort } from './ports/lines';
import type { KennisPlace } from './services/kennis/threads';
import type { Place } from './store/database';
import { openStore, type Store } from './store/open-store';

/** As `readLines`; what reads YAML comes in only now. */
export async function linesAt(place: string): Promise<readonly LineConfig[]> {
  const { readLines } = await import('./read-lines');
  return readLines(place);
}

/** As `readSandboxLines`, and at once when the build has read its files: then they are as they were when tests read them together. */
export async function sandboxLinesAt(resources: string, url: string): Promise<readonly LineConfig[]> {
  const read = yamlFilesIn(sandboxLinesFolder(resources)).map((file) =>
    preparedYaml(readFileSync(file, 'utf8'), (json) => json.replaceAll(SANDBOX_ADDRESS, url)),
  );
  if (read.every((content) => content !== undefined)) return read.flatMap(shippedLines);
  const { readSandboxLines } = await import('./read-lines');
  return readSandboxLines(resources, url);
}

/**
 * Where the knowledge base lies: beside the store, under the same key. Where no key can be kept it has one of its own for as long as the
 * program runs; what an earlier run left does not open and is read anew.
 */
export function kennisPlace(store: Place, folder: string): KennisPlace {
  const file = store.kind === 'file' ? store.file.replace(/\.db$/, '') : path.join(folder, 'voorkant');
  return {
    kind: 'file',
    file: `${file}.kennis.db`,
    keyHex: store.kind === 'file' ? store.keyHex : randomBytes(32).toString('hex'),
  };
}

/** The store with the access log in it. `setAside` names a file that did not open with its key. */
export type OpenedStores = {
  readonly store: Store & {
    readonly audit: AuditPort;
    readonly releases: ReleaseLog;
    readonly listChanges: ListChangeLog;
  };
  readonly setAside: string | null;
  readonly salvaged: number;
};

/** Opens the store and its access log; both forget what is older than it may be kept. */
export function openStores(place: Place, nowMs: number): OpenedStores {
  const { store, setAside, salvaged } = openStore(place, nowMs);
  const purge = (at: number): void => {
    store.purge(at);
    purgeReadings(store.database, at);
    purgeReleases(store.database, at);
    purgeListChanges(store.database, at);
  };
  purge(nowMs);
  const { database } = store;
  const logs = { audit: auditLog(database), releases: releaseLog(database), listChanges: listChangeLog(database) };
  return { store: { ...store, purge, ...logs }, setAside, salvaged };
}

/** The lines as one port, over real HTTP. */
export const connectLines = (lines: readonly LineConfig[], http: HttpClientDeps, today: () => Datum): LinesPort =>
  createLines({ lines, kinds: lineKinds, http, today });
