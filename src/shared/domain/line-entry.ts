import { z } from 'zod';
import { datumSchema, type Datum } from './datum';
import { connectionIdSchema, lineIdSchema, municipalityIdSchema } from './ids';
import { durationMs, type LineConfig } from './line';
import { gripOf } from './line-grip';
import { gripSchema } from './line-health';
import { list, shape } from './schema';

const during = { from: datumSchema.nullable(), to: datumSchema.nullable() };
const somebodySchema = shape({ naam: z.string(), afdeling: z.string().nullable() });
const deciderSchema = z.enum(['gemeente', 'executor', 'samen']);

/** All that a line manager may see of a line: never an address of a connection, a secret or the contact inside the executor. */
export const lineEntrySchema = shape({
  id: lineIdSchema,
  name: z.string(),
  executor: z.string(),
  front: z.enum(['gemeente', 'executor']),
  frontOffice: municipalityIdSchema,
  participants: list(shape({ municipality: municipalityIdSchema, ...during })),
  /** `municipalities` is empty where the product holds for every participant. */
  products: list(shape({ product: z.string(), municipalities: list(municipalityIdSchema), ...during })),
  decides: shape({ policy: deciderSchema, amount: deciderSchema, exception: deciderSchema }).nullable(),
  owner: somebodySchema.nullable(),
  escalation: somebodySchema.nullable(),
  answers: list(shape({ about: z.string(), by: z.enum(['front', 'executor']), say: z.string().nullable() })),
  say: z.string().nullable(),
  handover: z.enum(['self', 'warm', 'ticket', 'never']),
  knip: z.string().nullable(),
  feedbackDays: z.number().nullable(),
  serviceWindow: z.string().nullable(),
  agreement: shape({
    reference: z.string(),
    legalBasis: z.string(),
    validUntil: datumSchema.nullable(),
    evaluation: datumSchema.nullable(),
  }).nullable(),
  grip: list(gripSchema),
  /** What a resident may not hear, and generic words that may be said all the same. */
  hidden: shape({
    names: list(z.string()),
    numbers: list(z.string()),
    addresses: list(z.string()),
    allowed: list(shape({ word: z.string(), reason: z.string() })),
  }),
  connections: list(shape({ id: connectionIdSchema, name: z.string(), kind: z.string() })),
});
export type LineEntry = z.infer<typeof lineEntrySchema>;

const DAY_MS = 24 * 3600_000;
const NOTHING_HIDDEN: LineEntry['hidden'] = { names: [], numbers: [], addresses: [], allowed: [] };

/** What a line manager may see of this line today. */
export function lineEntryOf(line: LineConfig, today: Datum): LineEntry {
  const { executor, owner, escalation, feedbackNorm, agreement } = line;
  return {
    id: line.id,
    name: line.name,
    executor: executor.name,
    front: line.front,
    frontOffice: line.frontOffice,
    participants: line.participants.map(({ municipality, from, to = null }) => ({ municipality, from, to })),
    products: line.products.map(productOf),
    decides: line.decides ?? null,
    owner: owner ? { naam: owner.role, afdeling: owner.afdeling ?? null } : null,
    escalation: escalation ? { naam: escalation.to, afdeling: escalation.afdeling ?? null } : null,
    answers: line.answers.map(({ about, by, say = null }) => ({ about, by, say })),
    say: line.say ?? null,
    handover: line.handover,
    knip: line.knip ?? null,
    feedbackDays: feedbackNorm === undefined ? null : Math.ceil(durationMs(feedbackNorm) / DAY_MS),
    serviceWindow: line.serviceWindow ?? null,
    agreement: agreement
      ? { ...agreement, validUntil: agreement.validUntil ?? null, evaluation: agreement.evaluation ?? null }
      : null,
    grip: gripOf(line, today),
    hidden: line.hidden ?? NOTHING_HIDDEN,
    connections: line.connections.map(({ id, kind, name }) => ({ id, kind, name: name ?? line.name })),
  };
}

function productOf(scope: LineConfig['products'][number]): LineEntry['products'][number] {
  if (typeof scope === 'string') return { product: scope, municipalities: [], from: null, to: null };
  const { product, municipalities = [], from = null, to = null } = scope;
  return { product, municipalities, from, to };
}
