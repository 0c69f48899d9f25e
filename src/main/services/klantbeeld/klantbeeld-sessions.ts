import type { ConnectionId, ConversationId, MunicipalityId } from '../../../shared/domain/ids';
import type { KlantbeeldSections, Subject } from '../../../shared/domain/klantbeeld';
import type { Level } from '../../../shared/domain/identification';
import type { User } from '../../../shared/domain/user';
import type { Datum } from '../../../shared/domain/datum';
import type { SectionArrived, SectionPlan } from '../../../shared/ipc/schemas';
import type { AskDeps } from '../ask-line';
import { levelFor, type Access } from './access';
import { assembleKlantbeeld, planKlantbeeld, type PlannedQuestion } from './assemble';
import { identityOf } from './identity';
import { keepFresh } from './keep-fresh';
import { emptySections, sectionNames } from './sections';

/** For whom a klantbeeld is opened. */
export type OpenRequest = {
  readonly conversationId: ConversationId;
  readonly traceId: string;
  readonly subject: Subject;
  readonly municipality: MunicipalityId;
  readonly level: Level;
  readonly user: User;
};

export type KlantbeeldSessions = {
  /**
   * Starts asking; answers follow through `onArrived`. Opening again drops what still comes from before, and asks no connection that
   * answered about the same subject within its freshness norm.
   */
  readonly open: (request: OpenRequest) => { readonly generation: number; readonly plan: readonly SectionPlan[] };
  /** Asks one connection again within the open klantbeeld. */
  readonly retry: (request: OpenRequest, connectionId: ConnectionId) => void;
  /** A line answers again: asks it anew wherever it failed, and what could not be asked without it. */
  readonly reask: (connectionId: ConnectionId) => void;
  /** What is known so far; null when nothing was opened. */
  readonly current: (conversationId: ConversationId) => KlantbeeldSections | null;
  /** Aborts when this conversation closes or turns to another subject: for a question that only its window waits for. */
  readonly untilClosed: (conversationId: ConversationId) => AbortSignal;
  /** Stops what is under way and forgets everything about this conversation. */
  readonly close: (conversationId: ConversationId) => void;
  /** The same for every conversation: another user sits down. */
  readonly closeAll: () => void;
};

type Session = {
  readonly generation: number;
  readonly abort: AbortController;
  readonly sections: KlantbeeldSections;
  /** About whom, for whom: what another subject or user was shown is never kept. */
  readonly about: string;
  /** For whom it was opened last. */
  readonly request: OpenRequest;
};

type SessionEvents = {
  readonly today: () => Datum;
  readonly nowMs: () => number;
  readonly onArrived: (arrived: SectionArrived) => void;
  /** Somebody's data were forgotten: the memory that they took can be given back. */
  readonly onForgotten: () => void;
};

/** The open klantbeelden, one per conversation, in memory only. An answer for an older generation is never handed on. */
export function createKlantbeeldSessions(deps: AskDeps, events: SessionEvents): KlantbeeldSessions {
  const sessions = new Map<ConversationId, Session>();
  const run = createRun(deps, events, sessions);
  let generations = 0;
  const askAgain = (request: OpenRequest, connectionIds: readonly ConnectionId[]): void => {
    const session = sessions.get(request.conversationId);
    if (session) run(request, session, new Set([...connectionIds, ...missingIdentities(deps, request, session)]));
  };
  const closings = createClosings();
  const close = (conversationId: ConversationId): void => {
    closings.close(conversationId);
    sessions.get(conversationId)?.abort.abort();
    if (sessions.delete(conversationId)) events.onForgotten();
  };
  return {
    open(request) {
      const before = sessions.get(request.conversationId);
      before?.abort.abort();
      generations += 1;
      const plan = planOf(deps, events, request);
      const about = aboutOf(request);
      const known = before?.about === about ? before.sections : emptySections();
      const { sections, renew } = keepFresh(known, plan, events.nowMs());
      const session: Session = { generation: generations, abort: new AbortController(), sections, about, request };
      sessions.set(request.conversationId, session);
      tellKept(events, request.conversationId, session);
      run(request, session, renew);
      return { generation: session.generation, plan: toSectionPlans(plan) };
    },
    retry: (request, connectionId) => askAgain(request, [connectionId]),
    reask(connectionId) {
      for (const { sections, request } of sessions.values())
        if (failedIn(sections).has(connectionId)) askAgain(request, [connectionId, ...dependentIn(sections)]);
    },
    current: (conversationId) => sessions.get(conversationId)?.sections ?? null,
    untilClosed: closings.until,
    close,
    closeAll: () => [...sessions.keys(), ...closings.open()].forEach(close),
  };
}

const planOf = (deps: AskDeps, events: SessionEvents, request: OpenRequest) =>
  planKlantbeeld(deps.lines.connections(), { ...request, access: accessOf(request), today: events.today() });

/** What waits for a conversation to close, whether its klantbeeld was opened or not. */
function createClosings() {
  const controllers = new Map<ConversationId, AbortController>();
  return {
    until: (conversationId: ConversationId): AbortSignal => {
      const controller = controllers.get(conversationId) ?? new AbortController();
      controllers.set(conversationId, controller);
      return controller.signal;
    },
    open: (): readonly ConversationId[] => [...controllers.keys()],
    close: (conversationId: ConversationId): void => {
      controllers.get(conversationId)?.abort();
      controllers.delete(conversationId);
    },
  };
}

type Unanswered = Extract<KlantbeeldSections['identity'][number], { readonly ok: false }>;

/** Connections with an answer that `isWanted` fits. */
const connectionsIn = (sections: KlantbeeldSections, isWanted: (error: Unanswered['error']) => boolean) =>
  new Set(
    sectionNames.flatMap((name) =>
      sections[name].flatMap((answer) => (!answer.ok && isWanted(answer.error) ? [answer.connectionId] : [])),
    ),
  );

/** Those that were asked and did not answer. What is closed was not asked. */
const failedIn = (sections: KlantbeeldSections): ReadonlySet<ConnectionId> =>
  connectionsIn(
    sections,
    (error) => error.kind !== 'notAsked' || (error.because !== 'level' && error.because !== 'purpose'),
  );

/** Those that could not be asked because another had failed. */
const dependentIn = (sections: KlantbeeldSections): readonly ConnectionId[] => [
  ...connectionsIn(sections, (error) => error.kind === 'notAsked' && error.because === 'dependsOnFailed'),
];

const aboutOf = ({ subject, municipality, user }: OpenRequest): string =>
  JSON.stringify([subject, municipality, user.id]);

/** What still stands is told again: the window may have been loaded anew. */
function tellKept(events: SessionEvents, conversationId: ConversationId, { generation, sections }: Session): void {
  for (const section of sectionNames)
    if (sections[section].length > 0)
      events.onArrived({ conversationId, generation, section, sections: { [section]: sections[section] } });
}

type Run = (request: OpenRequest, session: Session, only: ReadonlySet<string>) => void;

/** Asks the lines for one session and keeps what lands, as long as that session is the newest of its conversation. */
function createRun(deps: AskDeps, events: SessionEvents, sessions: Map<ConversationId, Session>): Run {
  return (request, session, only) => {
    const { conversationId } = request;
    const { generation } = session;
    const identity = identityOf(sessions.get(conversationId)?.sections ?? null);
    const assemble = {
      subject: request.subject,
      access: accessOf(request),
      asker: { ...request, userId: request.user.id, signal: session.abort.signal },
      today: events.today(),
      only,
      identity: identity && !('identificatoren' in identity) ? identity : null,
    };
    void assembleKlantbeeld(deps, assemble, (section, fresh, from) => {
      const now = sessions.get(conversationId);
      if (now?.generation !== generation) return;
      const isFrom = ({ connectionId }: { readonly connectionId: ConnectionId }): boolean => connectionId === from;
      const news = { [section]: fresh[section].filter(isFrom) };
      const others = now.sections[section].filter((answer) => !isFrom(answer));
      const sections = { ...now.sections, [section]: [...others, ...(news[section] ?? [])] };
      sessions.set(conversationId, { ...now, sections });
      // Only what is new: with thirty lines the whole section would be sent thirty times.
      events.onArrived({ conversationId, generation, section, sections: news });
    });
  };
}

const accessOf = ({ user, municipality, level }: OpenRequest): Access => ({ user, municipality, level, purpose: null });

/** What follows from the identity can only be asked when that is known: registers of identities that have not answered are asked with it. */
const missingIdentities = (deps: AskDeps, request: OpenRequest, { sections }: Session): readonly string[] =>
  deps.lines
    .connections()
    .filter(({ id }) => !sections.identity.some((answer) => answer.ok && answer.connectionId === id))
    .filter(
      ({ ports, municipalities }) =>
        municipalities.includes(request.municipality) &&
        ports.includes(request.subject.kind === 'persoon' ? 'personen' : 'organisaties'),
    )
    .map(({ id }) => id);

/** Per section: who will be asked, and what is closed and why. */
function toSectionPlans(plan: readonly PlannedQuestion[]): readonly SectionPlan[] {
  return sectionNames.map((section) => {
    const filling = plan.filter(({ question }) => question.fills.includes(section));
    const open = filling.filter(({ closed }) => closed === null);
    const closed = filling.filter((planned) => planned.closed !== null);
    return {
      section,
      connections: open.map(({ connection }) => ({
        id: connection.id,
        lineId: connection.lineId,
        name: connection.name,
      })),
      // What is open shows; a closed connection beside it says so in its own answer.
      closedBecause:
        open.length > 0
          ? null
          : (closed.find((planned) => planned.closed === 'level')?.closed ?? closed[0]?.closed ?? null),
      opensAtLevel: Math.max(0, ...closed.map(({ connection }) => levelFor(connection))),
    };
  });
}
