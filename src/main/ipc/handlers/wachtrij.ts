import type { User } from '../../../shared/domain/user';
import type { Handlers } from '../../../shared/ipc/contract';
import { reply } from '../../services/desk/desk';
import { exportOutbox } from '../../services/outbox/export-outbox';
import { recentCallers } from '../../services/outbox/recent-callers';
import type { HandlerDeps } from './deps';
import { everybody, forUser } from './for-user';

type WachtrijDeps = Pick<HandlerDeps, 'ask' | 'nowMs' | 'outbox' | 'session' | 'today'> & {
  readonly app: Pick<HandlerDeps['app'], 'saveText'>;
};

const recentOf = ({ ask, ...deps }: WachtrijDeps, { id }: User) =>
  recentCallers({ ...deps, logBug: (cause) => ask.logBug('recent-callers', cause) }, id);

/** The saved contacts of a user: as a file, and whom they were with a short while ago. */
export const wachtrijHandlers = (deps: WachtrijDeps): Handlers['wachtrij'] => ({
  recent: () =>
    forUser(deps, everybody, (user) => reply(recentOf(deps, user).map(({ subject: _, ...caller }) => caller))),
  recentSubject: ({ outboxId }) =>
    forUser(deps, everybody, (user) =>
      reply(recentOf(deps, user).find((caller) => caller.outboxId === outboxId)?.subject ?? null),
    ),
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
