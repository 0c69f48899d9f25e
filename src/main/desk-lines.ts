import path from 'node:path';
import type { Datum } from '../shared/domain/datum';
import type { Events } from '../shared/ipc/contract';
import type { LinesSource } from './app/lines-source';
import { keepLinesFresh, type FreshLines } from './app/keep-lines-fresh';
import { connectLines, type OpenedStores } from './compose';
import { createPolicyRegistry } from './http/policies';
import type { Routes } from './http/routes';
import { createLineRegister } from './lines/line-register';
import { createLiveLines, type LiveLines } from './lines/live-lines';
import { requestLog, type Log } from './log';
import type { Session } from './services/desk/session';
import { createLineDesk, type LineDesk } from './services/line-desk';
import { keepsLines } from './services/line-desk/keepers';

export type LiveLinesDeps = { readonly log: Log; readonly today: () => Datum; readonly routes: Routes };

/** The lines of a source as one port, which stays when they are replaced. */
export function openLiveLines(source: LinesSource, { log, today, routes }: LiveLinesDeps): LiveLines {
  // Outlives a change of the files: a line that was left alone stays so.
  const http = { auth: source.auth, log: requestLog(log), policies: createPolicyRegistry(), routes };
  return createLiveLines(source.lines, (lines) => connectLines(lines, http, today));
}

export type DeskLinesDeps = {
  readonly live: LiveLines;
  readonly source: LinesSource;
  readonly store: Pick<OpenedStores['store'], 'releases' | 'processVariants'>;
  readonly session: Pick<Session, 'current'>;
  readonly resources: string;
  readonly log: Log;
  readonly emit: <K extends keyof Events>(channel: K, payload: Events[K]) => void;
  readonly onReplaced: () => void;
};

/** What the desktop knows of its lines without asking them, kept up to date with their files. */
export function openDeskLines(deps: DeskLinesDeps): { readonly lineDesk: LineDesk; readonly fresh: FreshLines } {
  const { live, source, store, session, resources, log } = deps;
  const fresh = keepLinesFresh({
    live,
    source,
    nowMs: Date.now,
    log,
    onReplaced: deps.onReplaced,
    onStatus(status) {
      const user = session.current();
      if (user && keepsLines(user)) deps.emit('lines.configurationChanged', status);
    },
  });
  const lineDesk = createLineDesk({
    register: createLineRegister(live.lines),
    releases: store.releases,
    configuration: fresh.configuration,
    processes: () => processesOf(resources),
    store: store.processVariants,
    nowMs: Date.now,
  });
  return { lineDesk, fresh };
}

/** What reads YAML comes in with the first question. */
async function processesOf(resources: string) {
  const { readProcesses } = await import('./read-processes');
  return readProcesses(path.join(resources, 'processes'));
}
