import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { AnyLineKind } from '../../src/main/lines/define-line';
import { lineKinds } from '../../src/main/lines/registry';

const routeSchema = z.object({
  method: z.string(),
  path: z.string(),
  status: z.number().default(200),
  body: z.unknown(),
  contentType: z.string().optional(),
});
export type Route = z.infer<typeof routeSchema>;

/** Who else an answer could be about: what stands for them in the place of each text of the good answer. */
const someoneElse = z.record(z.string(), z.string());

const callFields = z.object({
  name: z.string(),
  port: z.string(),
  method: z.string(),
  args: z.array(z.unknown()),
  routes: z.array(routeSchema).min(1),
  emptyRoutes: z.array(routeSchema).optional(),
  items: z.number(),
  notFoundIsEmpty: z.boolean().default(false),
  bsnInQuery: z.boolean().default(false),
  someoneElse: someoneElse.optional(),
  /** Whether an item may leave out whom it is about, because some registers do: then only what names another is refused. */
  mayNotTellWhom: z.boolean().default(false),
  /** Why an answer to this call is about nobody in particular. */
  namesNobody: z.string().optional(),
});
const callSchema = callFields.refine(
  (call) => (call.someoneElse === undefined) !== (call.namesNobody === undefined),
  'a call needs someoneElse (the texts of another person, by those of the good answer) or namesNobody (why there is none)',
);
export type ContractCall = z.infer<typeof callSchema>;

const fixtureSchema = z.object({
  settings: z.record(z.string(), z.unknown()).default({}),
  calls: z.array(callSchema).min(1),
});

const folderOf = (kind: string): string => path.join(__dirname, '../../src/main/lines', kind, 'fixtures/contract.json');

/** A kind of line with its own fixture. */
export type Fixture = z.infer<typeof fixtureSchema> & { readonly kind: AnyLineKind };

/** @throws with the name of the kind when it has no fixture: then no test of this folder would know of it. */
export function fixtureOf(kind: AnyLineKind): Fixture {
  const file = folderOf(kind.kind);
  if (!existsSync(file)) throw new Error(`The kind ${kind.kind} has no fixtures/contract.json`);
  return { kind, ...fixtureSchema.parse(JSON.parse(readFileSync(file, 'utf8'))) };
}

/** Every kind of the registry with its own fixture; a kind without one fails here. */
export const fixtures: readonly Fixture[] = lineKinds.map(fixtureOf);
