import type { FastifyInstance, FastifyReply } from 'fastify';
import { z } from 'zod';
import { sendProblem, type Problem } from '../../../api';

/** One field that was refused, in the words of the ZGW error dialect. */
export type InvalidParam = { readonly name: string; readonly code: string; readonly reason: string };

/** Thrown by a route to answer with `problem`; {@link useProblemDialect} or the API's own handler turns it into a reply. */
export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.title);
    this.name = 'ProblemError';
  }
}

const simple = (status: number, code: string, title: string): ProblemError =>
  new ProblemError({ status, code, title, detail: title });

/** 404: there is no record or page under this address. */
export const notFound = (): ProblemError => simple(404, 'not_found', 'Niet gevonden.');

/** 405: the API has no such operation on this address. */
export const methodNotAllowed = (): ProblemError => simple(405, 'method_not_allowed', 'Methode niet toegestaan.');

/** 400 that names every field that does not fit. */
export const invalid = (invalidParams: readonly InvalidParam[]): ProblemError =>
  new ProblemError({ status: 400, code: 'invalid', title: 'Invalid input.', detail: '', invalidParams });

/** 400 for one field. */
export const invalidField = (name: string, code: string, reason: string): ProblemError =>
  invalid([{ name, code, reason }]);

const CODES: Readonly<Record<string, string>> = {
  too_big: 'max_length',
  too_small: 'min_length',
  invalid_value: 'invalid_choice',
  invalid_union: 'invalid_choice',
};

function toInvalidParam(issue: z.core.$ZodIssue, prefix: string): InvalidParam {
  const name = [prefix, ...issue.path.map(String)].filter(Boolean).join('.') || 'nonFieldErrors';
  const isMissing = issue.code === 'invalid_type' && issue.input === undefined;
  return { name, code: isMissing ? 'required' : (CODES[issue.code] ?? 'invalid'), reason: issue.message };
}

/** The body as `schema` reads it. Throws a 400 with the paths of the fields that do not fit; values are never repeated. */
export function parseBody<S extends z.ZodType>(schema: S, body: unknown, prefix = ''): z.infer<S> {
  const parsed = schema.safeParse(body ?? {}, { reportInput: true });
  if (parsed.success) return parsed.data;
  throw invalid(parsed.error.issues.map((issue) => toInvalidParam(issue, prefix)));
}

const fastifyErrorSchema = z.object({ statusCode: z.number().int().min(400).max(499) });

/** The problem for whatever a route threw: its own, a body that is no JSON, or a bug. */
export function problemOf(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem;
  const known = fastifyErrorSchema.safeParse(error);
  if (!known.success) return { status: 500, code: 'error', title: 'Er is een fout opgetreden.', detail: '' };
  const { statusCode } = known.data;
  return {
    status: statusCode,
    code: statusCode === 400 ? 'parse_error' : 'invalid',
    title: 'Ongeldig bericht.',
    detail: 'Ongeldig bericht.',
  };
}

/** Errors of this part of the server leave as application/problem+json. */
export function useProblemDialect(app: FastifyInstance): void {
  app.setErrorHandler((error, _request, reply) => sendProblem(reply, problemOf(error)));
}

/** Errors of this part leave in the dialect of Open Product and SDG: `{field: [messages]}` for a 400, else `{detail}`. */
export function useFieldDialect(app: FastifyInstance): void {
  app.setErrorHandler((error, _request, reply) => sendFields(reply, problemOf(error)));
}

/** Errors of this part leave as one plain field error, as Referentielijsten writes them: `{name, code, reason}`. */
export function useFieldErrorDialect(app: FastifyInstance): void {
  app.setErrorHandler((error, _request, reply) => {
    const problem = problemOf(error);
    const [field] = problem.invalidParams ?? [];
    return field ? reply.status(problem.status).send(field) : sendProblem(reply, problem);
  });
}

function sendFields(reply: FastifyReply, problem: Problem): FastifyReply {
  const fields: Record<string, string[]> = {};
  for (const { name, reason } of problem.invalidParams ?? []) fields[name] = [...(fields[name] ?? []), reason];
  const hasFields = Object.keys(fields).length > 0;
  return reply.status(problem.status).send(hasFields ? fields : { detail: problem.title });
}
