import path from 'node:path';
import type { Events } from '../shared/ipc/contract';
import { findLists, openListsPlace } from './app/lists-place';
import type { OpenedStores } from './compose';
import type { Log } from './log';
import type { Session } from './services/desk/session';
import { createLijsten, type LijstenService } from './services/lijsten';
import { createCannedNotes, type CannedNotes } from './services/notes';

export type OpenLijstenDeps = {
  readonly listsFile: string | null;
  readonly profile: { readonly appFolder: string; readonly folder: string };
  readonly resources: string;
  readonly log: Log;
  readonly store: Pick<OpenedStores['store'], 'ownChoices' | 'listChanges' | 'cannedNotes'>;
  readonly session: Pick<Session, 'current'>;
  readonly emit: <K extends keyof Events>(channel: K, payload: Events[K]) => void;
};

export type OpenLijsten = {
  readonly lijsten: LijstenService;
  readonly notes: CannedNotes;
  readonly start: () => void;
  readonly stop: () => void;
};

/** The lists of this installation, kept up to date with their file, and the notes that are among them. */
export function openLijsten(deps: OpenLijstenDeps): OpenLijsten {
  const { listsFile, profile, resources, log, store, session, emit } = deps;
  const place = openListsPlace({
    file: findLists(listsFile, profile.appFolder),
    lastGoodFile: path.join(profile.folder, 'lijsten.last-good.json'),
    shipped: async () => (await import('./read-lists')).readShippedLists(resources),
    nowMs: Date.now,
    onLists: (lijsten) => emit('lijsten.changed', lijsten),
    onStatus(status) {
      for (const problem of status.problems) log.warn(problem, 'the lists are broken; the last good ones stay');
      if (session.current()?.roles.includes('beheerder')) emit('lijsten.statusChanged', status);
    },
  });
  const lijsten = createLijsten({ place, log: store.listChanges, own: store.ownChoices, nowMs: Date.now });
  const notes = createCannedNotes({ lijsten, store: store.cannedNotes });
  return { lijsten, notes, start: place.start, stop: place.stop };
}
