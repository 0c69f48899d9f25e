import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import type { Datum } from '../../shared/domain/datum';
import { isDatum, datumOf } from '../../shared/domain/days';
import { municipalityIdSchema, type MunicipalityId } from '../../shared/domain/ids';
import type { LineConfig } from '../../shared/domain/line';
import { createLineResolver, type LineResolver } from '../../shared/domain/line-scope';
import { guarded, UsageError, type Command, type Io } from '../io';

const USAGE =
  'lines resolve --product UPN --municipality M, or --all --products FILE [--on DATE] [--lines FILE] [--json]';

const options = {
  product: { type: 'string' },
  municipality: { type: 'string' },
  on: { type: 'string' },
  all: { type: 'boolean', default: false },
  products: { type: 'string' },
  lines: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const;

/** What the command stands on: the lines of a file, else those of the practice region. No line is asked anything. */
export type ResolveSurroundings = {
  readonly readLines: (file: string | undefined) => readonly LineConfig[];
  readonly today: () => Datum;
};

/** `lines resolve`: which line serves a product, without asking any of them. */
export const createLinesResolveCommand = (surroundings: ResolveSurroundings): Command => ({
  name: 'lines resolve',
  usage: USAGE,
  run: (args, io) => guarded(io, () => Promise.resolve(resolve(args, io, surroundings))),
});

type Asked =
  | { readonly kind: 'one'; readonly product: string; readonly municipality: MunicipalityId }
  | { readonly kind: 'all'; readonly products: readonly string[] };

function resolve(args: readonly string[], io: Io, { readLines, today }: ResolveSurroundings): number {
  const { values } = parseArgs({ args: [...args], options, strict: true });
  const asked = askedOf(values);
  const on = values.on === undefined ? today() : dayOf(values.on);
  const lines = readLines(values.lines);
  const resolver = createLineResolver(lines);
  if (asked.kind === 'one') {
    const line = resolver.resolve({ ...asked, on });
    if (values.json) io.print({ line });
    else io.text(line ?? 'No line.');
    return 0;
  }
  const measured = resolveAll(resolver, { products: asked.products, municipalities: municipalitiesOf(lines), on });
  if (values.json) io.print(measured);
  else show(io, measured);
  return measured.ambiguous === 0 ? 0 : 1;
}

type Values = { readonly [K in 'product' | 'municipality' | 'products']?: string | undefined } & {
  readonly all: boolean;
};

function askedOf({ all, product, municipality, products }: Values): Asked {
  if (all) {
    if (products === undefined || product !== undefined || municipality !== undefined)
      throw new UsageError(`--all goes with --products FILE. Usage: ${USAGE}`);
    return { kind: 'all', products: readProducts(products) };
  }
  if (product === undefined || municipality === undefined || products !== undefined)
    throw new UsageError(`Give --product and --municipality. Usage: ${USAGE}`);
  if (product.trim() === '') throw new UsageError('--product names no product');
  const id = municipalityIdSchema.safeParse(municipality);
  if (!id.success) throw new UsageError('--municipality names no municipality');
  return { kind: 'one', product, municipality: id.data };
}

function dayOf(text: string): Datum {
  if (!isDatum(text)) throw new UsageError('--on takes an existing day, YYYY-MM-DD');
  return datumOf(text);
}

const municipalitiesOf = (lines: readonly LineConfig[]): readonly MunicipalityId[] => [
  ...new Set(lines.flatMap(({ participants }) => participants.map(({ municipality }) => municipality))),
];

/** The published list of uniform product names, or plain names. */
const productsSchema = z.union([
  z.array(z.string()),
  z
    .object({ producten: z.array(z.object({ upn: z.string(), lagen: z.array(z.string()) })) })
    .transform(({ producten }) => producten.filter(({ lagen }) => lagen.includes('Gemeente')).map(({ upn }) => upn)),
]);

function readProducts(file: string): readonly string[] {
  const name = path.basename(file);
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw new UsageError(`${name} cannot be read`);
  }
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    throw new UsageError(`${name} is not JSON`);
  }
  const products = productsSchema.safeParse(content);
  if (!products.success) throw new UsageError(`${name} is no list of product names, and has no list 'producten'`);
  return products.data;
}

type All = {
  readonly products: readonly string[];
  readonly municipalities: readonly MunicipalityId[];
  readonly on: Datum;
};

type Measured = {
  readonly n: number;
  readonly resolved: number;
  readonly none: number;
  readonly ambiguous: number;
  readonly byLine: Readonly<Record<string, number>>;
  readonly p95Ms: number;
};

/** Every product for every municipality, each look-up timed by itself. */
export function resolveAll(resolver: LineResolver, { products, municipalities, on }: All): Measured {
  const byLine: Record<string, number> = {};
  const times: number[] = [];
  let ambiguous = 0;
  for (const municipality of municipalities) {
    for (const product of products) {
      const started = performance.now();
      const found = resolver.all({ product, municipality, on });
      times.push(performance.now() - started);
      const [line] = found;
      if (found.length > 1) ambiguous += 1;
      else if (line !== undefined) byLine[line] = (byLine[line] ?? 0) + 1;
    }
  }
  const n = times.length;
  const resolved = Object.values(byLine).reduce((sum, count) => sum + count, 0);
  return { n, resolved, none: n - resolved - ambiguous, ambiguous, byLine, p95Ms: p95(times) };
}

/** In milliseconds, to a tenth of a microsecond. */
function p95(times: readonly number[]): number {
  const sorted = [...times].sort((one, other) => one - other);
  const at = sorted[Math.max(0, Math.ceil(sorted.length * 0.95) - 1)] ?? 0;
  return Math.round(at * 10_000) / 10_000;
}

function show(io: Io, { n, resolved, none, ambiguous, byLine, p95Ms }: Measured): void {
  for (const [line, count] of Object.entries(byLine).sort(([, one], [, other]) => other - one))
    io.text(`${line.padEnd(28)} ${String(count).padStart(6)}`);
  io.text(`${n} asked: ${resolved} to a line, ${none} to none, ${ambiguous} to more than one; p95 ${p95Ms} ms`);
}
