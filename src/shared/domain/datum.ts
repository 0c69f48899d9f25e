import { z } from 'zod';
import { isDatum } from './days';

/** A calendar day, `YYYY-MM-DD`, without time or zone. */
export const datumSchema = z.string().refine(isDatum, 'is not an existing day').brand<'Datum'>();
export type Datum = z.infer<typeof datumSchema>;

/** A moment in UTC, ISO 8601 with `Z`. */
export const instantSchema = z.iso.datetime({ offset: false }).brand<'Instant'>();
export type Instant = z.infer<typeof instantSchema>;

/** The `Instant` of a moment in milliseconds since the epoch, or of a `Date`. */
export const instantOf = (moment: Date | number): Instant => instantSchema.parse(new Date(moment).toISOString());

/**
 * A date of a base registration, which may be known in part. `text` is how the source writes it out
 * (BRP `langFormaat`); `datum` is null when day, month or year is unknown. Source: BRP Personen 2.7 `AbstractDatum`.
 */
export const partialDatumSchema = z.object({ datum: datumSchema.nullable(), text: z.string() }).readonly();
export type PartialDatum = z.infer<typeof partialDatumSchema>;
