import { z } from 'zod';
import { datumSchema, instantSchema } from './datum';
import { lineErrorSchema } from '../result';
import { list, shape } from './schema';

/** An address as the agent typed it; what it means is decided in main. */
export const typedAdresSchema = shape({
  soort: z.enum(['telefoonnummer', 'email', 'overig']),
  adres: z.string().max(200),
  omschrijving: z.string().max(200),
  isStandaardAdres: z.boolean(),
  /** About what only it is to be used; empty: about anything. */
  onderwerp: z.string().max(200),
});
export type TypedAdres = z.infer<typeof typedAdresSchema>;

/** One change of how somebody is reached. */
export const contactChangeSchema = z.discriminatedUnion('kind', [
  shape({ kind: z.literal('add'), adres: typedAdresSchema }),
  shape({ kind: z.literal('edit'), id: z.guid(), adres: typedAdresSchema }),
  shape({ kind: z.literal('remove'), id: z.guid() }),
  shape({ kind: z.literal('prefer'), id: z.guid().nullable() }),
  shape({ kind: z.literal('post'), regels: list(z.string().max(200)), tot: datumSchema.nullable() }),
]);
export type ContactChange = z.infer<typeof contactChangeSchema>;

/** Who changed what, when: never from or to what. */
export const contactChangeEntrySchema = shape({
  at: instantSchema,
  /** Name of the employee. */
  door: z.string(),
  action: z.enum(['add', 'edit', 'remove', 'prefer', 'post']),
  veld: z.enum(['telefoonnummer', 'email', 'overig', 'voorkeur', 'postadres']),
});
export type ContactChangeEntry = z.infer<typeof contactChangeEntrySchema>;

/** How a change went. `incomplete` names the fields; `failed`: the register did not take it, what was typed stays on screen. */
export const contactChangeReplySchema = z.discriminatedUnion('state', [
  shape({ state: z.literal('done'), history: list(contactChangeEntrySchema) }),
  shape({ state: z.literal('incomplete'), problems: list(shape({ field: z.string(), reason: z.string() })) }),
  shape({ state: z.literal('failed'), error: lineErrorSchema }),
]);
export type ContactChangeReply = z.infer<typeof contactChangeReplySchema>;
