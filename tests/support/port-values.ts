import { z } from 'zod';
import { adresSchema } from '../../src/shared/domain/adres';
import { aanslagbiljetSchema, wozObjectSchema } from '../../src/shared/domain/belasting';
import { bsnSchema } from '../../src/shared/domain/bsn';
import { datumSchema, instantSchema } from '../../src/shared/domain/datum';
import { handOverAnswerSchema, handOverOfferSchema } from '../../src/shared/domain/hand-over';
import { klantcontactIdSchema, partijIdSchema, zaakIdSchema } from '../../src/shared/domain/ids';
import { artikelSchema } from '../../src/shared/domain/kennis';
import {
  digitaalAdresSchema,
  interneTaakSchema,
  klantcontactSchema,
  onderwerpobjectSchema,
  partijSchema,
} from '../../src/shared/domain/klantcontact';
import { medewerkerSchema, teamSchema } from '../../src/shared/domain/medewerker';
import { kvkNummerSchema, organisatieHitSchema, organisatieSchema } from '../../src/shared/domain/organisatie';
import { bewonerSchema, persoonHitSchema, persoonSchema } from '../../src/shared/domain/persoon';
import { ownedProductSchema, producttypeSchema, taakSchema } from '../../src/shared/domain/product';
import { documentContentSchema, zaakDetailSchema, zaakRevisionSchema, zaakSchema } from '../../src/shared/domain/zaak';
import { eigenschapVraagSchema, zaaktypeChoiceSchema } from '../../src/shared/domain/zaak-start';
import type { PortName, Ports } from '../../src/main/ports/ports';

const objectDataSchema = z.record(z.string(), z.unknown());
const whoSchema = z.object({ bsn: bsnSchema.nullable(), kvkNummer: kvkNummerSchema.nullable() }).nullable();
const writtenSchema = z.object({
  id: klantcontactIdSchema,
  nummer: z.string(),
  betrokkeneId: z.guid().nullable(),
  actorIds: z.array(z.guid()),
  onderwerpobjecten: z.array(onderwerpobjectSchema),
  interneTaken: z.array(z.object({ id: z.guid(), nummer: z.string() })),
  digitaleAdressen: z.array(z.string()),
});

const taakActorSchema = z.object({
  id: z.guid(),
  naam: z.string(),
  soort: z.enum(['afdeling', 'groep', 'medewerker', 'overig']),
  identificatie: z.string(),
});
const taakSchemaOfBoard = z.object({
  id: z.guid(),
  nummer: z.string(),
  klantcontactId: klantcontactIdSchema.nullable(),
  toelichting: z.string(),
  isOpen: z.boolean(),
  toegewezenOp: instantSchema.nullable(),
  afgehandeldOp: instantSchema.nullable(),
  actoren: z.array(taakActorSchema),
});
const terugbelContactSchema = z.object({
  id: klantcontactIdSchema,
  nummer: z.string(),
  kanaal: z.string(),
  onderwerp: z.string(),
  inhoud: z.string(),
  plaatsgevondenOp: instantSchema.nullable(),
  isGelukt: z.boolean().nullable(),
  medewerkers: z.array(z.string()),
  metadata: z.record(z.string(), z.string()),
  naam: z.string(),
  partijId: partijIdSchema.nullable(),
  digitaleAdressen: z.array(digitaalAdresSchema),
  zaken: z.array(z.string()),
});

const writtenZaakSchema = z.object({
  id: zaakIdSchema,
  url: z.string(),
  zaaktype: z.string(),
  eigenschappen: z.array(z.string()),
  hasInitiator: z.boolean(),
  hasStatus: z.boolean(),
});

type Values = {
  readonly [Name in PortName]: { readonly [Method in keyof NonNullable<Ports[Name]>]: z.ZodType };
};

/** What a good answer of each method of each port holds; the window refuses anything else. A method that is missing here does not compile. */
export const portValues: Values = {
  personen: {
    get: persoonSchema.nullable(),
    listByBsn: z.array(persoonHitSchema),
    search: z.array(persoonHitSchema),
  },
  bewoning: { listOn: z.array(bewonerSchema).nullable() },
  adressen: { find: z.array(adresSchema) },
  organisaties: { get: organisatieSchema.nullable(), search: z.array(organisatieHitSchema) },
  woz: { listAt: z.array(wozObjectSchema), listOwnedBy: z.array(wozObjectSchema) },
  belastingen: {
    listFor: z.array(aanslagbiljetSchema),
    findByNummer: z.array(aanslagbiljetSchema),
    belastingplichtige: whoSchema,
  },
  zaken: {
    listFor: z.array(zaakSchema),
    findByIdentificatie: z.array(zaakSchema),
    get: zaakDetailSchema,
    revision: zaakRevisionSchema,
    document: documentContentSchema,
    initiator: whoSchema,
  },
  zakenWrite: {
    listZaaktypen: z.array(zaaktypeChoiceSchema),
    eigenschappenOf: z.array(eigenschapVraagSchema),
    findOwn: writtenZaakSchema.nullable(),
    createZaak: writtenZaakSchema,
    addEigenschap: z.null(),
    addInitiator: z.null(),
    setFirstStatus: z.null(),
    addContactmoment: z.null(),
  },
  klantinteracties: {
    findPartij: partijSchema.nullable(),
    getPartij: partijSchema.nullable(),
    findByDigitaalAdres: z.array(z.object({ partij: partijSchema, via: digitaalAdresSchema })),
    listContacten: z.array(klantcontactSchema),
    listOpenTaken: z.array(interneTaakSchema),
  },
  klantinteractiesWrite: {
    findByReferentienummer: writtenSchema.nullable(),
    findById: writtenSchema.nullable(),
    createKlantcontact: writtenSchema,
    addVertegenwoordigde: z.guid(),
    addOnderwerpobject: z.null(),
    ensureActor: z.guid(),
    linkActor: z.null(),
    ensurePartij: partijIdSchema,
    ensurePartijAdres: z.null(),
    addDigitaalAdres: z.null(),
    createInterneTaak: z.object({ id: z.guid(), nummer: z.string() }),
  },
  correctieWrite: { correct: z.null() },
  contactgegevensWrite: {
    addAdres: z.guid(),
    changeAdres: z.null(),
    removeAdres: z.null(),
    prefer: z.null(),
    setPostadres: z.null(),
  },
  terugbel: {
    listOpen: z.array(taakSchemaOfBoard),
    getTaak: taakSchemaOfBoard.nullable(),
    getContact: terugbelContactSchema.nullable(),
    listFollowUps: z.array(terugbelContactSchema),
    findActoren: z.array(taakActorSchema),
  },
  terugbelWrite: { changeTaak: taakSchemaOfBoard, addFollowUp: klantcontactIdSchema },
  producten: { listFor: z.array(ownedProductSchema), listTypes: z.array(producttypeSchema) },
  taken: { listFor: z.array(taakSchema) },
  kennisFeed: {
    open: z.object({ lists: z.array(z.object({ name: z.string(), address: z.string() })), settings: z.string() }),
    fetch: z.object({ bytes: z.instanceof(Uint8Array), contentType: z.string() }),
  },
  kennis: { listArtikelen: z.array(artikelSchema) },
  adresboek: { listMedewerkers: z.array(medewerkerSchema), listTeams: z.array(teamSchema) },
  redactie: {
    list: z.array(z.object({ id: z.string(), data: objectDataSchema })),
    history: z.array(z.object({ index: z.number().int(), startAt: datumSchema.nullable(), data: objectDataSchema })),
  },
  handOverWrite: {
    openOffers: z.array(handOverOfferSchema),
    offer: handOverOfferSchema.nullable(),
    answersTo: z.array(handOverAnswerSchema),
    leftBy: z.array(z.string()),
    sendOffer: z.null(),
    sendAnswer: z.null(),
    remove: z.null(),
  },
  redactieWrite: { create: z.null(), replace: z.null() },
};

/** The schema of one method's value, by the names of port and method. */
export function portValueOf(port: string, method: string): z.ZodType {
  const methods: Readonly<Record<string, Readonly<Record<string, z.ZodType>>>> = portValues;
  const schema = methods[port]?.[method];
  if (!schema) throw new Error(`There is no ${port}.${method}`);
  return schema;
}
