import type { Handlers } from '../../../shared/ipc/contract';
import { refuse, reply } from '../../services/desk/desk';
import type { HandlerDeps } from './deps';

export const kennisHandlers = ({ kennis }: HandlerDeps): Handlers['kennis'] => ({
  // One that was called off is asked by nobody any more.
  search: async ({ place, ...query }) => reply((await kennis.search(query, place)) ?? { hits: [], ms: 0 }),
  get: async ({ id, municipality }) => {
    const artikel = await kennis.get(id, municipality);
    return artikel ? reply(artikel) : refuse({ kind: 'notFound' });
  },
  passage: async ({ id, ...question }) => reply(await kennis.passage(id, question)),
  sources: async () => reply(await kennis.sources()),
  sync: async () => {
    await kennis.sync();
    return reply(null);
  },
  top: async ({ municipality }) => reply(await kennis.top(municipality)),
});
