import { randomBytes, randomUUID } from 'node:crypto';
import { findPersonalNumbers } from '../../../shared/domain/personal-numbers';
import type { QuestionDraft } from '../../../shared/domain/conversation';
import type { Datum } from '../../../shared/domain/datum';
import type {
  GiveReply,
  HandOverLuggage,
  HandOverOffer,
  HandOverState,
  HandOverTarget,
} from '../../../shared/domain/hand-over';
import type { ConversationId, PartijId } from '../../../shared/domain/ids';
import type { Level } from '../../../shared/domain/identification';
import type { User } from '../../../shared/domain/user';
import type { HandOverTransport } from '../../ports/hand-over';
import type { LineRegister } from '../../ports/line-register';
import type { Connection } from '../../ports/lines';
import { askLine, type AskDeps } from '../ask-line';
import type { Work } from '../desk/desk';
import type { Session } from '../desk/session';
import { connectionsFor } from '../klantbeeld/access';
import { subjectKey } from '../klantbeeld/assemble';
import { queryOf } from '../outbox/deliver';
import { isWarmOffered, lineOfQuestion } from '../line-desk/referral';
import { systemClock, type HandOverClock } from './clock';
import { createGiver, offeredNow } from './giver';
import { createReceiver, type Receiver } from './receiver';

export type HandOverDeps = {
  readonly ask: AskDeps;
  readonly session: Pick<Session, 'current'>;
  readonly register: LineRegister;
  readonly today: () => Datum;
  readonly clock?: HandOverClock;
  readonly onState: (state: HandOverState) => void;
  readonly onOffers: (offers: readonly HandOverOffer[]) => void;
};

export type HandOvers = {
  readonly give: (work: Work, asked: Asked) => Promise<GiveReply>;
  readonly withdraw: (id: ConversationId) => void;
  readonly offers: () => readonly HandOverOffer[];
  readonly take: Receiver['take'];
  readonly refuse: Receiver['refuse'];
  readonly isReachable: () => boolean;
  readonly setReachable: (isReachable: boolean) => void;
  /** Looks for callers from now on, until stopped. */
  readonly start: () => void;
  readonly stop: () => void;
  /** Looks once, now. */
  readonly look: () => Promise<void>;
};

/** What the agent asks: to whom, and what was told already. */
export type Asked = { readonly questionId: string; readonly to: HandOverTarget; readonly verteld: string };

/** Callers that go from one desk to another. */
export function createHandOvers(deps: HandOverDeps): HandOvers {
  const clock = deps.clock ?? systemClock;
  const logBug = (cause: unknown): void => deps.ask.logBug('hand-over', cause);
  let isReachable = true;
  const giver = createGiver({ clock, onChange: deps.onState, logBug });
  const teams = createTeams(deps);
  const receiver = createReceiver({
    ...{ clock, logBug, onOffers: deps.onOffers },
    listening() {
      const user = deps.session.current();
      const transport = user && isReachable ? transportFor(deps, user) : null;
      return user && transport ? { listener: { user, groepen: teams.of(user) }, transport } : null;
    },
  });
  return {
    give: (work, asked) => give(deps, { work, asked }, { clock, giver }),
    withdraw: giver.withdraw,
    offers: receiver.offers,
    take: receiver.take,
    refuse: receiver.refuse,
    isReachable: () => isReachable,
    setReachable: (next) => void (isReachable = next),
    start: receiver.start,
    look: receiver.look,
    stop() {
      receiver.stop();
      giver.stop();
    },
  };
}

const wayOf = (connections: readonly Connection[]): Connection | null =>
  connections.find(({ ports }) => ports.includes('handOverWrite')) ?? null;

/** Straight to the transport: what a desktop hears every second says nothing of how its line does, and is nobody's reading. */
function transportFor({ ask: { lines } }: HandOverDeps, user: User): HandOverTransport | null {
  const connection = wayOf(user.mandates.flatMap((one) => connectionsFor(lines.connections(), one)));
  if (!connection) return null;
  const context = {
    ...{ purpose: connection.purpose, userId: user.id, conversationId: null },
    ...{ traceId: randomBytes(16).toString('hex'), signal: new AbortController().signal, onRequest: () => undefined },
  };
  return lines.open(connection.id, context).handOverWrite ?? null;
}

/** The groups of who is signed in, from the address book; asked once. */
function createTeams(deps: HandOverDeps) {
  const { ask } = deps;
  const known = new Map<string, readonly string[]>();
  const learn = async (user: User): Promise<void> => {
    const connections = user.mandates.flatMap((one) => connectionsFor(ask.lines.connections(), one));
    const connection = connections.find(({ ports }) => ports.includes('adresboek'));
    if (!connection) return;
    const asker = { ...{ userId: user.id, conversationId: null }, traceId: randomBytes(16).toString('hex') };
    const { result } = await askLine(
      ask,
      { ...asker, signal: new AbortController().signal },
      {
        connection,
        operation: 'adresboek.list',
        ask: (ports) => ports.adresboek?.listMedewerkers(),
        subjects: undefined,
      },
    );
    const own = result.ok ? result.value.find(({ identificatie }) => identificatie === user.id) : undefined;
    if (own) known.set(user.id, own.groepen);
    await tidy(deps, user);
  };
  return {
    of(user: User): readonly string[] {
      const groepen = known.get(user.id);
      if (groepen) return groepen;
      known.set(user.id, []);
      void learn(user).catch((cause: unknown) => ask.logBug('hand-over', cause));
      return [];
    },
  };
}

/** What a crash left behind of this user goes; what is older than this can be of no caller who still waits. */
const LEFT_MS = 2 * 60_000;

async function tidy(deps: HandOverDeps, user: User): Promise<void> {
  const transport = transportFor(deps, user);
  const left = await transport?.leftBy(user.id, (deps.clock ?? systemClock).nowMs() - LEFT_MS);
  for (const id of left?.ok ? left.value : []) await transport?.remove(id);
}

type Giving = { readonly work: Work; readonly asked: Asked };
type Means = { readonly clock: HandOverClock; readonly giver: ReturnType<typeof createGiver> };

async function give(deps: HandOverDeps, { work, asked }: Giving, { clock, giver }: Means): Promise<GiveReply> {
  const refused = (because: Extract<GiveReply, { readonly state: 'refused' }>['because']): GiveReply => ({
    state: 'refused',
    because,
  });
  const { conversation, user } = work;
  const question = conversation.questions.find(({ id }) => id === asked.questionId);
  const transport = transportFor(deps, user);
  if (!question || !transport) return refused('noTransport');
  if (giver.isGiving(conversation.id)) return refused('busy');
  if (asked.to.soort === 'medewerker' && asked.to.identificatie === user.id) return refused('yourself');
  if (!mayBeWarm(deps, work, question)) return refused('notWarm');
  const texts = [question.vraag, question.note, asked.verteld];
  if (texts.some((text) => findPersonalNumbers(text).length > 0)) return refused('personalNumber');
  const partijId = await partijOf(deps, work);
  if (partijId === undefined) return refused('failed');
  const offer: HandOverOffer = {
    ...{ id: randomUUID(), gemeente: conversation.municipality, stand: 'open', bevestigdVoor: null },
    van: { id: user.id, naam: user.naam, functie: user.functie },
    naar: asked.to,
    aangebodenOp: offeredNow(clock),
    bagage: luggageOf(work, question, { verteld: asked.verteld, partijId }),
  };
  const handOver = await giver.give({ offer, conversationId: conversation.id, questionId: question.id, transport });
  return handOver.state === 'failed' ? refused('failed') : { state: 'offered', handOver };
}

/** A line says how its work is handed over. Where no line is known nothing is refused: colleagues of the front may always help. */
function mayBeWarm({ register, today }: HandOverDeps, { conversation }: Work, question: QuestionDraft): boolean {
  const line = lineOfQuestion(question, register, { municipality: conversation.municipality, on: today() });
  return isWarmOffered(line);
}

function luggageOf(
  { conversation }: Work,
  question: QuestionDraft,
  { verteld, partijId }: { readonly verteld: string; readonly partijId: PartijId | null },
): HandOverLuggage {
  const { kanaal, startedAt, identification, caller, namens } = conversation;
  const { vraag, note, product, artikelen, zaak } = question;
  return {
    // Who speaks for somebody else would arrive as that other one: the colleague checks anew who may speak.
    ...{
      kanaal,
      begonnenOp: startedAt,
      niveau: namens ? notChecked(identification.level) : identification.level,
      partijId,
    },
    ...{ naam: caller.naam, geboortedatum: caller.geboortedatum, telefoonnummer: caller.telefoonnummer },
    ...{ vraag, notitie: note, verteld: toldOf(conversation, verteld), product, artikelen, zaak },
  };
}

/** At most named: nothing was checked of them. */
const notChecked = (level: Level): Level => (level === 0 ? 0 : 1);

/** What was told, with who is on the line when that is not whom it is about. */
const toldOf = ({ namens, caller }: Work['conversation'], verteld: string): string =>
  [
    namens &&
      `De beller is ${namens.vertegenwoordiger.naam ?? 'een ander'} en spreekt als ${namens.soort} namens ${caller.naam ?? 'deze persoon'}.`,
    verteld.trim(),
  ]
    .filter(Boolean)
    .join(' ');

/** The partij by which a caller travels, made empty where the register has none. Null: nobody is known. Undefined: the register did not say. */
async function partijOf({ ask }: HandOverDeps, { conversation, asker }: Work): Promise<PartijId | null | undefined> {
  const { subject } = conversation;
  if (subject === null) return null;
  if (subject.kind === 'partij') return subject.partijId;
  const connection = connectionsFor(ask.lines.connections(), conversation.municipality).find(({ ports }) =>
    ports.includes('klantinteractiesWrite'),
  );
  if (!connection) return undefined;
  const { result } = await askLine(ask, asker, {
    connection,
    operation: 'klantinteracties.ensurePartij',
    ask: ({ klantinteractiesWrite }) => klantinteractiesWrite?.ensurePartij(queryOf(subject), null),
    subjects: () => [subjectKey(subject)],
  });
  return result.ok ? result.value : undefined;
}
