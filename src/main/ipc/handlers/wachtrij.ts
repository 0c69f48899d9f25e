import type { Handlers } from '../../../shared/ipc/contract';
import { reply } from '../../services/desk/desk';
import { exportOutbox } from '../../services/outbox/export-outbox';
import type { HandlerDeps } from './deps';
import { everybody, forUser } from './for-user';

type WachtrijDeps = Pick<HandlerDeps, 'ask' | 'nowMs' | 'outbox' | 'session' | 'today'> & {
  readonly app: Pick<HandlerDeps['app'], 'saveText'>;
};

/** The queue of saved contacts as a file: everybody their own. */
export const wachtrijHandlers = (deps: WachtrijDeps): Handlers['wachtrij'] => ({
  export: () =>
    forUser(deps, everybody, async (user) => {
      const { audit, lines, logBug } = deps.ask;
      const file = await deps.app.saveText({
        title: 'Wachtende contacten opslaan',
        name: `voorkant-wachtrij-${deps.today()}.txt`,
        content: () => exportOutbox({ ...deps, audit, lines, logBug: (cause) => logBug('outbox-export', cause) }, user),
      });
      return reply({ file });
    }),
});
