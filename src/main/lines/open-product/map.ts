import { z } from 'zod';
import type { Datum } from '../../../shared/domain/datum';
import type { OwnedProduct, Producttype } from '../../../shared/domain/product';
import { toCents, toDatum, toLabel } from '../wire-values';
import type { WireProduct, WireProducttype } from './wire';

/** Facts of a product are free per type: what is text, number or yes/no shows; what is nested does not. */
const factSchema = z.record(z.string(), z.unknown());
const scalar = z.union([z.string(), z.number(), z.boolean()]);

function factsOf(...objects: readonly unknown[]): OwnedProduct['eigenschappen'] {
  return objects.flatMap((object) => {
    const facts = factSchema.safeParse(object);
    if (!facts.success) return [];
    return Object.entries(facts.data).flatMap(([naam, value]) => {
      const known = scalar.safeParse(value);
      return known.success
        ? [
            {
              naam: toLabel(naam),
              waarde: known.data === true ? 'ja' : known.data === false ? 'nee' : String(known.data),
            },
          ]
        : [];
    });
  });
}

/** A product of a source as ours; without a name it goes by its type. */
export const toOwnedProduct = (wire: WireProduct): OwnedProduct => ({
  id: wire.uuid,
  naam: wire.naam || wire.producttype?.naam || '',
  producttype: wire.producttype?.naam ?? '',
  upn: wire.producttype?.uniforme_product_naam ?? null,
  status: wire.status ?? '',
  startDatum: toDatum(wire.start_datum),
  eindDatum: toDatum(wire.eind_datum),
  prijsCents: toCents(wire.prijs),
  frequentie: wire.frequentie || null,
  eigenschappen: factsOf(wire.dataobject, wire.verbruiksobject),
});

/** A product type with the lowest option of the price that is in force on `today`: next year's may be listed already. */
export function toProducttype(wire: WireProducttype, today: Datum): Producttype {
  const begun = (wire.prijzen ?? []).filter(({ actief_vanaf }) => (actief_vanaf ?? '') <= today);
  const [price] = begun.sort((a, b) => ((a.actief_vanaf ?? '') < (b.actief_vanaf ?? '') ? 1 : -1));
  const amounts = (price?.prijsopties ?? []).flatMap(({ bedrag }) => toCents(bedrag) ?? []);
  return {
    id: wire.uuid,
    naam: wire.naam,
    samenvatting: wire.samenvatting ?? '',
    upn: wire.uniforme_product_naam ?? null,
    prijsCents: amounts.length > 0 ? Math.min(...amounts) : null,
    isGepubliceerd: wire.gepubliceerd ?? false,
  };
}
