import fs from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { Region } from '../../../region/model';
import { organisationRecords } from './organisations';

const fields = z.record(z.string(), z.json());

/** One hit of a search, with all that a search looks at. Source: KVK Zoeken 2.0 `ResultaatItem`. */
const hitSchema = z.looseObject({
  kvkNummer: z.string(),
  rsin: z.string().optional(),
  vestigingsnummer: z.string().optional(),
  naam: z.string(),
  type: z.string(),
  adres: z
    .looseObject({
      binnenlandsAdres: z
        .looseObject({
          straatnaam: z.string().optional(),
          huisnummer: z.number().optional(),
          huisletter: z.string().optional(),
          postcode: z.string().optional(),
          plaats: z.string().optional(),
        })
        .optional(),
    })
    .optional(),
  actief: z.string().optional(),
});
export type KvkHit = z.infer<typeof hitSchema>;

const profileSchema = z.looseObject({
  kvkNummer: z.string(),
  _embedded: z.looseObject({ hoofdvestiging: fields.optional(), eigenaar: fields.optional() }).optional(),
});
export type KvkBasisprofiel = z.infer<typeof profileSchema>;

const vestigingSchema = z.looseObject({
  vestigingsnummer: z.string(),
  kvkNummer: z.string(),
  eersteHandelsnaam: z.string(),
  indHoofdvestiging: z.string(),
  indCommercieleVestiging: z.string(),
  adressen: z.array(z.looseObject({ volledigAdres: z.string().optional(), indAfgeschermd: z.string() })),
});
export type KvkVestiging = z.infer<typeof vestigingSchema>;

const fileSchema = z.object({
  basisprofielen: z.array(profileSchema),
  vestigingsprofielen: z.array(vestigingSchema),
  zoekresultaten: z.array(hitSchema),
});

type KvkRecords = z.infer<typeof fileSchema>;

/** What the practice trade register knows. */
export type KvkRegister = {
  readonly hits: readonly KvkHit[];
  readonly profiles: ReadonlyMap<string, KvkBasisprofiel>;
  readonly vestigingen: ReadonlyMap<string, KvkVestiging>;
};

/** The published test companies and the organisations of the region. */
export function createKvkRegister(region: Region, resources: string): KvkRegister {
  const text = fs.readFileSync(path.join(resources, 'sandbox', 'kvk.json'), 'utf8');
  const published = fileSchema.parse(JSON.parse(text));
  const own: KvkRecords = organisationRecords(region);
  const profiles = [...published.basisprofielen, ...own.basisprofielen];
  const vestigingen = [
    ...publishedMain(published.basisprofielen),
    ...published.vestigingsprofielen,
    ...own.vestigingsprofielen,
  ];
  return {
    hits: [...publishedHits(published), ...own.zoekresultaten],
    profiles: new Map(profiles.map((profile) => [profile.kvkNummer, profile])),
    vestigingen: new Map(vestigingen.map((vestiging) => [vestiging.vestigingsnummer, vestiging])),
  };
}

/** Head establishments that were published inside the profile of their company only. */
const publishedMain = (profiles: readonly KvkBasisprofiel[]): readonly KvkVestiging[] =>
  profiles.flatMap((profile) => {
    const parsed = vestigingSchema.safeParse(profile._embedded?.hoofdvestiging);
    return parsed.success ? [parsed.data] : [];
  });

/** The published hits, and one for each company that was published without. */
function publishedHits({ basisprofielen, zoekresultaten }: KvkRecords): readonly KvkHit[] {
  const known = new Set(zoekresultaten.map((hit) => hit.kvkNummer));
  const mains = publishedMain(basisprofielen).filter((vestiging) => !known.has(vestiging.kvkNummer));
  return [
    ...zoekresultaten,
    ...mains.map(({ kvkNummer, vestigingsnummer, eersteHandelsnaam, adressen }) => {
      const adres = adressen.find((one) => one['type'] === 'bezoekadres') ?? {};
      const binnenlandsAdres = { type: 'bezoekadres', ...pickAddress(adres) };
      return {
        kvkNummer,
        vestigingsnummer,
        naam: eersteHandelsnaam,
        type: 'hoofdvestiging',
        adres: { binnenlandsAdres },
        actief: 'Ja',
      };
    }),
  ];
}

function pickAddress(adres: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    ['straatnaam', 'huisnummer', 'huisletter', 'postcode', 'plaats'].flatMap((name) =>
      adres[name] === undefined ? [] : [[name, adres[name]]],
    ),
  );
}
