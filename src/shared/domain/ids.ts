import { z } from 'zod';
import { MUNICIPALITY_ID } from './municipality-id';

/** Id of a line (*lijntje*) as its lines file names it: kebab-case. */
export const lineIdSchema = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,63}$/)
  .brand<'LineId'>();
export type LineId = z.infer<typeof lineIdSchema>;

/** Id of one data connection; unique over all lines of an installation. */
export const connectionIdSchema = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,63}$/)
  .brand<'ConnectionId'>();
export type ConnectionId = z.infer<typeof connectionIdSchema>;

/** Id of a municipality in the configuration, for example `harderwijk`. */
export const municipalityIdSchema = z.string().regex(MUNICIPALITY_ID).brand<'MunicipalityId'>();
export type MunicipalityId = z.infer<typeof municipalityIdSchema>;

/**
 * Id that one connection gives to a zaak: its uuid at that source. Like every id that a register hands out, of any uuid
 * version: not all of them keep to RFC 9562.
 */
export const zaakIdSchema = z.guid().brand<'ZaakId'>();
export type ZaakId = z.infer<typeof zaakIdSchema>;

/** UUID of a partij in Klantinteracties. */
export const partijIdSchema = z.guid().brand<'PartijId'>();
export type PartijId = z.infer<typeof partijIdSchema>;

/** UUID of a klantcontact in Klantinteracties. */
export const klantcontactIdSchema = z.guid().brand<'KlantcontactId'>();
export type KlantcontactId = z.infer<typeof klantcontactIdSchema>;

/** Id that Voorkant itself gives to a running conversation. */
export const conversationIdSchema = z.uuid().brand<'ConversationId'>();
export type ConversationId = z.infer<typeof conversationIdSchema>;

/** Stable id of an article in the knowledge base, for example `bel-13`. */
export const artikelIdSchema = z.string().min(1).max(200).brand<'ArtikelId'>();
export type ArtikelId = z.infer<typeof artikelIdSchema>;
