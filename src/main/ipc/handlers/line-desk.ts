import { decisionsOf } from '../../../shared/domain/decisions';
import { lineEntryOf } from '../../../shared/domain/line-entry';
import type { PrintedPage } from '../../../shared/domain/outgoing';
import type { User } from '../../../shared/domain/user';
import type { Handlers } from '../../../shared/ipc/contract';
import { refuse, reply } from '../../services/desk/desk';
import { hasMandate } from '../../services/klantbeeld/access';
import { guardOutgoing, lineAbout, maySee } from '../../services/line-desk';
import { keepsLines } from '../../services/line-desk/keepers';
import type { HandlerDeps } from './deps';
import { everybody, forUser, is } from './for-user';

type Deps = Pick<HandlerDeps, 'session' | 'lineDesk' | 'today' | 'nowMs'>;

/** What lines say of themselves; how they answer is in `linesHandlers`. */
export const lineDeskHandlers = (deps: Deps): Pick<Handlers['lines'], 'decides' | 'register' | 'configuration'> => ({
  decides: (asked) => forUser(deps, everybody, (user) => decides(deps, user, asked)),
  register: () =>
    forUser(deps, keepsLines, (user) => {
      const lines = deps.lineDesk.register.all().filter((line) => maySee(user, line));
      return reply(lines.map((line) => lineEntryOf(line, deps.today())));
    }),
  configuration: () => forUser(deps, keepsLines, () => reply(deps.lineDesk.configuration())),
});

type Asked = Parameters<Handlers['lines']['decides']>[0];

function decides(
  { lineDesk, today }: Deps,
  user: User,
  asked: Asked,
): Awaited<ReturnType<Handlers['lines']['decides']>> {
  if (asked.by === 'product' && !hasMandate(user, asked.municipality))
    return refuse({ kind: 'forbidden', because: 'municipality' });
  const about = asked.by === 'product' ? { ...asked, on: asked.on ?? today() } : asked;
  const line = lineAbout(lineDesk.register, about);
  if (!line) return reply(null);
  if (!maySee(user, line)) return refuse({ kind: 'forbidden', because: 'municipality' });
  return reply(decisionsOf(line, (text) => lineDesk.hidden(text).length > 0));
}

/** Texts on their way to a resident. */
export const outgoingHandlers = (
  deps: Deps & { readonly app: Pick<HandlerDeps['app'], 'print'> },
): Handlers['outgoing'] => ({
  check: (text) =>
    forUser(deps, everybody, (user) => guardOutgoing({ ...deps.lineDesk, nowMs: deps.nowMs }, user, text)),
  print: ({ page, release }) =>
    forUser(deps, everybody, async (user) => {
      const checked = guardOutgoing({ ...deps.lineDesk, nowMs: deps.nowMs }, user, {
        channel: 'print',
        text: textOf(page),
        release,
      });
      if (checked.ok && checked.value.state !== 'refused') await deps.app.print(page);
      return checked;
    }),
  released: ({ limit }) => forUser(deps, is('supervisor'), () => reply(deps.lineDesk.releases.latest(limit))),
});

/** All that stands on a page, as one text. */
const textOf = ({ title, parts }: PrintedPage): string =>
  [title, ...parts.flatMap((part) => [part.title, part.text])].join('\n');

/** Processes and their variants. */
export const processesHandlers = (deps: Deps): Handlers['processes'] => ({
  list: () => forUser(deps, keepsLines, async () => reply(await deps.lineDesk.processes.list())),
  save: (asked) =>
    forUser(deps, is('lijnbeheerder'), async (user) => {
      const saved = await deps.lineDesk.processes.save(user.id, asked);
      return saved ? reply(saved) : refuse({ kind: 'notFound' });
    }),
  remove: (asked) =>
    forUser(deps, is('lijnbeheerder'), async () => {
      const left = await deps.lineDesk.processes.remove(asked);
      return left ? reply(left) : refuse({ kind: 'notFound' });
    }),
});
