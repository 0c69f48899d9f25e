import { setImmediate as nextTurn } from 'node:timers/promises';
import { instantOf, type Datum } from '../../../shared/domain/datum';
import type { ConnectionId } from '../../../shared/domain/ids';
import type { Organisatie } from '../../../shared/domain/organisatie';
import type { Persoon } from '../../../shared/domain/persoon';
import {
  sectionValuesSchema,
  type KlantbeeldSections,
  type LineReport,
  type SectionName,
  type Subject,
} from '../../../shared/domain/klantbeeld';
import type { LineError, LineResult } from '../../../shared/result';
import { askLine, type AskDeps, type Asker } from '../ask-line';
import type { Connection } from '../../ports/lines';
import { closedBecause, connectionsFor, type Access } from './access';
import { questionsAbout, type KlantbeeldQuestion, type Known } from './questions';
import { countItems, emptySections, type SectionValues } from './sections';

export type AssembleRequest = {
  readonly subject: Subject;
  readonly access: Access;
  readonly asker: Asker;
  readonly today: Datum;
  /** Only these connections are asked; null: all. */
  readonly only: ReadonlySet<string> | null;
  /** Who it is, when that is known from before and the identity is not among what is asked now; else null. */
  readonly identity: Persoon | Organisatie | null;
};

/** Told of each answer as it lands, per section that it fills: whose it is, and everything that the sections hold so far. */
export type OnArrival = (section: SectionName, sections: KlantbeeldSections, from: ConnectionId) => void;

/** A klantbeeld and how it came about. `firstMs` and `totalMs`: milliseconds to the first and the last answer. */
export type Klantbeeld = {
  readonly sections: KlantbeeldSections;
  readonly lines: readonly LineReport[];
  readonly firstMs: number;
  readonly totalMs: number;
};

/** A question that will be put to one connection, or is closed. */
export type PlannedQuestion = {
  readonly connection: Connection;
  readonly question: KlantbeeldQuestion;
  readonly closed: 'level' | 'purpose' | null;
};

/** Which connections answer which questions about this subject. */
export function planKlantbeeld(
  connections: readonly Connection[],
  request: Pick<AssembleRequest, 'subject' | 'access' | 'today'>,
): readonly PlannedQuestion[] {
  return questionsAbout(request.subject, request.today).flatMap((question) =>
    connectionsFor(connections, request.access.municipality)
      .filter((connection) => connection.ports.includes(question.port))
      .map((connection) => ({ connection, question, closed: closedBecause(request.access, connection) })),
  );
}

/**
 * Asks, at once, every line that may be asked, and hands each answer on as it lands. No line waits for another, save
 * those that follow from the identity (an address, an RSIN). A closed section makes no request.
 */
export async function assembleKlantbeeld(
  deps: AskDeps,
  request: AssembleRequest,
  onArrival: OnArrival,
): Promise<Klantbeeld> {
  const started = performance.now();
  const plan = planKlantbeeld(deps.lines.connections(), request).filter(
    ({ connection }) => request.only?.has(connection.id) ?? true,
  );
  const gathering = createGathering(onArrival);
  const put = (planned: PlannedQuestion, known: Known) => putQuestion({ deps, request, gathering }, planned, known);
  const nobody: Known = { persoon: null, organisatie: null };

  for (const planned of plan.filter(({ closed }) => closed !== null)) close(gathering, planned);
  const open = plan.filter(({ closed }) => closed === null);
  const isIdentity = ({ question }: PlannedQuestion): boolean => question.fills.includes('identity');
  const identities = open.filter(isIdentity).map((planned) => put(planned, nobody));
  const others = open.filter((planned) => !isIdentity(planned));
  const turns = inTurnsUntil(request.asker.signal);
  const direct = turns(
    others.filter(({ question }) => question.after === 'nothing'),
    (planned) => put(planned, nobody),
  );
  const following = Promise.all(identities).then((answers) => {
    const known = answers.length === 0 ? knownAs(request.identity) : knownFrom(answers);
    return turns(
      others.filter(({ question }) => question.after === 'identity'),
      (planned) => putAfterIdentity(gathering, { planned, known, put }),
    );
  });
  await Promise.all([direct, following]);
  return {
    ...gathering.result(),
    totalMs: Math.round(performance.now() - started),
    firstMs: Math.round(gathering.firstAt(started)),
  };
}

/** So many questions are put in one turn of the event loop: a hundred at once would hold up all other work. */
const PER_TURN = 4;

/** Puts questions a few per turn; those that were not put when the asker left are never put. */
const inTurnsUntil =
  (signal: AbortSignal) =>
  async (all: readonly PlannedQuestion[], put: (planned: PlannedQuestion) => Promise<unknown>): Promise<void> => {
    const asked: Promise<unknown>[] = [];
    for (const [number, planned] of all.entries()) {
      if (number % PER_TURN === 0) await nextTurn();
      if (signal.aborted) break;
      asked.push(put(planned));
    }
    await Promise.all(asked);
  };

type Gathering = ReturnType<typeof createGathering>;

/** Collects answers per section; every arrival gives new lists, so that what was handed out never changes. */
function createGathering(onArrival: OnArrival) {
  let sections = emptySections();
  const lines: LineReport[] = [];
  let firstAt: number | null = null;
  return {
    add(
      planned: PlannedQuestion,
      result: LineResult<SectionValues>,
      effort: { readonly requests: number; readonly ms: number },
    ): void {
      if (effort.requests > 0) firstAt ??= performance.now();
      lines.push(reportOf(planned.connection, result, effort));
      for (const name of planned.question.fills) {
        sections = withAnswer(sections, { name, result, empty: planned.question.empty });
        onArrival(name, sections, planned.connection.id);
      }
    },
    result: () => ({ sections, lines }),
    firstAt: (started: number) => (firstAt ?? performance.now()) - started,
  };
}

function reportOf(
  connection: Connection,
  result: LineResult<SectionValues>,
  { requests, ms }: { readonly requests: number; readonly ms: number },
): LineReport {
  return {
    id: connection.id,
    lineId: connection.lineId,
    name: connection.name,
    kind: connection.kind,
    ok: result.ok,
    error: result.ok ? null : result.error.kind,
    items: result.ok ? countItems(result.value) : 0,
    requests,
    ms,
  };
}

type Answer = { readonly name: SectionName; readonly result: LineResult<SectionValues>; readonly empty: SectionValues };

function withAnswer(sections: KlantbeeldSections, { name, result, empty }: Answer): KlantbeeldSections {
  const pick = (values: SectionValues) => values[name] ?? empty[name] ?? null;
  const { lineId, connectionId } = result;
  const one = result.ok
    ? { lineId, connectionId, ok: true, value: pick(result.value), fetchedAt: result.fetchedAt }
    : {
        lineId,
        connectionId,
        ok: false,
        error: result.error,
        lastGood: result.lastGood && { value: pick(result.lastGood.value), fetchedAt: result.lastGood.fetchedAt },
      };
  return { ...sections, [name]: [...sections[name], one] };
}

type Setting = { readonly deps: AskDeps; readonly request: AssembleRequest; readonly gathering: Gathering };

async function putQuestion(
  { deps, request, gathering }: Setting,
  planned: PlannedQuestion,
  known: Known,
): Promise<LineResult<SectionValues>> {
  const { connection, question } = planned;
  const nothingToAsk: LineResult<SectionValues> = {
    lineId: connection.lineId,
    connectionId: connection.id,
    ok: true,
    value: question.empty,
    fetchedAt: instantOf(Date.now()),
  };
  const { result, requests, ms } = await askLine<SectionValues>(deps, request.asker, {
    connection,
    operation: question.operation,
    subjects: (values) => [subjectKey(request.subject), ...othersIn(values)],
    keeping: keepingOf(request, planned),
    ask: (ports) => {
      const answer = question.ask(ports, known);
      return answer === null ? Promise.resolve(nothingToAsk) : answer;
    },
  });
  gathering.add(planned, result, { requests, ms });
  return result;
}

/** Kept where the agreement allows it, per person and per user. */
function keepingOf({ subject, asker }: AssembleRequest, { connection, question }: PlannedQuestion) {
  const { id: connectionId, keepMs } = connection;
  if (keepMs === null) return undefined;
  const key = { connectionId, operation: question.operation, subject: subjectKey(subject), userId: asker.userId };
  return { key, keepMs, read: readKept };
}

function readKept(kept: unknown): SectionValues | null {
  const parsed = sectionValuesSchema.safeParse(kept);
  // An absent section is absent here: JSON knows no undefined.
  return parsed.success ? (parsed.data as SectionValues) : null;
}

/** Whose data came with it: relatives and fellow residents whom the register names. */
const othersIn = (values: SectionValues | null): readonly string[] => [
  ...new Set((values?.household ?? []).flatMap(({ bsn }) => (bsn === null ? [] : [`bsn:${bsn}`]))),
];

/** Without an identity, a question that follows from it cannot be put; the window says why. */
async function putAfterIdentity(
  gathering: Gathering,
  {
    planned,
    known,
    put,
  }: {
    readonly planned: PlannedQuestion;
    readonly known: Known | null;
    readonly put: (planned: PlannedQuestion, known: Known) => Promise<unknown>;
  },
): Promise<void> {
  if (known) await put(planned, known);
  else
    gathering.add(planned, refused(planned.connection, { kind: 'notAsked', because: 'dependsOnFailed' }), {
      requests: 0,
      ms: 0,
    });
}

function close(gathering: Gathering, planned: PlannedQuestion): void {
  const because = planned.closed ?? 'purpose';
  gathering.add(planned, refused(planned.connection, { kind: 'notAsked', because }), { requests: 0, ms: 0 });
}

const refused = (connection: Connection, error: LineError): LineResult<SectionValues> => ({
  lineId: connection.lineId,
  connectionId: connection.id,
  ok: false,
  error,
  lastGood: null,
});

/** The identity as far as it answered; null when every register of identities failed. */
function knownFrom(answers: readonly LineResult<SectionValues>[]): Known | null {
  const values = answers.flatMap((answer) => (answer.ok ? [answer.value.identity ?? null] : []));
  if (values.length === 0) return null;
  return knownAs(values.find((value) => value !== null) ?? null);
}

function knownAs(identity: Persoon | Organisatie | null): Known {
  if (!identity) return { persoon: null, organisatie: null };
  return 'bsn' in identity ? { persoon: identity, organisatie: null } : { persoon: null, organisatie: identity };
}

/** How the access log knows a subject before it is hashed. */
export function subjectKey(subject: Subject): string {
  switch (subject.kind) {
    case 'persoon':
      return `bsn:${subject.bsn}`;
    case 'organisatie':
      return `kvk:${subject.kvkNummer}`;
    case 'partij':
      return `partij:${subject.partijId}`;
  }
}
