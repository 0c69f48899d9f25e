import type { Datum } from '../shared/domain/datum';
import { addDays } from '../shared/domain/days';
import type { ArtikelId, MunicipalityId } from '../shared/domain/ids';
import type { Municipality } from '../shared/domain/user';
import { preparedYaml } from './config/prepared-yaml';
import { createKennisbeheer, type Kennisbeheer, type KennisbeheerDeps } from './services/kennisbeheer';
import type { KnowledgeTexts } from './services/kennis/knowledge-texts';
import { openDatabase } from './store/database';
import { createKennisIndex } from './store/kennis-index';
import type { Store } from './store/open-store';

export type OpenKennisbeheer = Pick<KennisbeheerDeps, 'ask' | 'outbox' | 'outgoing'> & {
  readonly store: Pick<Store, 'kennisbeheer'>;
  readonly municipalities: readonly Municipality[];
  readonly resources: string;
  readonly today: () => Datum;
};

/** The work on the knowledge base of this installation. What an editor tries is indexed in memory, apart from what agents search in. */
export const openKennisbeheer = ({ store, resources, ...deps }: OpenKennisbeheer): Kennisbeheer =>
  createKennisbeheer({
    ...deps,
    store: store.kennisbeheer,
    nowMs: Date.now,
    texts: () => textsOf(resources),
    memoryIndex() {
      const database = openDatabase({ kind: 'memory' });
      return { port: createKennisIndex(database), close: () => database.close() };
    },
  });

/** Read with the first draft that is tried. */
async function textsOf(resources: string): Promise<KnowledgeTexts> {
  const { readKnowledgeTexts } = await import('./services/kennis/read-texts');
  return readKnowledgeTexts(resources, preparedYaml);
}

/** Questions of so many days count for what is asked most. */
const ASKED_DAYS = 28;

/** Articles that answered most questions in a municipality, counted on this machine without any person. */
export const mostAskedIn =
  (store: Pick<Store['kennisbeheer'], 'mostAsked'>, today: () => Datum) =>
  (municipality: MunicipalityId): readonly ArtikelId[] =>
    store.mostAsked(municipality, addDays(today(), -ASKED_DAYS));
