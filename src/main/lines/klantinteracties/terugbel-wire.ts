import { z } from 'zod';
import { wirePage } from '../all-pages';
import { wireDigitaalAdres } from './wire';

const wireLink = z.object({ uuid: z.guid() });
const text = z.string().nullish();

/** Source: Klantinteracties 0.9 `Actor` with its identificator. */
export const wireTaakActor = z.object({
  uuid: z.guid(),
  naam: z.string(),
  soortActor: text,
  actoridentificator: z.object({ objectId: text, codeObjecttype: text }).nullish(),
});
export type WireTaakActor = z.infer<typeof wireTaakActor>;

/** Source: Klantinteracties 0.9 `Betrokkene` as it is expanded in a contact. */
const wireBetrokkene = z.object({
  uuid: z.guid(),
  initiator: z.boolean().nullish(),
  wasPartij: wireLink.nullish(),
  volledigeNaam: text,
  organisatienaam: text,
  contactnaam: z.object({ voorletters: text, voornaam: text, voorvoegselAchternaam: text, achternaam: text }).nullish(),
  _expand: z.object({ digitaleAdressen: z.array(wireDigitaalAdres).nullish() }).nullish(),
});
export type WireBetrokkene = z.infer<typeof wireBetrokkene>;

/** Source: Klantinteracties 0.9 `Klantcontact`, as far as a callback needs it. */
export const wireTerugbelContact = z.object({
  uuid: z.guid(),
  nummer: text,
  referentienummer: text,
  kanaal: z.string(),
  onderwerp: z.string(),
  inhoud: text,
  plaatsgevondenOp: text,
  indicatieContactGelukt: z.boolean().nullish(),
  hadBetrokkenActoren: z.array(z.object({ naam: z.string() })).nullish(),
  metadata: z.record(z.string(), z.unknown()).nullish(),
  _expand: z
    .object({
      hadBetrokkenen: z.array(wireBetrokkene).nullish(),
      gingOverOnderwerpobjecten: z
        .array(
          z.object({
            onderwerpobjectidentificator: z.object({ objectId: text, codeObjecttype: text }).nullish(),
          }),
        )
        .nullish(),
    })
    .nullish(),
});
export type WireTerugbelContact = z.infer<typeof wireTerugbelContact>;

/** Source: Klantinteracties 0.9 `Onderwerpobject`: a contact that was about another one. */
const wireAbout = z.object({ klantcontact: wireLink.nullish(), wasKlantcontact: wireLink.nullish() });

export const wireTaakActorPage = wirePage(wireTaakActor);
export const wireAboutPage = wirePage(wireAbout);
