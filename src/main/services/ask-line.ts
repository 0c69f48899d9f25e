import { randomUUID } from 'node:crypto';
import { instantOf } from '../../shared/domain/datum';
import type { ConversationId } from '../../shared/domain/ids';
import type { LineResult } from '../../shared/result';
import type { AuditPort } from '../ports/audit';
import type { CallContext, Connection, LinesPort } from '../ports/lines';
import type { Ports } from '../ports/ports';
import { withLastGood, type Keeping, type LastGoodDeps } from './last-good';

/** Who asks, in which contact. One trace per customer contact. */
export type Asker = {
  readonly userId: string;
  readonly conversationId: ConversationId | null;
  readonly traceId: string;
  readonly signal: AbortSignal;
};

export type AskDeps = {
  readonly lines: LinesPort;
  readonly audit: AuditPort;
  /** Null: nothing is kept here. */
  readonly lastGood: LastGoodDeps | null;
  /** Told of every answer, for the state of the lines. */
  readonly onAnswer: (connection: Connection, result: LineResult<unknown>, asked: Answered) => void;
  /** For a bug in an adapter: written to the log without personal data. */
  readonly logBug: (errorId: string, cause: unknown) => void;
};

/** What was asked and how long the answer took, ms. */
export type Answered = { readonly operation: string; readonly ms: number };

/** One question to one connection. `subjects` names whose data the answer holds, for the access log; `operation` what was asked. */
export type Question<T> = {
  readonly connection: Connection;
  readonly operation: string;
  readonly ask: (ports: Ports) => Promise<LineResult<T> | undefined> | undefined;
  /** `bsn:…`, `kvk:…` or `partij:…`, from the question and the answer. Nobody: one entry without a subject. Undefined: names no person, nothing is logged. */
  readonly subjects: ((value: T | null) => readonly string[]) | undefined;
  /** How its last good answer is kept; absent: never. */
  readonly keeping?: Keeping<T> | undefined;
};

export type Asked<T> = { readonly result: LineResult<T>; readonly requests: number; readonly ms: number };

/**
 * Asks one connection, records a verwerkingsactie per person (also for a failure) before the answer is given, and turns a
 * bug into an answer of kind `internal`, so that one adapter never hurts another.
 */
export async function askLine<T>(deps: AskDeps, asker: Asker, question: Question<T>): Promise<Asked<T>> {
  const started = performance.now();
  let requests = 0;
  const context: CallContext = { ...asker, purpose: question.connection.purpose, onRequest: () => (requests += 1) };
  const answer = await answerOf(deps, context, question);
  const ms = Math.round(performance.now() - started);
  const recalled = deps.lastGood && question.keeping ? withLastGood(deps.lastGood, question.keeping, answer) : answer;
  const result = shownOnceRecorded(deps, asker, { question, answer: recalled });
  deps.onAnswer(question.connection, result, { operation: question.operation, ms });
  return { result, requests, ms };
}

async function answerOf<T>(deps: AskDeps, context: CallContext, question: Question<T>): Promise<LineResult<T>> {
  const { id, lineId } = question.connection;
  try {
    const answer = await question.ask(deps.lines.open(id, context));
    if (!answer) throw new Error(`Connection kind ${question.connection.kind} has no port for ${question.operation}`);
    return answer;
  } catch (cause) {
    return internalError(deps, { lineId, connectionId: id }, cause);
  }
}

/** The answer, or an error in its place when the access log cannot be written: what is not logged is not shown. */
function shownOnceRecorded<T>(
  deps: AskDeps,
  asker: Asker,
  { question, answer }: { readonly question: Question<T>; readonly answer: LineResult<T> },
): LineResult<T> {
  try {
    record(deps.audit, asker, { question, result: answer });
    return answer;
  } catch (cause) {
    return internalError(deps, answer, cause);
  }
}

function internalError<T>(
  { logBug }: AskDeps,
  { lineId, connectionId }: Pick<LineResult<T>, 'lineId' | 'connectionId'>,
  cause: unknown,
): LineResult<T> {
  const errorId = randomUUID();
  logBug(errorId, cause);
  return { lineId, connectionId, ok: false, error: { kind: 'internal', errorId }, lastGood: null };
}

function record<T>(
  audit: AuditPort,
  asker: Asker,
  { question, result }: { readonly question: Question<T>; readonly result: LineResult<T> },
): void {
  if (!question.subjects) return;
  // An older answer that is shown is a reading like any other.
  const shown = result.ok ? result.value : (result.lastGood?.value ?? null);
  const subjects = question.subjects(shown);
  const entry = {
    at: instantOf(Date.now()),
    userId: asker.userId,
    traceId: asker.traceId,
    purpose: question.connection.purpose,
    lineId: question.connection.lineId,
    connectionId: question.connection.id,
    operation: question.operation,
    result: resultOf(result),
  };
  audit.record((subjects.length === 0 ? [null] : subjects).map((subject) => ({ ...entry, subject })));
}

function resultOf(result: LineResult<unknown>): string {
  if (result.ok) return 'ok';
  return result.lastGood ? 'lastGood' : result.error.kind;
}
