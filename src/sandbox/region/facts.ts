import fs from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const waarde = z.object({ code: z.string(), omschrijving: z.string() });
const perGeslacht = { V: z.array(z.string()).min(1), M: z.array(z.string()).min(1) };

const namenSchema = z.object({
  /** Given names by the last year of birth in which they are usual. */
  generaties: z.array(z.object({ tot: z.number().int(), ...perGeslacht })).min(1),
  tweedeNamen: z.object(perGeslacht),
  /** Prefix and name as one text. */
  achternamen: z.array(z.string()).min(1),
  herkomsten: z.array(
    z.object({
      naam: z.string(),
      gewicht: z.number(),
      land: waarde,
      nationaliteit: waarde,
      plaatsen: z.array(z.string()).min(1),
      aandeelNederlander: z.number(),
      achternamen: z.array(z.string()).min(1),
      ...perGeslacht,
    }),
  ),
  geboorteplaatsen: z.array(z.object({ plaats: z.string(), code: z.string(), gewicht: z.number() })).min(1),
});

const bereik = z.tuple([z.number().int(), z.number().int()]);
const stratenSchema = z.array(
  z.object({
    plaats: z.enum(['Harderwijk', 'Hierden', 'Ermelo', 'Zeewolde']),
    postcode: z.string().regex(/^\d{4}$/),
    straten: z.array(z.string()).min(1),
    bouwjaar: bereik,
    oppervlakte: bereik,
    gebruik: z.enum(['woonfunctie', 'winkelfunctie', 'kantoorfunctie', 'industriefunctie']).default('woonfunctie'),
  }),
);

const activiteit = { sbi: z.string(), activiteit: z.string(), namen: z.array(z.string()).min(1) };
const organisatiesSchema = z.object({
  bedrijven: z.array(
    z.object({
      ...activiteit,
      soort: z.enum(['winkelfunctie', 'kantoorfunctie', 'industriefunctie']),
      rechtsvorm: z.string().optional(),
    }),
  ),
  zzp: z.array(z.object(activiteit)),
  fantasienamen: z.array(z.string()).min(1),
});

/** What the generator chooses from: names, streets and kinds of organisations. */
export type RegionFacts = {
  readonly namen: z.infer<typeof namenSchema>;
  readonly straten: z.infer<typeof stratenSchema>;
  readonly organisaties: z.infer<typeof organisatiesSchema>;
};
export type Herkomst = RegionFacts['namen']['herkomsten'][number];
export type Buurt = RegionFacts['straten'][number];
export type Plaats = Buurt['plaats'];

/** Reads the facts below `resources/sandbox/region`. Throws when a file is missing or wrong: the build is broken then. */
export function loadRegionFacts(resources: string): RegionFacts {
  const read = (name: string): unknown =>
    JSON.parse(fs.readFileSync(path.join(resources, 'sandbox', 'region', name), 'utf8'));
  return {
    namen: namenSchema.parse(read('namen.json')),
    straten: stratenSchema.parse(read('straten.json')),
    organisaties: organisatiesSchema.parse(read('organisaties.json')),
  };
}
