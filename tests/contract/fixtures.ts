import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { lineKinds } from '../../src/main/lines/registry';

const routeSchema = z.object({
  method: z.string(),
  path: z.string(),
  status: z.number().default(200),
  body: z.unknown(),
  contentType: z.string().optional(),
});
export type Route = z.infer<typeof routeSchema>;

const callSchema = z.object({
  name: z.string(),
  port: z.string(),
  method: z.string(),
  args: z.array(z.unknown()),
  routes: z.array(routeSchema).min(1),
  emptyRoutes: z.array(routeSchema).optional(),
  items: z.number(),
  notFoundIsEmpty: z.boolean().default(false),
  bsnInQuery: z.boolean().default(false),
});
export type ContractCall = z.infer<typeof callSchema>;

const fixtureSchema = z.object({
  settings: z.record(z.string(), z.unknown()).default({}),
  calls: z.array(callSchema).min(1),
});

const folderOf = (kind: string): string => path.join(__dirname, '../../src/main/lines', kind, 'fixtures/contract.json');

/** Every kind of the registry with its own fixture; a kind without one fails here. */
export const fixtures = lineKinds.map((kind) => {
  const file = folderOf(kind.kind);
  if (!existsSync(file)) throw new Error(`The kind ${kind.kind} has no fixtures/contract.json`);
  return { kind, ...fixtureSchema.parse(JSON.parse(readFileSync(file, 'utf8'))) };
});
