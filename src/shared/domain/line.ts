import { z } from 'zod';
import { datumSchema } from './datum';
import { connectionIdSchema, lineIdSchema, municipalityIdSchema } from './ids';
import { purposeSchema } from './identification';
import { list, shape } from './schema';
import { workingHoursSchema } from './terugbel/working-hours-schema';

/** An ISO 8601 duration of days, hours, minutes or seconds: `P2D`, `PT24H`, `PT15M`. */
export const durationSchema = z
  .string()
  .regex(/^P(?=\d|T\d)(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+S)?)?$/, 'is not a duration such as PT24H');

/** Milliseconds of an ISO 8601 duration that passes {@link durationSchema}. */
export function durationMs(duration: string): number {
  const [datePart = '', timePart = ''] = duration.split('T');
  const days = Number(/(\d+)D/.exec(datePart)?.[1] ?? 0);
  const time = (unit: string): number => Number(new RegExp(`(\\d+)${unit}`).exec(timePart)?.[1] ?? 0);
  return (((days * 24 + time('H')) * 60 + time('M')) * 60 + time('S')) * 1000;
}

/** A secret by reference: an entry of the OS keychain, or an environment variable (CLI and tests only). */
const secret = { secretRef: z.string().min(1).optional(), secretEnv: z.string().min(1).optional() };

/** How a connection authenticates. The secret itself never stands in a lines file. */
export const authSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('bearer') }).readonly(),
  z.strictObject({ kind: z.literal('zgw-jwt'), clientId: z.string().min(1), ...secret }).readonly(),
  z.strictObject({ kind: z.literal('token'), ...secret }).readonly(),
  z.strictObject({ kind: z.literal('apikey'), header: z.string().min(1).default('X-Api-Key'), ...secret }).readonly(),
  z.strictObject({ kind: z.literal('none') }).readonly(),
]);
export type Auth = z.infer<typeof authSchema>;

const absolutePath = z.string().regex(/^(\/|[A-Za-z]:[\\/])/, 'is not an absolute path');

/**
 * Files (PEM) of a connection with certificates of its own: an extra authority that it may be signed by, and who we are when it asks (mTLS).
 * They lie beside the lines file, readable for this user only; the proxy of the system is kept.
 */
const tlsSchema = z
  .strictObject({
    caFile: absolutePath.optional(),
    certFile: absolutePath.optional(),
    keyFile: absolutePath.optional(),
  })
  .refine(({ certFile, keyFile }) => (certFile === undefined) === (keyFile === undefined), {
    message: 'a client certificate needs both certFile and keyFile',
    path: ['certFile'],
  })
  .readonly();

/** One data connection of a line. `kind` names the adapter; `settings` are checked by that adapter's own schema. */
export const connectionConfigSchema = z
  .strictObject({
    id: connectionIdSchema,
    name: z.string().optional(),
    kind: z.string().min(1),
    url: z.url({ protocol: /^https?$/, error: 'is not an http(s) address' }),
    auth: authSchema,
    timeoutMs: z.number().int().min(100).max(60_000).default(5000),
    /** What 95 of 100 answers should take at most, ms. */
    responseNormMs: z.number().int().min(10).max(60_000).default(1000),
    /** Share of questions that should be answered. */
    availabilityNorm: z.number().min(0.5).max(0.9999).default(0.99),
    freshnessNorm: durationSchema.optional(),
    keepLastGood: durationSchema.optional(),
    purpose: purposeSchema.default('dienstverlening'),
    headers: z.record(z.string(), z.string()).optional(),
    tls: tlsSchema.optional(),
    settings: z.record(z.string(), z.unknown()).optional(),
  })
  .readonly();
export type ConnectionConfig = z.infer<typeof connectionConfigSchema>;

/** Who decides on policy, amount and exception of a line. */
const decider = z.enum(['gemeente', 'executor', 'samen']);

/**
 * A product in a line's scope, by its UPL name. Without more it holds for every participant, as long as they take part;
 * `municipalities` narrows that, `from` and `to` (both days included) say from when until when.
 */
const productScopeSchema = z.union([
  z.string().min(1),
  z
    .strictObject({
      product: z.string().min(1),
      municipalities: list(municipalityIdSchema).optional(),
      from: datumSchema.optional(),
      to: datumSchema.optional(),
    })
    .readonly(),
]);
export type ProductScope = z.infer<typeof productScopeSchema>;

/**
 * What a resident may not hear of the executor. `allowed`: generic words that look like one of these and may be said all the same, each
 * with the reason.
 */
const hiddenTermsSchema = z
  .strictObject({
    names: list(z.string().min(2)).default([]),
    numbers: list(z.string().min(4)).default([]),
    addresses: list(z.string().min(4)).default([]),
    allowed: list(z.strictObject({ word: z.string().min(2), reason: z.string().min(1) }).readonly()).default([]),
  })
  .readonly();
export type HiddenTerms = z.infer<typeof hiddenTermsSchema>;

/** Who answers one sort of question: the front itself, or the executor behind it. `say` is a sentence for the resident. */
const lineAnswerSchema = z
  .strictObject({ about: z.string().min(1), by: z.enum(['front', 'executor']), say: z.string().min(1).optional() })
  .readonly();
export type LineAnswer = z.infer<typeof lineAnswerSchema>;

/** One line (*lijntje*). Source: design.md §4. */
export const lineConfigSchema = z
  .strictObject({
    id: lineIdSchema,
    name: z.string().min(1),
    executor: z.strictObject({ name: z.string().min(1), internalContact: z.string().default('') }).readonly(),
    frontOffice: municipalityIdSchema,
    participants: list(
      z.strictObject({ municipality: municipalityIdSchema, from: datumSchema, to: datumSchema.optional() }).readonly(),
    ).refine((all) => all.length > 0, 'needs at least one participant'),
    /** Who is the front for the resident: the municipality, or (a body with a counter of its own) the executor. */
    front: z.enum(['gemeente', 'executor']).default('gemeente'),
    products: list(productScopeSchema).default([]),
    decides: z.strictObject({ policy: decider, amount: decider, exception: decider }).readonly().optional(),
    /** Who at the municipality owns the decisions on this line. */
    owner: z
      .strictObject({ role: z.string().min(1), afdeling: z.string().min(1).optional() })
      .readonly()
      .optional(),
    answers: list(lineAnswerSchema).default([]),
    /** To whom an agent turns when the agreement does not help. For internal use. */
    escalation: z
      .strictObject({ to: z.string().min(1), afdeling: z.string().min(1).optional() })
      .readonly()
      .optional(),
    /** What an agent says to the resident when the executor has the work. Never names it. */
    say: z.string().min(1).optional(),
    hidden: hiddenTermsSchema.optional(),
    handover: z.enum(['self', 'warm', 'ticket', 'never']).default('ticket'),
    knip: z.string().optional(),
    feedbackNorm: durationSchema.optional(),
    serviceWindow: z.string().optional(),
    /** When callbacks for this line are worked on; those of the municipality where it is left out. */
    workingHours: workingHoursSchema.optional(),
    agreement: z
      .strictObject({
        reference: z.string(),
        legalBasis: z.string(),
        validUntil: datumSchema.optional(),
        evaluation: datumSchema.optional(),
      })
      .readonly()
      .optional(),
    connections: list(connectionConfigSchema).default([]),
  })
  .readonly();
export type LineConfig = z.infer<typeof lineConfigSchema>;

/** A lines file. Source: design.md §4, version 1. */
export const linesFileSchema = z
  .strictObject({
    version: z.literal(1),
    municipalities: list(municipalityIdSchema).refine((all) => all.length > 0, 'needs at least one municipality'),
    lines: list(lineConfigSchema),
  })
  .readonly();
export type LinesFile = z.infer<typeof linesFileSchema>;

/** What the window and the CLI may know of a line: never its secrets or its internal contact. */
export const lineSummarySchema = shape({
  id: lineIdSchema,
  name: z.string(),
  executor: z.string(),
  municipalities: list(municipalityIdSchema),
  connections: list(shape({ id: connectionIdSchema, kind: z.string(), name: z.string() })),
});
export type LineSummary = z.infer<typeof lineSummarySchema>;
