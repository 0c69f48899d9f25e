import { randomBytes } from 'node:crypto';
import type { Handlers } from '../../../shared/ipc/contract';
import type { User } from '../../../shared/domain/user';
import type { LineResult } from '../../../shared/result';
import type { Ports } from '../../ports/ports';
import { askLine } from '../../services/ask-line';
import { refuse, reply } from '../../services/desk/desk';
import { connectionsFor } from '../../services/klantbeeld/access';
import { keepsLines } from '../../services/line-desk/keepers';
import type { HandlerDeps } from './deps';

/** Colleagues and teams: of the municipalities the user answers for, each connection once. No residents, so no access log. */
export const adresboekHandlers = (deps: HandlerDeps): Handlers['adresboek'] => ({
  list: async () => {
    const user = deps.session.current();
    if (!user) return refuse({ kind: 'forbidden', because: 'signedOut' });
    const [medewerkers, teams] = await Promise.all([
      askAdresboek(deps, user, (ports) => ports.adresboek?.listMedewerkers()),
      askAdresboek(deps, user, (ports) => ports.adresboek?.listTeams()),
    ]);
    return reply({ medewerkers, teams });
  },
});

function askAdresboek<T>(
  deps: HandlerDeps,
  user: User,
  ask: (ports: Ports) => Promise<LineResult<T>> | undefined,
): Promise<readonly LineResult<T>[]> {
  const asker = {
    userId: user.id,
    conversationId: null,
    traceId: randomBytes(16).toString('hex'),
    signal: new AbortController().signal,
  };
  const connections = new Set(
    user.mandates.flatMap((municipality) => connectionsFor(deps.ask.lines.connections(), municipality)),
  );
  const asked = [...connections].filter(({ ports }) => ports.includes('adresboek'));
  return Promise.all(
    asked.map(
      async (connection) =>
        (await askLine(deps.ask, asker, { connection, operation: 'adresboek.list', ask, subjects: undefined })).result,
    ),
  );
}

/** Everybody sees the contacts that they saved themselves. */
export const outboxHandlers = ({ outbox, session }: Pick<HandlerDeps, 'outbox' | 'session'>): Handlers['outbox'] => ({
  list() {
    const user = session.current();
    return Promise.resolve(user ? reply(outbox.list(user.id)) : refuse({ kind: 'forbidden', because: 'signedOut' }));
  },
  retry({ id }) {
    const user = session.current();
    if (!user) return Promise.resolve(refuse({ kind: 'forbidden', because: 'signedOut' }));
    return Promise.resolve(outbox.retry(user.id, id) ? reply(null) : refuse({ kind: 'notFound' }));
  },
  reopen({ id }) {
    const user = session.current();
    if (!user) return Promise.resolve(refuse({ kind: 'forbidden', because: 'signedOut' }));
    const conversation = outbox.reopen(user, id);
    return Promise.resolve(conversation ? reply(conversation) : refuse({ kind: 'notFound' }));
  },
});

/** Agents see which lines there are and whether they answer; how they do is for who looks after them. */
export function linesHandlers({
  ask,
  statuses,
  health,
  session,
}: HandlerDeps): Omit<Handlers['lines'], 'decides' | 'register' | 'configuration'> {
  const forKeepers = <T>(give: () => T) => {
    const user = session.current();
    return Promise.resolve(user && keepsLines(user) ? reply(give()) : refuse({ kind: 'forbidden', because: 'role' }));
  };
  return {
    list: () => Promise.resolve(reply(ask.lines.summaries())),
    statuses: () => Promise.resolve(reply(statuses.list())),
    health: () => forKeepers(() => health.list()),
    history: ({ connectionId, days }) => forKeepers(() => health.history(connectionId, days)),
  };
}

/** The access log is for supervisors. */
export const auditHandlers = ({ ask, session }: HandlerDeps): Handlers['audit'] => ({
  list({ limit }) {
    const isSupervisor = session.current()?.roles.includes('supervisor') ?? false;
    return Promise.resolve(
      isSupervisor ? reply(ask.audit.latest(limit)) : refuse({ kind: 'forbidden', because: 'role' }),
    );
  },
});
