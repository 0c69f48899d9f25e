import { z } from 'zod';
import { wirePage } from '../all-pages';

const text = z.string().nullish();
const texts = z.array(z.unknown()).nullish().catch(null);

/** Source: Objects 2.7 `Object`. Its data is free JSON, read per objecttype and per object. */
export const wireObject = z.object({
  url: text,
  uuid: text,
  record: z.object({ data: z.record(z.string(), z.unknown()).nullish(), startAt: text, endAt: text }),
});

/** Source: Objects 2.7 `HistoryRecord`. */
const wireVersion = z.object({
  index: z.number().int(),
  startAt: text,
  data: z.record(z.string(), z.unknown()).nullish(),
});

/** Source: Objecttypes 2.2 `ObjectType`. */
const wireObjecttype = z.object({ url: z.string(), name: z.string(), namePlural: text });

const wireAfdeling = z.object({ afdelingId: text, afdelingnaam: text, afdelingNaam: text });
const wireTrefwoord = z.object({ trefwoord: z.string() });

/** Source: objecttype kennisartikel, `vertalingen`; `procedureLink` as SDG has it. */
const wireVertaling = z.object({
  taal: z.string(),
  titel: text,
  tekst: text,
  procedureBeschrijving: text,
  bewijs: text,
  vereisten: text,
  bezwaarEnBeroep: text,
  kostenEnBetaalmethoden: text,
  uitersteTermijn: text,
  wtdBijGeenReactie: text,
  notice: text,
  contact: text,
  deskMemo: text,
  trefwoorden: texts,
  procedureLink: z.object({ label: text, url: text }).nullish().catch(null),
  datumWijziging: text,
});

/**
 * Source: objecttype kennisartikel. `identificatie`, `upnLabel`, `doelgroepen`, `laatstGecheckt`, `onlineAanvragen` and
 * `gerelateerdeProducten` are extras that not every installation has.
 */
export const wireKennisartikel = z.object({
  uuid: text,
  identificatie: text,
  upnUri: text,
  upnLabel: text,
  publicatieDatum: text,
  laatstGecheckt: text,
  geldigVan: text,
  geldigTot: text,
  zegswijzen: texts,
  veldDatums: z.record(z.string(), z.unknown()).nullish().catch(null),
  automatischDoordrukken: z.boolean().nullish().catch(null),
  productAanwezig: z.boolean().nullish(),
  verantwoordelijkeOrganisatie: z.object({ owmsIdentifier: text }).nullish(),
  doelgroep: text,
  doelgroepen: texts,
  afdelingen: z.array(wireAfdeling).nullish().catch(null),
  vertalingen: z.array(wireVertaling),
  onlineAanvragen: text,
  gerelateerdeProducten: texts,
});

/** Source: objecttype VAC. `identificatie` is an extra. */
export const wireVac = z.object({
  identificatie: text,
  vraag: z.string(),
  antwoord: z.string(),
  status: text,
  doelgroep: text,
  afdelingen: z.array(wireAfdeling).nullish().catch(null),
  toelichting: text,
  trefwoorden: texts,
  gerelateerdeVACs: texts,
  gerelateerdeProducten: texts,
});

const wireDagdelen = z.object({ ochtend: z.boolean().nullish(), middag: z.boolean().nullish() }).nullish();

/** Source: objecttype Medewerker. */
export const wireMedewerker = z.object({
  identificatie: z.string(),
  volledigeNaam: text,
  voornaam: text,
  voorvoegselAchternaam: text,
  achternaam: text,
  telefoonnummers: z
    .array(z.object({ telefoonnummer: text }))
    .nullish()
    .catch(null),
  emails: z
    .array(z.object({ email: text }))
    .nullish()
    .catch(null),
  functie: text,
  afdelingen: z.array(wireAfdeling).nullish().catch(null),
  groepen: z
    .array(z.object({ groepsnaam: text }))
    .nullish()
    .catch(null),
  beschikbaarheid: z
    .object({
      maandag: wireDagdelen,
      dinsdag: wireDagdelen,
      woensdag: wireDagdelen,
      donderdag: wireDagdelen,
      vrijdag: wireDagdelen,
    })
    .nullish()
    .catch(null),
  vervanging: z.object({ name: text }).nullish().catch(null),
  skills: z
    .union([z.string(), z.array(z.string())])
    .nullish()
    .catch(null),
});

/** Source: objecttypes Afdeling and Groep. */
export const wireTeam = z.object({ identificatie: z.string(), naam: z.string(), email: text, afdelingId: text });

/** A keyword of a text. */
export const wireTrefwoorden = z.array(wireTrefwoord.or(z.string()));

export const wireObjectPage = wirePage(wireObject);
export const wireVersionPage = wirePage(wireVersion);
export const wireObjecttypePage = wirePage(wireObjecttype);
export type WireObject = z.infer<typeof wireObject>;
export type WireVersion = z.infer<typeof wireVersion>;
export type WireObjecttype = z.infer<typeof wireObjecttype>;
export type WireKennisartikel = z.infer<typeof wireKennisartikel>;
export type WireVac = z.infer<typeof wireVac>;
export type WireMedewerker = z.infer<typeof wireMedewerker>;
export type WireTeam = z.infer<typeof wireTeam>;
