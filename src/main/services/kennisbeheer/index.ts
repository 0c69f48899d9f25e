import { instantOf, type Datum } from '../../../shared/domain/datum';
import type { User } from '../../../shared/domain/user';
import type { KennisbeheerStore } from '../../ports/stores';
import type { AskDeps } from '../ask-line';
import type { OutboxService } from '../outbox/outbox-service';
import { learnFromSaved } from './after-save';
import { createKennisvragen, type Kennisvragen } from './kennisvragen';
import { createObjectsDesk } from './objects';

export type KennisbeheerDeps = {
  readonly ask: AskDeps;
  readonly outbox: Pick<OutboxService, 'add' | 'pendingObjects'>;
  readonly store: KennisbeheerStore;
  readonly today: () => Datum;
  readonly nowMs: () => number;
};

/** The work on the knowledge base: what it could not answer, who writes what, and what everybody has to know. */
export type Kennisbeheer = {
  readonly vragen: Kennisvragen;
  /** To be called after a contact was saved. */
  readonly learnFromSaved: (user: User, saved: Saved) => void;
};

type Saved = Parameters<typeof learnFromSaved>[2];
export { knownPeople } from './known-people';

/** Opens the work on the knowledge base. */
export function createKennisbeheer(deps: KennisbeheerDeps): Kennisbeheer {
  const now = () => instantOf(deps.nowMs());
  const objects = createObjectsDesk({ ...deps, now });
  const vragen = createKennisvragen({ ...deps, objects, now });
  return { vragen, learnFromSaved: (user, saved) => learnFromSaved({ ...deps, vragen }, user, saved) };
}
