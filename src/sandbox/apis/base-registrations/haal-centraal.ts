import type { FastifyInstance, FastifyReply } from 'fastify';
import type { SandboxContext } from '../../api';

/** One parameter that a request got wrong. Source: Haal Centraal `InvalidParam`. */
export type InvalidParam = { readonly name: string; readonly code: string; readonly reason: string };

/** An error in the dialect of Haal Centraal (BRP, bewoning, WOZ, BAG). */
export type HaalCentraalProblem = {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly invalidParams?: readonly InvalidParam[];
};

/** Sections of the HTTP standard that the official servers name as `type`. */
const TYPES: Readonly<Record<number, string>> = {
  400: 'https://datatracker.ietf.org/doc/html/rfc7231#section-6.5.1',
  401: 'https://datatracker.ietf.org/doc/html/rfc7235#section-3.1',
  404: 'https://datatracker.ietf.org/doc/html/rfc7231#section-6.5.4',
  415: 'https://datatracker.ietf.org/doc/html/rfc7231#section-6.5.13',
};

/** The body of a problem; `instance` is the URL that it is about. */
export const problemText = (instance: string, problem: HaalCentraalProblem): string =>
  JSON.stringify({ type: TYPES[problem.status] ?? 'about:blank', instance, ...problem });

/** Makes the function that answers with a problem; `path` is the operation it is about. */
export const problemSender =
  (context: Pick<SandboxContext, 'url'>, path: string) =>
  (reply: FastifyReply, problem: HaalCentraalProblem): FastifyReply =>
    reply
      .status(problem.status)
      .type('application/problem+json')
      .send(problemText(context.url(path), problem));

/** A 400 for parameters that are missing or wrong. `paramsCombination` when all that is wrong is that they are missing. */
export function invalidParamsProblem(invalidParams: readonly InvalidParam[]): HaalCentraalProblem {
  const areMissing = invalidParams.every(({ code }) => code === 'required');
  return {
    status: 400,
    code: areMissing ? 'paramsCombination' : 'paramsValidation',
    title: areMissing
      ? 'Minimale combinatie van parameters moet worden opgegeven.'
      : 'Een of meerdere parameters zijn niet correct.',
    detail: `De foutieve parameter(s) zijn ${invalidParams.map(({ name }) => name).join(', ')}.`.slice(0, 200),
    invalidParams,
  };
}

/** A 404 for a resource that is not there. */
export const notFoundProblem: HaalCentraalProblem = {
  status: 404,
  code: 'notFound',
  title: 'Opgevraagde resource bestaat niet.',
  detail: 'Geen resource gevonden die past bij de vraag.',
};

/** Answers in the dialect of Haal Centraal too where only POST will do, and where a body cannot be read. */
export function answerInDialect(
  app: FastifyInstance,
  path: string,
  sendProblem: ReturnType<typeof problemSender>,
): void {
  const notAllowed = {
    status: 405,
    code: 'methodNotAllowed',
    title: 'Methode is niet toegestaan.',
    detail: 'Alleen POST is toegestaan.',
  };
  app.route({
    method: ['GET', 'PUT', 'PATCH', 'DELETE'],
    url: path,
    handler: (_request, reply) => sendProblem(reply.header('Allow', 'POST'), notAllowed),
  });
  app.setErrorHandler<{ statusCode?: number } & Error>((error, _request, reply) => {
    const unreadable = {
      code: 'paramsValidation',
      title: 'Een of meerdere parameters zijn niet correct.',
      detail: 'De body van het bericht is geen JSON.',
    };
    const unsupported = {
      status: 415,
      code: 'unsupported',
      title: 'Media Type wordt niet ondersteund.',
      detail: 'Alleen application/json wordt ondersteund.',
    };
    const failure = {
      status: 500,
      code: 'serverError',
      title: 'Interne server fout.',
      detail: 'De vraag kon niet worden verwerkt.',
    };
    if (error.statusCode === 415) return sendProblem(reply, unsupported);
    return sendProblem(reply, error.statusCode === 400 ? { status: 400, ...unreadable } : failure);
  });
}
