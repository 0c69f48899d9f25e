import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { passesElevenTest } from '../../../../shared/domain/bsn';
import { datumSchema, type Datum } from '../../../../shared/domain/datum';
import { addDays } from '../../../../shared/domain/days';
import { vertrouwelijkheidSchema } from '../../../../shared/domain/zaak';
import type { Collection } from '../../../store';
import { catalogueUrls, ROLTYPEN } from '../catalogi/catalogus';
import type { ZaaktypeDefinition } from '../catalogi/definition';
import { invalid } from '../http';
import { ownerId, uuidOfUrl } from '../ids';
import { putDossier, type Dossier } from './dossier';
import { zaakIdentificatie } from './identificatie';
import type { RenderContext } from './render';

/** What writing needs: where the zaken are, and how the register names things. */
export type WriteContext = RenderContext & {
  readonly dossiers: Collection<Dossier>;
  readonly url: (path: string) => string;
};

/** Where a posted part came to stand. */
export type Written = { readonly dossier: Dossier; readonly index: number };

/** A text of RSIN shape. */
const rsin = z.string().refine(passesElevenTest, 'Waarde is geen geldig RSIN.');

const newZaak = z.object({
  identificatie: z.string().max(40).optional(),
  bronorganisatie: rsin,
  verantwoordelijkeOrganisatie: rsin,
  omschrijving: z.string().max(80).default(''),
  toelichting: z.string().max(1000).default(''),
  zaaktype: z.url(),
  registratiedatum: datumSchema.optional(),
  startdatum: datumSchema,
  einddatumGepland: datumSchema.nullish(),
  uiterlijkeEinddatumAfdoening: datumSchema.nullish(),
  communicatiekanaalNaam: z.string().max(250).default(''),
  productenOfDiensten: z.array(z.url()).default([]),
  vertrouwelijkheidaanduiding: vertrouwelijkheidSchema.optional(),
  betalingsindicatie: z.enum(['nvt', 'nog_niet', 'gedeeltelijk', 'geheel', '']).default(''),
  laatsteBetaaldatum: z.string().nullish(),
  hoofdzaak: z.url().nullish(),
});

/** Reads a body; every fault becomes an invalidParam under the name of its field. */
export function readBody<S extends z.ZodType>(schema: S, body: unknown): z.infer<S> {
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  throw invalid(
    ...parsed.error.issues.map((issue) => ({
      name: issue.path.join('.') || 'nonFieldErrors',
      code: issue.code === 'invalid_type' ? 'required' : 'invalid',
      reason: issue.message,
    })),
  );
}

/** `POST /zaken`: a new zaak without statussen or rollen; those are posted after it. */
export function createZaak(context: WriteContext, body: unknown, today: Datum): Dossier {
  const given = readBody(newZaak, body);
  const type = zaaktypeByUrl(context, given.zaaktype);
  const uuid = ownerId(randomUUID());
  const identificatie = given.identificatie ?? nextIdentificatie(context, today);
  const namesakes = context.dossiers.find({ where: { identificatie } }).items;
  if (namesakes.some(({ bronorganisatie }) => bronorganisatie === given.bronorganisatie)) {
    throw invalid({
      name: 'identificatie',
      code: 'identificatie-niet-uniek',
      reason: 'Deze identificatie bestaat al binnen de bronorganisatie',
    });
  }
  const dossier: Dossier = {
    ...EMPTY,
    uuid,
    identificatie,
    zaaktype: type.key,
    bronorganisatie: given.bronorganisatie,
    omschrijving: given.omschrijving,
    toelichting: given.toelichting,
    registratiedatum: given.registratiedatum ?? today,
    startdatum: given.startdatum,
    einddatumGepland: given.einddatumGepland ?? addDays(given.startdatum, type.servicenorm),
    uiterlijkeEinddatumAfdoening: given.uiterlijkeEinddatumAfdoening ?? addDays(given.startdatum, type.doorlooptijd),
    laatstGemuteerd: new Date().toISOString(),
    kanaal: given.communicatiekanaalNaam,
    producten: given.productenOfDiensten,
    vertrouwelijkheid: given.vertrouwelijkheidaanduiding ?? type.vertrouwelijkheid,
    betalingsindicatie: given.betalingsindicatie,
    laatsteBetaaldatum: given.laatsteBetaaldatum ?? null,
    hoofdzaak: given.hoofdzaak ? addToHoofdzaak(context, given.hoofdzaak, uuid) : null,
  };
  putDossier(context.dossiers, dossier);
  return dossier;
}

/** What a new zaak does not have yet. */
const EMPTY = {
  einddatum: null,
  opschorting: { indicatie: false, eerder: false, reden: '' },
  verlenging: null,
  deelzaken: [],
  statussen: [],
  resultaat: null,
  rollen: [],
  zaakobjecten: [],
  eigenschappen: [],
  documenten: [],
  besluiten: [],
} as const satisfies Partial<Dossier>;

function zaaktypeByUrl(context: WriteContext, url: string): ZaaktypeDefinition {
  const urls = catalogueUrls(context.register, context.url);
  const type = context.register.zaaktypen.find(({ key }) => urls.zaaktype(key) === url);
  if (!type) throw badUrl('zaaktype');
  return type;
}

function addToHoofdzaak(context: WriteContext, url: string, deelzaak: string): string {
  const hoofdzaak = dossierByUrl(context, url, 'hoofdzaak');
  putDossier(context.dossiers, { ...hoofdzaak, deelzaken: [...hoofdzaak.deelzaken, deelzaak] });
  return hoofdzaak.uuid;
}

/** Higher than every number that the seed gave out. */
const FIRST_OWN_NUMBER = 90_000;

function nextIdentificatie({ dossiers, register }: WriteContext, today: Datum): string {
  for (let number = FIRST_OWN_NUMBER; ; number += 1) {
    const identificatie = zaakIdentificatie(register, today, number);
    if (dossiers.find({ where: { identificatie } }).count === 0) return identificatie;
  }
}

/** A link to something that is not there. */
export const badUrl = (name: string) =>
  invalid({ name, code: 'bad-url', reason: 'De opgegeven URL verwijst niet naar een bestaande resource.' });

/** The zaak that a body names. */
export function dossierByUrl(context: WriteContext, url: string, field = 'zaak'): Dossier {
  const uuid = uuidOfUrl(url);
  const dossier = uuid === null ? null : context.dossiers.get(uuid);
  if (dossier === null || context.urls.zaak(dossier.uuid) !== url) throw badUrl(field);
  return dossier;
}

const betrokkeneType = z.enum([
  'natuurlijk_persoon',
  'niet_natuurlijk_persoon',
  'vestiging',
  'organisatorische_eenheid',
  'medewerker',
]);
const fields = z.record(z.string(), z.unknown());
const newRol = z
  .object({
    zaak: z.url(),
    roltype: z.url(),
    betrokkeneType,
    betrokkeneIdentificatie: fields.default({}),
    roltoelichting: z.string().max(1000).default(''),
    contactpersoonRol: z
      .object({ naam: z.string(), emailadres: z.email().optional(), telefoonnummer: z.string().max(20).optional() })
      .nullish(),
  })
  .refine(
    ({ betrokkeneType: type, betrokkeneIdentificatie: { inpBsn } }) =>
      type !== 'natuurlijk_persoon' || inpBsn === undefined || (typeof inpBsn === 'string' && passesElevenTest(inpBsn)),
    { path: ['betrokkeneIdentificatie.inpBsn'], message: 'Waarde is geen geldig BSN.' },
  );

/** `POST /rollen`. */
export function createRol(context: WriteContext, body: unknown): Written {
  const given = readBody(newRol, body);
  const dossier = dossierByUrl(context, given.zaak);
  const roltype = ROLTYPEN.find(
    (_, index) => context.urls.catalogue.part(dossier.zaaktype, 'roltypen', index) === given.roltype,
  );
  if (!roltype) throw badUrl('roltype');
  const { contactpersoonRol: contact } = given;
  const rol = {
    roltype,
    // Which fields an identification has depends on the type; the official file requires none of them.
    betrokkene: {
      type: given.betrokkeneType,
      identificatie: given.betrokkeneIdentificatie,
    } as Dossier['rollen'][number]['betrokkene'],
    registratiedatum: new Date().toISOString(),
    toelichting: given.roltoelichting,
    contactpersoon: contact
      ? {
          naam: contact.naam,
          ...(contact.emailadres === undefined ? {} : { emailadres: contact.emailadres }),
          ...(contact.telefoonnummer === undefined ? {} : { telefoonnummer: contact.telefoonnummer }),
        }
      : null,
  };
  return store(context, { ...dossier, rollen: [...dossier.rollen, rol] }, dossier.rollen.length);
}

const newStatus = z.object({
  zaak: z.url(),
  statustype: z.url(),
  datumStatusGezet: z.iso.datetime({ offset: true }),
  statustoelichting: z.string().max(1000).default(''),
});

/** `POST /statussen`. The end status closes the zaak and needs a resultaat first; any other one opens it again. */
export function createStatus(context: WriteContext, body: unknown): Written {
  const given = readBody(newStatus, body);
  const dossier = dossierByUrl(context, given.zaak);
  const steps = context.register.zaaktypen.find(({ key }) => key === dossier.zaaktype)?.stappen ?? [];
  const step = steps.findIndex(
    (_, index) => context.urls.catalogue.part(dossier.zaaktype, 'statustypen', index) === given.statustype,
  );
  if (step < 0) throw badUrl('statustype');
  const isEnd = step === steps.length - 1;
  if (isEnd && !dossier.resultaat) {
    throw invalid({
      name: 'nonFieldErrors',
      code: 'resultaat-does-not-exist',
      reason: 'Zaak has no resultaat so can not be closed',
    });
  }
  const gezetOp = new Date(given.datumStatusGezet).toISOString();
  const status = { volgnummer: step + 1, gezetOp, toelichting: given.statustoelichting };
  const einddatum = isEnd ? gezetOp.slice(0, 10) : null;
  const next = { ...dossier, einddatum, statussen: [...dossier.statussen, status] };
  return store(context, next, dossier.statussen.length);
}

const newResultaat = z.object({
  zaak: z.url(),
  resultaattype: z.url(),
  toelichting: z.string().max(1000).default(''),
});

/** `POST /resultaten`; a zaak has one at most. */
export function createResultaat(context: WriteContext, body: unknown): Written {
  const given = readBody(newResultaat, body);
  const dossier = dossierByUrl(context, given.zaak);
  const typen = context.register.zaaktypen.find(({ key }) => key === dossier.zaaktype)?.resultaten ?? [];
  const type = typen.findIndex(
    (_, index) => context.urls.catalogue.part(dossier.zaaktype, 'resultaattypen', index) === given.resultaattype,
  );
  if (type < 0) throw badUrl('resultaattype');
  if (dossier.resultaat) {
    throw invalid({ name: 'zaak', code: 'unique', reason: 'Deze zaak heeft al een resultaat.' });
  }
  return store(context, { ...dossier, resultaat: { type, toelichting: given.toelichting } }, 0);
}

/** Keeps a changed zaak. */
export function store(context: WriteContext, dossier: Dossier, index: number): Written {
  const changed = { ...dossier, laatstGemuteerd: new Date().toISOString() };
  putDossier(context.dossiers, changed);
  return { dossier: changed, index };
}
