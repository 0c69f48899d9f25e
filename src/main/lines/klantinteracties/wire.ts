import { z } from 'zod';
import { wirePage } from '../all-pages';

/** A link to another resource. Its `url` may hold a host that we cannot reach; only the uuid counts. */
const wireLink = z.object({ uuid: z.guid() });
const optional = <T extends z.ZodType>(schema: T) => schema.nullish();

/** Source: Klantinteracties 0.9 `DigitaalAdres`, with its betrokkene when that was expanded. */
export const wireDigitaalAdres = z.object({
  uuid: z.guid(),
  adres: z.string(),
  soortDigitaalAdres: z.string(),
  omschrijving: optional(z.string()),
  isStandaardAdres: optional(z.boolean()),
  referentie: optional(z.string()),
  verstrektDoorPartij: optional(wireLink),
  _expand: optional(z.object({ verstrektDoorBetrokkene: optional(z.object({ wasPartij: optional(wireLink) })) })),
});

/** Source: Klantinteracties 0.9 `PartijCorrespondentieadres`. */
const wireAdres = z.object({
  straatnaam: optional(z.string()),
  huisnummer: optional(z.number()),
  huisnummertoevoeging: optional(z.string()),
  postcode: optional(z.string()),
  stad: optional(z.string()),
  adresregel1: optional(z.string()),
  adresregel2: optional(z.string()),
  adresregel3: optional(z.string()),
});

const wireContactnaam = z.object({
  voorletters: optional(z.string()),
  voornaam: optional(z.string()),
  voorvoegselAchternaam: optional(z.string()),
  achternaam: optional(z.string()),
});

const wireIdentificator = z.object({ codeSoortObjectId: z.string(), objectId: z.string() });

/** Source: Klantinteracties 0.9 `PartijIdentificator`. */
export const wirePartijIdentificator = z.object({ partijIdentificator: wireIdentificator });

/** Source: Klantinteracties 0.9 `Partij`. Before 0.5 its identificatoren were links only. */
export const wirePartij = z.object({
  uuid: z.guid(),
  soortPartij: z.string(),
  indicatieGeheimhouding: optional(z.boolean()),
  voorkeurstaal: optional(z.string()),
  voorkeursDigitaalAdres: optional(wireLink),
  interneNotitie: optional(z.string()),
  correspondentieadres: optional(wireAdres),
  digitaleAdressen: optional(z.array(wireLink)),
  partijIdentificatie: optional(
    z.object({
      contactnaam: optional(wireContactnaam),
      volledigeNaam: optional(z.string()),
      naam: optional(z.string()),
    }),
  ),
  partijIdentificatoren: optional(
    z.array(
      z.object({
        uuid: optional(z.guid()),
        partijIdentificator: optional(wireIdentificator),
      }),
    ),
  ),
  _expand: optional(z.object({ digitaleAdressen: optional(z.array(wireDigitaalAdres)) })),
});

/** Source: Klantinteracties 0.9 `InterneTaak`. Before 0.6 it had one actor. */
export const wireInterneTaak = z.object({
  uuid: z.guid(),
  nummer: optional(z.string()),
  referentienummer: optional(z.string()),
  aanleidinggevendKlantcontact: optional(wireLink),
  gevraagdeHandeling: z.string(),
  toelichting: optional(z.string()),
  status: z.string(),
  toegewezenOp: optional(z.string()),
  afgehandeldOp: optional(z.string()),
  toegewezenAanActor: optional(wireLink),
  toegewezenAanActoren: optional(z.array(wireLink)),
});

const wireOnderwerpobject = z.object({
  onderwerpobjectidentificator: optional(
    z.object({
      objectId: optional(z.string()),
      codeObjecttype: optional(z.string()),
      codeRegister: optional(z.string()),
      codeSoortObjectId: optional(z.string()),
    }),
  ),
});

/** Source: Klantinteracties 0.9 `Actor`, as far as a name goes. */
export const wireActor = z.object({ uuid: z.guid(), naam: z.string() });

/** An actor that was asked for by its identificator. */
const wireFoundActor = wireActor.extend({
  actoridentificator: optional(z.object({ objectId: optional(z.string()), codeObjecttype: optional(z.string()) })),
});

/** Source: Klantinteracties 0.9 `Betrokkene`, as far as it ties a partij to a contact. */
const wireBetrokkene = z.object({ uuid: z.guid(), wasPartij: optional(wireLink) });

/** Source: Klantinteracties 0.9 `Klantcontact` with what was expanded. */
export const wireKlantcontact = z.object({
  uuid: z.guid(),
  url: optional(z.string()),
  nummer: optional(z.string()),
  referentienummer: optional(z.string()),
  kanaal: z.string(),
  onderwerp: z.string(),
  inhoud: optional(z.string()),
  plaatsgevondenOp: optional(z.string()),
  vertrouwelijk: optional(z.boolean()),
  hadBetrokkenActoren: optional(z.array(wireActor)),
  hadBetrokkenen: optional(z.array(wireLink)),
  metadata: optional(z.record(z.string(), z.unknown())),
  _expand: optional(
    z.object({
      gingOverOnderwerpobjecten: optional(z.array(wireOnderwerpobject)),
      leiddeTotInterneTaken: optional(z.array(wireInterneTaak)),
      hadBetrokkenen: optional(
        z.array(
          z.object({
            uuid: optional(z.guid()),
            rol: optional(z.string()),
            initiator: optional(z.boolean()),
            wasPartij: optional(wireLink),
            _expand: optional(z.object({ digitaleAdressen: optional(z.array(wireDigitaalAdres)) })),
          }),
        ),
      ),
    }),
  ),
});

/** Source: `POST /maak-klantcontact`. */
export const wireMaakKlantcontact = z.object({
  klantcontact: wireKlantcontact,
  betrokkene: optional(wireLink),
  onderwerpobject: optional(wireOnderwerpobject),
});

/** Any record of which only the id is of use. */
export const wireCreated = wireLink;

export const wireDigitaalAdresPage = wirePage(wireDigitaalAdres);
export const wirePartijPage = wirePage(wirePartij);
export const wireInterneTaakPage = wirePage(wireInterneTaak);
export const wireActorPage = wirePage(wireFoundActor);
export const wireBetrokkenePage = wirePage(wireBetrokkene);
export const wireKlantcontactPage = wirePage(wireKlantcontact);
export const wireLinkPage = wirePage(wireLink);
export const wireNumberPage = wirePage(wireLink.extend(wirePartijIdentificator.shape));

export type WireDigitaalAdres = z.infer<typeof wireDigitaalAdres>;
export type WirePartij = z.infer<typeof wirePartij>;
export type WireInterneTaak = z.infer<typeof wireInterneTaak>;
export type WireOnderwerpobject = z.infer<typeof wireOnderwerpobject>;
export type WireKlantcontact = z.infer<typeof wireKlantcontact>;
export type WireMaakKlantcontact = z.infer<typeof wireMaakKlantcontact>;
