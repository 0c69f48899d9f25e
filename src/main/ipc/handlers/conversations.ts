import { randomUUID } from 'node:crypto';
import type { Conversation, QuestionDraft } from '../../../shared/domain/conversation';
import { instantOf } from '../../../shared/domain/datum';
import type { ConversationId } from '../../../shared/domain/ids';
import type { Lijsten } from '../../../shared/domain/lijsten';
import type { Handlers } from '../../../shared/ipc/contract';
import type { IpcReply } from '../../../shared/ipc/define';
import type { SaveReply } from '../../../shared/ipc/schemas';
import { registrationFor } from '../../../shared/domain/registering';
import { productNames, toAnonymous } from '../../services/conversations/anonymous';
import { asRegistered, problemsOf, subjectLine, toJob } from '../../services/conversations/save';
import { newRecord } from '../../services/outbox/new-record';
import { inConversation, refuse, reply, type Work } from '../../services/desk/desk';
import { connectionsFor, hasMandate } from '../../services/klantbeeld/access';
import { identityOf } from '../../services/klantbeeld/identity';
import { messageProblems, referralProblems, releaseMessages, warmProblems } from '../../services/line-desk';
import { termProblems, withTerm } from '../../services/terugbel';
import { contactFor } from '../../services/zaak-start';
import type { HandlerDeps } from './deps';

/** What conversations stand on: also a desktop without a window has all of it. */
export type ConversationsDeps = Pick<
  HandlerDeps,
  | 'ask'
  | 'calls'
  | 'conversations'
  | 'kennisbeheer'
  | 'klantbeelden'
  | 'lineDesk'
  | 'nowMs'
  | 'outbox'
  | 'session'
  | 'terms'
  | 'today'
  | 'zaakStarts'
> & { readonly lijsten: Pick<HandlerDeps['lijsten'], 'current'> };

export const conversationsHandlers = (deps: ConversationsDeps): Handlers['conversations'] => {
  const work = { currentUser: deps.session.current, conversations: deps.conversations };
  return {
    list() {
      const user = deps.session.current();
      return Promise.resolve(
        user ? reply(deps.conversations.list(user.id)) : refuse({ kind: 'forbidden', because: 'signedOut' }),
      );
    },
    start: async (input) => start(deps, input, (await deps.lijsten.current()).kanalen),
    keep: ({ conversationId, ...draft }) =>
      inConversation(work, conversationId, ({ user }) => {
        const kept = deps.conversations.keep(user.id, conversationId, draft);
        if (!kept) return refuse({ kind: 'notFound' });
        return reply({ revision: kept.revision, keptAt: instantOf(deps.nowMs()) });
      }),
    chooseSubject: ({ conversationId, subject }) =>
      inConversation(work, conversationId, ({ user }) => {
        deps.klantbeelden.close(conversationId);
        return found(
          deps.conversations.choose(user.id, conversationId, { subject, caller: { naam: null, geboortedatum: null } }),
        );
      }),
    discard: ({ conversationId }) =>
      inConversation(work, conversationId, ({ user }) => {
        deps.conversations.discard(user.id, conversationId);
        deps.klantbeelden.close(conversationId);
        return reply(null);
      }),
    restore: ({ conversationId }) => Promise.resolve(restore(deps, conversationId)),
    save: async ({ conversationId }) => {
      // Read before the conversation is looked up: nothing may come between that and its end.
      const lijsten = await deps.lijsten.current();
      return inConversation(work, conversationId, (at) => save(deps, at, lijsten));
    },
  };
};

const found = (conversation: Conversation | null): IpcReply<Conversation> =>
  conversation ? reply(conversation) : refuse({ kind: 'notFound' });

function restore({ session, conversations }: ConversationsDeps, id: ConversationId): IpcReply<Conversation> {
  const user = session.current();
  return user ? found(conversations.restore(user.id, id)) : refuse({ kind: 'forbidden', because: 'signedOut' });
}

type Start = Parameters<Handlers['conversations']['start']>[0];

/** A conversation begins by hand or by answering the call that rings; then the call says which municipality was dialled. */
function start(
  deps: ConversationsDeps,
  { kanaal, kanaalId, municipality, callId }: Start,
  kanalen: Lijsten['kanalen'],
): IpcReply<Conversation> {
  const user = deps.session.current();
  if (!user) return refuse({ kind: 'forbidden', because: 'signedOut' });
  const call = callId === null ? null : deps.calls.take(callId);
  const dialled = call?.municipality ?? municipality;
  if (!hasMandate(user, dialled)) return refuse({ kind: 'forbidden', because: 'municipality' });
  // A channel of the list that works as this one; one that is no more is registered as what it works as.
  const own = kanalen.find(({ id, soort }) => id === kanaalId && soort === kanaal);
  const telefoonnummer = call?.telefoonnummer ?? null;
  return reply(deps.conversations.start(user.id, { kanaal, kanaalId: own?.id, municipality: dialled, telefoonnummer }));
}

/** Into the outbox in one transaction with the end of the conversation: after it nothing can be lost. */
function save(deps: ConversationsDeps, at: Work, { vragensets, resultaten }: Lijsten): IpcReply<SaveReply> {
  const { conversation } = at;
  const problems = [
    ...problemsOf(conversation, vragensets),
    ...referralProblems(conversation, deps.lineDesk.register, deps.today()),
    ...warmProblems(conversation, deps.lineDesk.register, deps.today()),
    ...messageProblems(deps.lineDesk, at.user, conversation),
    ...termProblems(conversation, deps.nowMs()),
  ];
  if (problems.length > 0) return reply({ state: 'incomplete', problems });
  const sections = deps.klantbeelden.current(conversation.id);
  const { registered, counted } = splitQuestions(deps, at);
  const records = recordsOf(deps, at, { questions: registered, identity: identityOf(sections), resultaten });
  if (!records) return refuse({ kind: 'notFound' });
  // Before the contact, as the access log: what was let go is known also when saving fails.
  releaseMessages({ ...deps.lineDesk, nowMs: deps.nowMs }, at.user, conversation);
  const bonds = deps.zaakStarts.bondsOf(at);
  deps.outbox.commit({ records: [...records, ...bonds], counted, conversationId: conversation.id });
  afterAnswer(deps, () => deps.kennisbeheer.learnFromSaved(at.user, { conversation, sections }));
  deps.klantbeelden.close(conversation.id);
  deps.conversations.ended(conversation.id);
  return reply({ state: 'saved', outboxIds: records.map(({ item }) => item.id), counted: counted.length });
}

/** The questions that become a contact, and those of which nothing but a count is kept. */
function splitQuestions({ lineDesk, today, zaakStarts }: ConversationsDeps, { user, conversation }: Work) {
  // A zaak is a follow-up as a callback is: its contact has to be there.
  const started = new Set(
    zaakStarts.startedIn(user.id, conversation).map(({ questionId }) => contactFor(conversation, questionId)),
  );
  const isCounted = (question: QuestionDraft) =>
    !started.has(question.id) && registrationFor(conversation, question) === 'telling';
  const bare = conversation.questions.filter(isCounted);
  // The names of all products are only looked up for what is counted.
  const context = bare.length === 0 ? null : { day: today(), products: productNames(lineDesk.register) };
  return {
    registered: conversation.questions
      .filter((question) => !isCounted(question))
      .map((question) => asRegistered(conversation, question)),
    counted: context ? bare.flatMap((question) => toAnonymous(conversation, question, context) ?? []) : [],
  };
}

type Registered = {
  readonly questions: readonly QuestionDraft[];
  readonly identity: ReturnType<typeof identityOf>;
  readonly resultaten: Lijsten['resultaten'];
};

/** On their way to the register of the municipality; null when it has none and there is something to register. */
function recordsOf(deps: ConversationsDeps, at: Work, { questions, ...known }: Registered) {
  const { conversation, user } = at;
  const [connection] = connectionsFor(deps.ask.lines.connections(), conversation.municipality).filter(({ ports }) =>
    ports.includes('klantinteractiesWrite'),
  );
  if (!connection) return questions.length === 0 ? [] : null;
  const context = { user, connectionId: connection.id, ...known, savedAtMs: deps.nowMs() };
  const { savedAtMs } = context;
  return questions.map((question) => {
    const bare = toJob(conversation, question, context);
    const job = question.callback
      ? withTerm(bare, question, deps.terms.ofQuestion(conversation.municipality, question))
      : bare;
    return newRecord(at, { id: randomUUID(), onderwerp: subjectLine(question), job, savedAtMs });
  });
}

/** The agent waits for the contact alone. A fault in what comes after it does not make it unsaved. */
function afterAnswer({ ask }: ConversationsDeps, work: () => void): void {
  setImmediate(() => {
    try {
      work();
    } catch (cause) {
      ask.logBug('after-save', cause);
    }
  });
}
