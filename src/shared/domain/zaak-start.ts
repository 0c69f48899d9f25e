import { z } from 'zod';
import { connectionIdSchema, klantcontactIdSchema, zaakIdSchema } from './ids';
import { list, shape } from './schema';

/** A kind of zaak that may be started here. Source: Catalogi API 1.3.1 `ZaakType`. */
export const zaaktypeChoiceSchema = shape({
  connectionId: connectionIdSchema,
  /** Address as the catalogue gives it: a new zaak names its zaaktype by it. */
  url: z.string(),
  identificatie: z.string(),
  omschrijving: z.string(),
  onderwerp: z.string(),
  trefwoorden: list(z.string()),
  /** Addresses of products and services, mostly in the Uniforme Productnamenlijst. */
  producten: list(z.string()),
  doorlooptijd: z.string().nullable(),
});
export type ZaaktypeChoice = z.infer<typeof zaaktypeChoiceSchema>;

/** What the form asks of one eigenschap. Source: Catalogi API 1.3.1 `Eigenschap` with its `specificatie`. */
export const eigenschapVraagSchema = shape({
  url: z.string(),
  naam: z.string(),
  uitleg: z.string(),
  formaat: z.enum(['tekst', 'getal', 'datum', 'datum_tijd']),
  /** Most characters; null where the catalogue sets no limit that we understand. */
  lengte: z.number().int().nullable(),
  /** The only values that fit; empty: anything. */
  waarden: list(z.string()),
  isVerplicht: z.boolean(),
});
export type EigenschapVraag = z.infer<typeof eigenschapVraagSchema>;

/** Who started it, where nobody is chosen in the conversation: a reporter who gives a name only. */
export const melderSchema = shape({
  naam: z.string().max(200),
  telefoonnummer: z.string().max(40),
  email: z.string().max(254),
});

/** A zaak as the agent filled it in. `startId` is made with the form: sending it twice starts one zaak. */
export const zaakStartSchema = shape({
  startId: z.uuid(),
  questionId: z.uuid(),
  zaaktype: shape({ connectionId: connectionIdSchema, url: z.string().max(1000) }),
  omschrijving: z.string().max(500),
  toelichting: z.string().max(5000),
  eigenschappen: list(shape({ url: z.string().max(1000), waarde: z.string().max(2000) })),
  melder: melderSchema.nullable(),
  /** The contact that asked for it, where it is not the one that is running: that of a task. */
  klantcontactId: klantcontactIdSchema.nullable().optional(),
});
export type ZaakStart = z.infer<typeof zaakStartSchema>;

/** A zaak that was started in a conversation. `zaak` is null until its register has it. */
export const startedZaakSchema = shape({
  startId: z.uuid(),
  questionId: z.uuid(),
  connectionId: connectionIdSchema,
  /** To read out: it is ours, and stands before the register knows the zaak. */
  identificatie: z.string(),
  omschrijving: z.string(),
  zaak: shape({ id: zaakIdSchema, url: z.string() }).nullable(),
  state: z.enum(['waiting', 'delivered', 'refused']),
});
export type StartedZaak = z.infer<typeof startedZaakSchema>;

/** How starting went: what is wrong per field, or the zaak. Field names are `omschrijving`, `melder.email` or the address of an eigenschap. */
export const zaakStartReplySchema = z.discriminatedUnion('state', [
  shape({ state: z.literal('started'), started: startedZaakSchema }),
  shape({
    state: z.literal('incomplete'),
    problems: list(
      shape({ field: z.string(), reason: z.enum(['missing', 'tooLong', 'format', 'choice', 'personalNumber']) }),
    ),
  }),
]);
export type ZaakStartReply = z.infer<typeof zaakStartReplySchema>;
