import type { Plaats } from '../../../region/facts';
import type { Region, RegionAdres } from '../../../region/model';

/** Ids of towns; made up, as those of streets and buildings. */
const WOONPLAATSEN: Readonly<Record<Plaats, string>> = {
  Harderwijk: '9941',
  Hierden: '9949',
  Ermelo: '9951',
  Zeewolde: '9991',
};

/** An address as the BAG knows it: with the ids of what it belongs to. */
export type BagAdres = RegionAdres & {
  readonly openbareRuimte: string;
  readonly woonplaatsId: string;
  readonly pand: string;
};

/** The addresses of the region with their ids. Ids of kinds of objects differ in two digits: 30 street, 10 building. */
export function bagAdressen(region: Region): readonly BagAdres[] {
  const streets = new Map<string, string>();
  return [...region.adressen.values()].map((adres) => {
    const street = `${adres.woonplaats}/${adres.straat}`;
    const openbareRuimte =
      streets.get(street) ?? `${adres.gemeenteCode}3099${String(streets.size + 1).padStart(8, '0')}`;
    streets.set(street, openbareRuimte);
    const serial = adres.nummeraanduidingIdentificatie.slice(6);
    return {
      ...adres,
      openbareRuimte,
      woonplaatsId: WOONPLAATSEN[adres.woonplaats as Plaats],
      pand: `${adres.gemeenteCode}10${serial}`,
    };
  });
}

/** `901A-2`, and the street before it and postcode and town behind it as people write them. */
export const addressText = (adres: RegionAdres): string => {
  const number = `${adres.huisnummer}${adres.huisletter ?? ''}${adres.huisnummertoevoeging ? `-${adres.huisnummertoevoeging}` : ''}`;
  return `${adres.straat} ${number}, ${adres.postcode.slice(0, 4)} ${adres.postcode.slice(4)} ${adres.woonplaats}`;
};

type Link = { readonly href: string };

/** The address as BAG individuele bevragingen 2.6 gives it; `base` is the URL of the API. */
export function toBagAdres(adres: BagAdres, base: string) {
  const link = (path: string): Link => ({ href: `${base}/${path}` });
  return {
    openbareRuimteNaam: adres.straat,
    korteNaam: adres.straat.slice(0, 24),
    // The specification asks for `kortNaam` and describes `korteNaam`; the live API gives the second.
    kortNaam: adres.straat.slice(0, 24),
    huisnummer: adres.huisnummer,
    ...(adres.huisletter ? { huisletter: adres.huisletter } : {}),
    ...(adres.huisnummertoevoeging ? { huisnummertoevoeging: adres.huisnummertoevoeging } : {}),
    postcode: adres.postcode,
    woonplaatsNaam: adres.woonplaats,
    nummeraanduidingIdentificatie: adres.nummeraanduidingIdentificatie,
    openbareRuimteIdentificatie: adres.openbareRuimte,
    woonplaatsIdentificatie: adres.woonplaatsId,
    adresseerbaarObjectIdentificatie: adres.adresseerbaarObjectIdentificatie,
    pandIdentificaties: [adres.pand],
    adresregel5: `${adres.straat} ${adres.huisnummer}${[adres.huisletter, adres.huisnummertoevoeging].map((part) => (part ? ` ${part}` : '')).join('')}`,
    adresregel6: `${adres.postcode.slice(0, 4)} ${adres.postcode.slice(4)}  ${adres.woonplaats.toUpperCase()}`,
    _links: {
      self: link(`adressen/${adres.nummeraanduidingIdentificatie}`),
      openbareRuimte: link(`openbareruimten/${adres.openbareRuimte}`),
      nummeraanduiding: link(`nummeraanduidingen/${adres.nummeraanduidingIdentificatie}`),
      woonplaats: link(`woonplaatsen/${adres.woonplaatsId}`),
      adresseerbaarObject: link(`verblijfsobjecten/${adres.adresseerbaarObjectIdentificatie}`),
      panden: [link(`panden/${adres.pand}`)],
    },
  };
}

/** The same with what the building is. Source: BAG 2.6 `AdresUitgebreid`. */
export const toBagAdresUitgebreid = (adres: BagAdres, base: string) => ({
  ...toBagAdres(adres, base),
  typeAdresseerbaarObject: 'Verblijfsobject',
  adresseerbaarObjectStatus: 'Verblijfsobject in gebruik',
  gebruiksdoelen: [adres.gebruik],
  oppervlakte: adres.oppervlakte,
  oorspronkelijkBouwjaar: [String(adres.bouwjaar)],
  pandStatussen: ['Pand in gebruik'],
});
