import { z } from 'zod';
import { datumSchema, instantSchema } from './datum';
import { connectionIdSchema, zaakIdSchema } from './ids';
import { list, shape } from './schema';

/** Confidentiality, lowest first. Source: ZGW `vertrouwelijkheidaanduiding`. */
export const vertrouwelijkheidSchema = z.enum([
  'openbaar',
  'beperkt_openbaar',
  'intern',
  'zaakvertrouwelijk',
  'vertrouwelijk',
  'confidentieel',
  'geheim',
  'zeer_geheim',
]);
export type Vertrouwelijkheid = z.infer<typeof vertrouwelijkheidSchema>;

/** One zaak in a list. Source: Zaken API 1.5.1 with `expand` of zaaktype, status, statustype, resultaat and rollen. */
export const zaakSchema = shape({
  id: zaakIdSchema,
  /** The connection that holds it: detail is asked there. */
  connectionId: connectionIdSchema,
  /** Absolute URL at the source: other ZGW resources refer to it. */
  url: z.string(),
  identificatie: z.string(),
  omschrijving: z.string(),
  zaaktype: z.string(),
  status: z.string().nullable(),
  resultaat: z.string().nullable(),
  /** Who handles it, a person or a department; null when the source does not say. */
  behandelaar: z.string().nullable(),
  startdatum: datumSchema,
  einddatum: datumSchema.nullable(),
  einddatumGepland: datumSchema.nullable(),
  uiterlijkeEinddatumAfdoening: datumSchema.nullable(),
  isOpgeschort: z.boolean(),
  betalingsindicatie: z.enum(['nvt', 'nog_niet', 'gedeeltelijk', 'geheel']).nullable(),
  vertrouwelijkheid: vertrouwelijkheidSchema,
  /** UPL names or references of `zaaktype.productenOfDiensten`. */
  producten: list(z.string()),
});
export type Zaak = z.infer<typeof zaakSchema>;

/** One step of the status history, newest first. */
export const zaakStatusSchema = shape({
  omschrijving: z.string(),
  datumStatusGezet: instantSchema,
  toelichting: z.string(),
  volgnummer: z.number().int(),
  isEindstatus: z.boolean(),
});
export type ZaakStatus = z.infer<typeof zaakStatusSchema>;

/** Somebody with a rol in a zaak; names of people are left out unless they are the handler. */
export const zaakRolSchema = shape({
  rol: z.string(),
  soort: z.enum([
    'natuurlijk_persoon',
    'niet_natuurlijk_persoon',
    'vestiging',
    'organisatorische_eenheid',
    'medewerker',
  ]),
  naam: z.string(),
});
export type ZaakRol = z.infer<typeof zaakRolSchema>;

/** Metadata of a document of a zaak. Source: Documenten API 1.4.2. */
export const informatieobjectSchema = shape({
  id: z.guid(),
  connectionId: connectionIdSchema,
  titel: z.string(),
  bestandsnaam: z.string(),
  formaat: z.string(),
  sizeBytes: z.number().int().nullable(),
  creatiedatum: datumSchema,
  auteur: z.string(),
  status: z.string().nullable(),
  vertrouwelijkheid: vertrouwelijkheidSchema,
});
export type Informatieobject = z.infer<typeof informatieobjectSchema>;

/** Parts of a zaak that a register may fail to give while it does give the zaak. */
export const zaakPartSchema = z.enum(['statussen', 'rollen', 'eigenschappen', 'informatieobjecten']);
export type ZaakPart = z.infer<typeof zaakPartSchema>;

/** All there is to see of one zaak. */
export const zaakDetailSchema = shape({
  zaak: zaakSchema,
  toelichting: z.string(),
  statussen: list(zaakStatusSchema),
  /** The steps of this zaaktype in order, to show how far the zaak is. */
  stappen: list(shape({ omschrijving: z.string(), volgnummer: z.number().int(), isEindstatus: z.boolean() })),
  rollen: list(zaakRolSchema),
  eigenschappen: list(shape({ naam: z.string(), waarde: z.string() })),
  informatieobjecten: list(informatieobjectSchema),
  /** Parts that were asked and not given. Their lists are empty, which says nothing. */
  missing: list(zaakPartSchema),
});
export type ZaakDetail = z.infer<typeof zaakDetailSchema>;

/** Content of a document: base64 because it crosses to the window. At most 20 MiB. */
export const documentContentSchema = shape({ formaat: z.string(), base64: z.string() });
export type DocumentContent = z.infer<typeof documentContentSchema>;

/** How a zaak stands at its source: `etag` names it as it is now, `isChanged` tells whether it is another than before. */
export const zaakRevisionSchema = shape({ etag: z.string(), isChanged: z.boolean() });
export type ZaakRevision = z.infer<typeof zaakRevisionSchema>;
