import { readFileSync, statSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { datumOf, type Datum } from '../shared/domain/datum';
import type { LineConfig } from '../shared/domain/line';
import type { HttpClientDeps } from './http/http-client';
import { auditLog, purgeReadings } from './audit/audit-log';
import { createLines } from './lines/create-lines';
import { LinesFileError, parseLinesFile } from './lines/lines-file';
import { lineKinds } from './lines/registry';
import type { AuditPort } from './ports/audit';
import type { LinesPort } from './ports/lines';
import type { Place } from './store/database';
import { openStore, type Store } from './store/open-store';

export { LinesFileError };

/** What stands in the sandbox's lines file for its address. */
const SANDBOX_ADDRESS = '{sandbox}';

/** Today in the Netherlands: lines and terms follow its calendar, wherever the machine stands. */
export const todayInTheNetherlands = (nowMs: number): Datum =>
  datumOf(new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(nowMs));

/** The lines of one file, or of every `.yaml` file in a folder. @throws LinesFileError, also for a file that cannot be read. */
export function readLines(place: string): readonly LineConfig[] {
  const files = filesAt(place);
  return files.flatMap(
    (file) => parseLinesFile({ name: path.basename(file), text: readText(file), kinds: lineKinds }).lines,
  );
}

/** The lines of the embedded practice municipalities, at the address where their sandbox answers. */
export function readSandboxLines(resources: string, sandboxUrl: string): readonly LineConfig[] {
  const file = path.join(resources, 'lines', 'sandbox.yaml');
  return parseLinesFile({
    name: path.basename(file),
    text: readText(file).replaceAll(SANDBOX_ADDRESS, sandboxUrl),
    kinds: lineKinds,
  }).lines;
}

/** The store with the access log in it. `setAside` names a file that did not open with its key. */
export type OpenedStores = { readonly store: Store & { readonly audit: AuditPort }; readonly setAside: string | null };

/** Opens the store and its access log; both forget what is older than it may be kept. */
export function openStores(place: Place, nowMs: number): OpenedStores {
  const { store, setAside } = openStore(place, nowMs);
  const purge = (at: number): void => {
    store.purge(at);
    purgeReadings(store.database, at);
  };
  purgeReadings(store.database, nowMs);
  return { store: { ...store, purge, audit: auditLog(store.database) }, setAside };
}

/** The lines as one port, over real HTTP. */
export const connectLines = (lines: readonly LineConfig[], http: HttpClientDeps, today: () => Datum): LinesPort =>
  createLines({ lines, kinds: lineKinds, http, today });

function filesAt(place: string): readonly string[] {
  try {
    if (!statSync(place).isDirectory()) return [place];
    return readdirSync(place)
      .filter((name) => /\.ya?ml$/.test(name))
      .sort()
      .map((name) => path.join(place, name));
  } catch {
    throw unreadable(place);
  }
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw unreadable(file);
  }
}

const unreadable = (file: string): LinesFileError =>
  new LinesFileError([{ file: path.basename(file), line: 1, field: 'file', reason: 'cannot be read' }]);
