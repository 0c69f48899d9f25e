import type { Handlers } from '../../../shared/ipc/contract';
import type { Subject } from '../../../shared/domain/klantbeeld';
import { partijIdSchema } from '../../../shared/domain/ids';
import { kvkNummerSchema, type KvkNummer } from '../../../shared/domain/organisatie';
import { readBsn, type Bsn } from '../../../shared/domain/bsn';
import type { Partij } from '../../../shared/domain/klantcontact';
import { askLine, type Question } from '../../services/ask-line';
import { inConversation, refuse, reply, type Work } from '../../services/desk/desk';
import { find } from '../../services/find/find-service';
import { factsIn } from '../../services/identification/identify';
import { understand } from '../../services/find/understand';
import { connectionsFor } from '../../services/klantbeeld/access';
import type { Connection } from '../../ports/lines';
import type { HandlerDeps } from './deps';

type Initiator = { readonly bsn: Bsn | null; readonly kvkNummer: KvkNummer | null };
type SubjectOf = Parameters<Handlers['find']['subjectOf']>[0]['of'];

type Deps = Pick<HandlerDeps, 'ask' | 'conversations' | 'session' | 'today'>;

export const findHandlers = (deps: Deps): Handlers['find'] => {
  const work = { currentUser: deps.session.current, conversations: deps.conversations };
  const understood = (text: string) => understand(text, deps.today());
  return {
    understand: ({ text }) => Promise.resolve(reply(understood(text))),
    search: ({ conversationId, text }) =>
      inConversation(work, conversationId, async ({ access, asker }) => {
        const asked = understood(text);
        deps.conversations.searched(conversationId, factsIn(asked));
        return reply(await find(deps.ask, { understood: asked, access, asker }));
      }),
    subjectOf: ({ conversationId, of }) => inConversation(work, conversationId, (at) => subjectOf(deps, at, of)),
  };
};

async function subjectOf(deps: Deps, at: Work, of: SubjectOf) {
  const connections = connectionsFor(deps.ask.lines.connections(), at.conversation.municipality);
  if (of.kind === 'partij') return reply(await subjectOfPartij(deps, { at, connections }, of.partijId));
  const connection = connections.find(({ id }) => id === of.connectionId);
  if (!connection) return refuse({ kind: 'notFound' });
  const { result } = await askLine<Initiator | null>(deps.ask, at.asker, { connection, ...behind(of) });
  if (!result.ok || !result.value) return reply(null);
  const { bsn, kvkNummer } = result.value;
  if (bsn) return reply({ kind: 'persoon', bsn } as const);
  return reply(kvkNummer ? ({ kind: 'organisatie', kvkNummer, vestigingsnummer: null } as const) : null);
}

type Behind = Omit<Question<Initiator | null>, 'connection'>;

/** How a line is asked whose a zaak or a bill is. */
function behind(of: Exclude<SubjectOf, { readonly kind: 'partij' }>): Behind {
  const about = (who: Initiator | null, thing: string) => [who?.bsn ? `bsn:${who.bsn}` : thing];
  return of.kind === 'zaak'
    ? {
        operation: 'zaken.initiator',
        subjects: (who) => about(who ?? null, `zaak:${of.zaakId}`),
        ask: (ports) => ports.zaken?.initiator(of.zaakId),
      }
    : {
        operation: 'belastingen.belastingplichtige',
        subjects: (who) => about(who ?? null, `aanslagbiljet:${of.nummer}`),
        ask: (ports) => ports.belastingen?.belastingplichtige(of.nummer),
      };
}

/** A partij that a base registration knows leads there; one that it does not know stays a partij. */
async function subjectOfPartij(
  deps: Pick<HandlerDeps, 'ask'>,
  { at, connections }: { readonly at: Work; readonly connections: readonly Connection[] },
  partijId: string,
): Promise<Subject | null> {
  const connection = connections.find(({ ports }) => ports.includes('klantinteracties'));
  if (!connection) return null;
  const id = partijIdSchema.parse(partijId);
  const { result } = await askLine(deps.ask, at.asker, {
    connection,
    operation: 'klantinteracties.getPartij',
    subjects: () => [`partij:${id}`],
    ask: (ports) => ports.klantinteracties?.getPartij(id),
  });
  return result.ok && result.value ? toSubject(result.value) : null;
}

function toSubject(partij: Partij): Subject {
  const known = (soort: Partij['identificatoren'][number]['soort']) =>
    partij.identificatoren.find((one) => one.soort === soort)?.waarde;
  const bsn = readBsn(known('bsn') ?? '');
  if (bsn) return { kind: 'persoon', bsn };
  const kvkNummer = kvkNummerSchema.safeParse(known('kvk_nummer'));
  return kvkNummer.success
    ? { kind: 'organisatie', kvkNummer: kvkNummer.data, vestigingsnummer: null }
    : { kind: 'partij', partijId: partij.id };
}
