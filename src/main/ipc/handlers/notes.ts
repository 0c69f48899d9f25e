import type { Handlers } from '../../../shared/ipc/contract';
import { refuse, reply } from '../../services/desk/desk';
import type { HandlerDeps } from './deps';
import { everybody, forUser } from './for-user';

/** Notes that are put in a contact with a few letters. */
export const notesHandlers = (deps: Pick<HandlerDeps, 'session' | 'notes'>): Handlers['notes'] => ({
  list: () => forUser(deps, everybody, async ({ id }) => reply(await deps.notes.list(id))),
  save: (note) =>
    forUser(deps, everybody, async ({ id }) => {
      const all = await deps.notes.save(id, note);
      return all ? reply(all) : refuse({ kind: 'notFound' });
    }),
  remove: ({ id: noteId }) =>
    forUser(deps, everybody, async ({ id }) => {
      const all = await deps.notes.remove(id, noteId);
      return all ? reply(all) : refuse({ kind: 'notFound' });
    }),
});
