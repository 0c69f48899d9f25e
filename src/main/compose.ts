import { readFileSync } from 'node:fs';
import type { Datum } from '../shared/domain/datum';
import { datumOf } from '../shared/domain/days';
import type { LineConfig } from '../shared/domain/line';
import { preparedYaml } from './config/prepared-yaml';
import { yamlFilesIn } from './config/read-yaml';
import { SANDBOX_ADDRESS, sandboxLinesFolder } from './config/sandbox-lines';
import { shippedLines } from './config/shipped-lines';
import type { HttpClientDeps } from './http/http-client';
import { auditLog, purgeReadings } from './audit/audit-log';
import { createLines } from './lines/create-lines';
import { lineKinds } from './lines/registry';
import { purgeReleases, releaseLog } from './audit/release-log';
import type { AuditPort, ReleaseLog } from './ports/audit';
import type { LinesPort } from './ports/lines';
import type { KnowledgeTexts } from './services/kennis/knowledge-texts';
import type { Place } from './store/database';
import { openStore, type Store } from './store/open-store';

/** Made once: to make it takes longer than all that it writes. */
let dutchDay: Intl.DateTimeFormat | null = null;

/** Today in the Netherlands: lines and terms follow its calendar, wherever the machine stands. */
export const todayInTheNetherlands = (nowMs: number): Datum =>
  datumOf((dutchDay ??= new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' })).format(nowMs));

let dutchTime: Intl.DateTimeFormat | null = null;

/** When the day began in the Netherlands, ms since 1970; on the two days of a year with another length up to an hour off. */
export function dayStartInTheNetherlands(nowMs: number): number {
  dutchTime ??= new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Amsterdam', timeStyle: 'medium' });
  const [hours = 0, minutes = 0, seconds = 0] = dutchTime.format(nowMs).split(':').map(Number);
  return nowMs - ((hours * 60 + minutes) * 60 + seconds) * 1000 - (nowMs % 1000);
}

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

/** The texts of the knowledge base that come with the program, by what the build has read of them. */
export async function knowledgeTextsOf(resources: string): Promise<KnowledgeTexts> {
  const { readKnowledgeTexts } = await import('./services/kennis/read-texts');
  return readKnowledgeTexts(resources, preparedYaml);
}

/** The store with the access log in it. `setAside` names a file that did not open with its key. */
export type OpenedStores = {
  readonly store: Store & { readonly audit: AuditPort; readonly releases: ReleaseLog };
  readonly setAside: string | null;
};

/** Opens the store and its access log; both forget what is older than it may be kept. */
export function openStores(place: Place, nowMs: number): OpenedStores {
  const { store, setAside } = openStore(place, nowMs);
  const purge = (at: number): void => {
    store.purge(at);
    purgeReadings(store.database, at);
    purgeReleases(store.database, at);
  };
  purge(nowMs);
  const { database } = store;
  return { store: { ...store, purge, audit: auditLog(database), releases: releaseLog(database) }, setAside };
}

/** The lines as one port, over real HTTP. */
export const connectLines = (lines: readonly LineConfig[], http: HttpClientDeps, today: () => Datum): LinesPort =>
  createLines({ lines, kinds: lineKinds, http, today });
