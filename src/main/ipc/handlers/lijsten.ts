import type { Handlers } from '../../../shared/ipc/contract';
import { reply } from '../../services/desk/desk';
import type { HandlerDeps } from './deps';
import { everybody, forUser, is } from './for-user';

const isBeheerder = is('beheerder');

/** The lists that everybody works with: read by all, changed by administrators. */
export const lijstenHandlers = (deps: Pick<HandlerDeps, 'session' | 'lijsten'>): Handlers['lijsten'] => {
  const { lijsten } = deps;
  return {
    get: () => forUser(deps, everybody, async () => reply(await lijsten.current())),
    put: ({ lijst, basedOn, entry }) =>
      forUser(deps, isBeheerder, async ({ id: userId }) => reply(await lijsten.put({ userId, lijst, basedOn }, entry))),
    order: ({ lijst, basedOn, ids }) =>
      forUser(deps, isBeheerder, async ({ id: userId }) => reply(await lijsten.order({ userId, lijst, basedOn }, ids))),
    status: () => forUser(deps, isBeheerder, () => reply(lijsten.status())),
    history: ({ limit }) => forUser(deps, isBeheerder, () => reply(lijsten.history(limit))),
    favourites: () => forUser(deps, everybody, ({ id }) => reply(lijsten.favourites(id))),
    setFavourites: ({ ids }) => forUser(deps, everybody, async ({ id }) => reply(await lijsten.setFavourites(id, ids))),
    macros: () => forUser(deps, everybody, ({ id }) => reply(lijsten.macros(id))),
    saveMacro: ({ macro }) => forUser(deps, everybody, async ({ id }) => reply(await lijsten.saveMacro(id, macro))),
    removeMacro: ({ id: macroId }) => forUser(deps, everybody, ({ id }) => reply(lijsten.removeMacro(id, macroId))),
  };
};
