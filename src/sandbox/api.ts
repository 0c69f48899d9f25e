import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Datum } from '../shared/domain/datum';
import type { Region, Rng } from './region/model';
import type { SandboxStore } from './store';

/** What every API of the sandbox gets to work with. */
export type SandboxContext = {
  readonly region: Region;
  readonly store: SandboxStore;
  /** Choices for this API only: asking for more does not shift the others. */
  readonly rng: Rng;
  readonly today: Datum;
  /** Absolute URL of a path of the sandbox, for the links that the official APIs give. */
  readonly url: (path: string) => string;
  /** Folder with the fictional facts of `resources/`. */
  readonly resources: string;
};

/** One official API. `seed` writes its generated records (in one transaction, `isSeeded: true`); `routes` serves them. */
export type SandboxApi = {
  readonly id: string;
  /** Path of its base URL, for example `/haalcentraal/api/brp`. Routes are registered below it. */
  readonly prefix: string;
  readonly seed?: (context: SandboxContext) => void;
  /** Seeded at its first request: it takes long, and nothing else refers to what it makes. */
  readonly isSeededWhenAsked?: boolean;
  /** True when this register holds something of a resident. Absent where a register holds nobody, or everybody. */
  readonly holds?: (context: SandboxContext, bsn: string) => boolean;
  readonly routes: (app: FastifyInstance, context: SandboxContext) => void;
};

/** An error that leaves as problem+json in the dialect of ZGW, Klantinteracties and Objects. */
export type Problem = {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly invalidParams?: readonly { readonly name: string; readonly code: string; readonly reason: string }[];
};

/** Answers with `problem` as application/problem+json. Source: specs/calls.md §0, errors. */
export function sendProblem(reply: FastifyReply, problem: Problem): FastifyReply {
  return reply
    .status(problem.status)
    .type('application/problem+json')
    .send(JSON.stringify({ type: 'about:blank', instance: 'urn:sandbox', ...problem }));
}

/** The paged answer of ZGW, Klantinteracties and Objects: `{ count, next, previous, results }`. Pages count from 1. */
export function pageOf<T>(
  found: { readonly count: number; readonly items: readonly T[] },
  at: { readonly url: URL; readonly page: number; readonly pageSize: number },
) {
  const link = (page: number): string => {
    const url = new URL(at.url);
    url.searchParams.set('page', String(page));
    return url.href;
  };
  const isLast = at.page * at.pageSize >= found.count;
  return {
    count: found.count,
    next: isLast ? null : link(at.page + 1),
    previous: at.page > 1 ? link(at.page - 1) : null,
    results: found.items,
  };
}
