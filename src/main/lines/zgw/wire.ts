import { z } from 'zod';
import { zaakIdSchema } from '../../../shared/domain/ids';
import { wirePage } from '../all-pages';

/** Text that a register may leave out, or fill with null. */
const text = z.string().nullish();

/** A part that may be missing, or be null, empty or odd: an old server's idea of it is no reason to lose the zaak. */
const optional = <T extends z.ZodType>(schema: T) => schema.nullish().catch(null);

const names = z.object({ omschrijving: z.string() });

/** Zaaktype as far as it is shown. Source: Catalogi API 1.3.1 `ZaakType`. */
export const wireZaaktype = names.extend({ productenOfDiensten: optional(z.array(z.string())) });

/** Source: Catalogi API 1.3.1 `StatusType`. */
export const wireStatustype = names.extend({
  url: text,
  volgnummer: optional(z.number().int()),
  isEindstatus: optional(z.boolean()),
});
export type WireStatustype = z.infer<typeof wireStatustype>;

/** Source: Catalogi API 1.3.1 `ResultaatType`. */
export const wireResultaattype = names;

/** Source: Zaken API 1.5.1 `Status`. */
export const wireStatus = z.object({
  statustype: z.string(),
  datumStatusGezet: text,
  statustoelichting: text,
  _expand: optional(z.object({ statustype: optional(wireStatustype) })),
});
export type WireStatus = z.infer<typeof wireStatus>;

/** A status that was asked for by its zaak. */
export const wireListedStatus = wireStatus.extend({ zaak: z.string() });

/** Source: Zaken API 1.5.1 `Resultaat`. */
export const wireResultaat = z.object({
  resultaattype: z.string(),
  _expand: optional(z.object({ resultaattype: optional(wireResultaattype) })),
});

/** Source: Zaken API 1.5.1 `Rol`; which fields an identification has depends on `betrokkeneType`. */
export const wireRol = z.object({
  betrokkeneType: z.string(),
  omschrijving: text,
  omschrijvingGeneriek: text,
  betrokkeneIdentificatie: optional(z.record(z.string(), z.unknown())),
});
/** A rol that was asked for by its zaak. */
export const wireListedRol = wireRol.extend({ zaak: z.string() });
export type WireRol = z.infer<typeof wireRol>;

/** Source: Zaken API 1.5.1 `ZaakEigenschap`. */
export const wireEigenschap = z.object({ naam: text, waarde: text, zaak: text });

/** Source: Zaken API 1.5.1 `ZaakInformatieObject`. */
export const wireZaakinformatieobject = z.object({
  informatieobject: text,
  titel: text,
  registratiedatum: text,
  zaak: text,
});
export type WireZaakinformatieobject = z.infer<typeof wireZaakinformatieobject>;

/** One zaak, with or without `_expand`. Source: Zaken API 1.5.1 `ExpandZaak`. Only what a list row cannot do without is required. */
export const wireZaak = z.object({
  uuid: zaakIdSchema,
  url: z.string(),
  identificatie: text,
  bronorganisatie: text,
  omschrijving: text,
  toelichting: text,
  zaaktype: z.string(),
  startdatum: z.string(),
  registratiedatum: text,
  einddatum: text,
  einddatumGepland: text,
  uiterlijkeEinddatumAfdoening: text,
  vertrouwelijkheidaanduiding: text,
  betalingsindicatie: text,
  productenOfDiensten: optional(z.array(z.string())),
  opschorting: optional(z.object({ indicatie: optional(z.boolean()) })),
  status: text,
  resultaat: text,
  _expand: optional(
    z.object({
      zaaktype: optional(wireZaaktype),
      status: optional(wireStatus),
      resultaat: optional(wireResultaat),
      rollen: optional(z.array(wireRol)),
      eigenschappen: optional(z.array(wireEigenschap)),
      zaakinformatieobjecten: optional(z.array(wireZaakinformatieobject)),
    }),
  ),
});
export type WireZaak = z.infer<typeof wireZaak>;

/** A list that some versions give in pages and others as it is. */
export const listOf = <T extends z.ZodType>(item: T) =>
  z.union([z.array(item), wirePage(item).transform((page) => page.results)]);

/** Source: Documenten API 1.4.2 `EnkelvoudigInformatieObject`. */
export const wireInformatieobject = z.object({
  url: z.string(),
  titel: text,
  bestandsnaam: text,
  formaat: text,
  bestandsomvang: optional(z.number().int()),
  creatiedatum: text,
  auteur: text,
  status: text,
  vertrouwelijkheidaanduiding: text,
});
export type WireInformatieobject = z.infer<typeof wireInformatieobject>;
