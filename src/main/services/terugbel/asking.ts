import { randomBytes } from 'node:crypto';
import type { ConnectionId } from '../../../shared/domain/ids';
import type { User } from '../../../shared/domain/user';
import type { LineResult } from '../../../shared/result';
import type { Connection } from '../../ports/lines';
import type { Ports } from '../../ports/ports';
import { askLine, type AskDeps } from '../ask-line';
import { closedBecause, hasMandate } from '../klantbeeld/access';

type Ask<T> = {
  readonly connection: Connection;
  readonly operation: string;
  /** Whose data the answer holds, for the access log; undefined: it names nobody. */
  readonly subjects: ((value: T | null) => readonly string[]) | undefined;
  readonly ask: (ports: Ports) => Promise<LineResult<T>> | undefined;
};

/** Puts questions about callbacks in the name of one user; all questions of one action carry one trace. */
export type Asking = {
  readonly user: User;
  readonly ask: <T>(question: Ask<T>) => Promise<LineResult<T>>;
  /** Registers with callbacks of the municipalities that this user answers for. */
  readonly registers: () => readonly Connection[];
  readonly register: (id: ConnectionId) => Connection | null;
  readonly addressBooks: () => readonly Connection[];
};

/** Nobody is asked for what the role does not allow. */
export function askingFor(deps: AskDeps, user: User): Asking {
  const asker = {
    userId: user.id,
    conversationId: null,
    traceId: randomBytes(16).toString('hex'),
    signal: new AbortController().signal,
  };
  const mine = (): readonly Connection[] =>
    deps.lines.connections().filter(({ municipalities }) => municipalities.some((one) => hasMandate(user, one)));
  const mayAsk = (connection: Connection): boolean =>
    closedBecause({ user, municipality: user.municipality, purpose: null, level: 3 }, connection) === null;
  const registers = () => mine().filter((one) => one.ports.includes('terugbel') && mayAsk(one));
  return {
    user,
    ask: async (question) => (await askLine(deps, asker, question)).result,
    registers,
    register: (id) => registers().find((one) => one.id === id) ?? null,
    addressBooks: () => mine().filter(({ ports }) => ports.includes('adresboek')),
  };
}
