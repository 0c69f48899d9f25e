import { bagIdSchema } from '../../shared/domain/adres';
import type { Buurt, Plaats, RegionFacts } from './facts';
import type { GemeenteNaam, RegionAdres, Rng } from './model';

/** Codes of the municipalities. Source: CBS; BAG, WOZ and BRP number by them. */
export const GEMEENTE_CODES: Readonly<Record<GemeenteNaam, string>> = {
  Harderwijk: '0243',
  Ermelo: '0233',
  Zeewolde: '0050',
};

/** Hierden is a village of Harderwijk. */
export const gemeenteOf = (plaats: Plaats): GemeenteNaam => (plaats === 'Hierden' ? 'Harderwijk' : plaats);

/** House numbers start here: no street of the region has so many houses. */
const FIRST_HOUSE_NUMBER = 901;

/** First letter of the second part of a postcode; none of these is in use in the region. */
const POSTCODE_LETTER: Readonly<Record<Buurt['gebruik'], string>> = {
  woonfunctie: 'X',
  winkelfunctie: 'Y',
  kantoorfunctie: 'Z',
  industriefunctie: 'W',
};

/** Makes addresses, each once. */
export interface AddressBook {
  take(where: { readonly plaats: Plaats; readonly gebruik: RegionAdres['gebruik'] }): RegionAdres;
  all(): readonly RegionAdres[];
}

/** An empty address book over the streets of `facts`. */
export function createAddressBook(facts: RegionFacts, rng: Rng): AddressBook {
  const made: RegionAdres[] = [];
  const lastNumber = new Map<string, number>();
  const nextNumber = (street: string, source: Rng): number => {
    const last = lastNumber.get(street);
    const number = last === undefined ? FIRST_HOUSE_NUMBER + source.int(0, 8) : last + source.int(1, 4);
    lastNumber.set(street, number);
    return number;
  };
  return {
    take({ plaats, gebruik }) {
      const source = rng.fork(`adres/${made.length}`);
      const buurten = facts.straten.filter((buurt) => buurt.plaats === plaats && buurt.gebruik === gebruik);
      // Every use exists in some place, not every place has every use: then the use in the largest place.
      const buurt = source.pick(
        buurten.length > 0 ? buurten : facts.straten.filter((other) => other.gebruik === gebruik),
      );
      const street = source.int(0, buurt.straten.length - 1);
      const serial = made.length + 1;
      const adres = toAdres(
        { buurt, street, serial, huisnummer: nextNumber(`${buurt.plaats}/${buurt.straten[street] ?? ''}`, source) },
        source,
      );
      made.push(adres);
      return adres;
    },
    all: () => made,
  };
}

type Place = { readonly buurt: Buurt; readonly street: number; readonly serial: number; readonly huisnummer: number };

function toAdres({ buurt, street, serial, huisnummer }: Place, rng: Rng): RegionAdres {
  const gemeente = gemeenteOf(buurt.plaats);
  const code = GEMEENTE_CODES[gemeente];
  // BAG: municipality, kind of object (20 nummeraanduiding, 01 verblijfsobject), ten digits. 99… is far above what is given out.
  const bagId = (kind: string) => bagIdSchema.parse(`${code}${kind}99${String(serial).padStart(8, '0')}`);
  const isFlat = buurt.gebruik === 'woonfunctie' && rng.chance(0.1);
  return {
    id: `adres-${String(serial).padStart(4, '0')}`,
    straat: buurt.straten[street] ?? '',
    huisnummer,
    huisletter: isFlat ? rng.pick(['A', 'B', 'C']) : null,
    huisnummertoevoeging: isFlat || !rng.chance(0.03) ? null : rng.pick(['1', '2', 'BIS']),
    postcode: `${buurt.postcode}${POSTCODE_LETTER[buurt.gebruik]}${'ABCDEFGHJKLMNPRTVWXZ'[street] ?? 'A'}`,
    woonplaats: buurt.plaats,
    gemeente,
    gemeenteCode: code,
    nummeraanduidingIdentificatie: bagId('20'),
    adresseerbaarObjectIdentificatie: bagId('01'),
    wozObjectnummer: `${code}99${String(serial).padStart(6, '0')}`,
    bouwjaar: rng.int(...buurt.bouwjaar),
    oppervlakte: rng.int(...buurt.oppervlakte),
    gebruik: buurt.gebruik,
  };
}
