import type { Inwoner, Region, RegionAdres, RegionOrganisatie } from '../../../region/model';
import { HOUSING_SBI } from '../../../region/organisations';
import { wozWaardeEuro } from '../../../region/woz-waarde';
import { objectionKey, type Objection } from './objections';

/** So many tax years of values are kept. */
const YEARS = 5;

/** Who owns or uses an object. Source: WOZ bevragen 1.0 `Belanghebbende`. */
export type Belanghebbende = {
  readonly type: 'natuurlijk_persoon' | 'niet_natuurlijk_persoon' | 'vestiging';
  readonly naam: string;
  readonly burgerservicenummer?: string;
  readonly geheimhoudingPersoonsgegevens?: boolean;
  readonly kvkNummer?: string;
  readonly rsin?: string;
  readonly vestigingsnummer?: string;
};

/** An object of the WOZ with its values, newest first, in whole euros. */
export type WozObject = {
  readonly adres: RegionAdres;
  readonly eigenaar: Belanghebbende;
  readonly gebruiker: Belanghebbende | null;
  readonly waarden: readonly {
    readonly vastgesteldeWaarde: number;
    readonly waardepeildatum: string;
    readonly ingangsdatum: string;
  }[];
};

/** The WOZ objects of the region, one per address. A rented dwelling belongs to the housing corporation. */
export function wozObjecten(region: Region): readonly WozObject[] {
  const corporation = [...region.organisaties.values()].find(
    (organisatie) => organisatie.activiteit.sbiCode === HOUSING_SBI,
  );
  const landlord: Belanghebbende = corporation
    ? companyOf(corporation)
    : { type: 'niet_natuurlijk_persoon', naam: 'Onbekend' };
  const residents = headsByAddress(region);
  const companies = companiesByAddress(region);
  return [...region.adressen.values()].map((adres) => {
    const head = residents.get(adres.id);
    const company = companies.get(adres.id);
    const waarden = valuesOf(adres, Number(region.today.slice(0, 4)));
    if (head)
      return {
        adres,
        eigenaar: head.kenmerken.includes('huiseigenaar') ? personOf(head) : landlord,
        gebruiker: personOf(head),
        waarden,
      };
    if (company)
      return { adres, eigenaar: ownerOf(company.organisatie, region), gebruiker: company.gebruiker, waarden };
    return { adres, eigenaar: landlord, gebruiker: null, waarden };
  });
}

function headsByAddress(region: Region): ReadonlyMap<string, Inwoner> {
  const heads = new Map<string, Inwoner>();
  for (const huishouden of region.huishoudens.values()) {
    const head = region.inwoners.get(huishouden.leden[0] ?? '');
    if (head && !huishouden.isBriefadres) heads.set(huishouden.adresId, head);
  }
  return heads;
}

type AtAddress = { readonly organisatie: RegionOrganisatie; readonly gebruiker: Belanghebbende };

function companiesByAddress(region: Region): ReadonlyMap<string, AtAddress> {
  const companies = new Map<string, AtAddress>();
  for (const organisatie of region.organisaties.values()) {
    for (const { adresId, naam, vestigingsnummer } of organisatie.vestigingen) {
      companies.set(adresId, {
        organisatie,
        gebruiker: { type: 'vestiging', naam, kvkNummer: organisatie.kvkNummer, vestigingsnummer },
      });
    }
  }
  return companies;
}

const personOf = (inwoner: Inwoner): Belanghebbende => ({
  type: 'natuurlijk_persoon',
  naam: [inwoner.voornamen, inwoner.voorvoegsel, inwoner.geslachtsnaam].filter(Boolean).join(' '),
  burgerservicenummer: inwoner.bsn,
  ...(inwoner.isGeheim ? { geheimhoudingPersoonsgegevens: true } : {}),
});

const companyOf = ({ naam, rsin, kvkNummer }: RegionOrganisatie): Belanghebbende => ({
  type: 'niet_natuurlijk_persoon',
  naam,
  rsin,
  kvkNummer,
});

function ownerOf(organisatie: RegionOrganisatie, region: Region): Belanghebbende {
  const owner = organisatie.eigenaarBsn ? region.inwoners.get(organisatie.eigenaarBsn) : undefined;
  return owner ? personOf(owner) : companyOf(organisatie);
}

/** Values from the newest year back to the year after the building was made. */
const valuesOf = (adres: RegionAdres, thisYear: number): WozObject['waarden'] =>
  Array.from({ length: YEARS }, (_, index) => thisYear - index)
    .filter((year) => year > adres.bouwjaar)
    .map((year) => ({
      vastgesteldeWaarde: wozWaardeEuro(adres, year),
      waardepeildatum: `${year - 1}-01-01`,
      ingangsdatum: `${year}-01-01`,
    }));

/** What belongs to an answer beside the object itself: the URL of the API, and the objections that were made. */
export type WozAnswer = { readonly base: string; readonly objections: ReadonlyMap<string, Objection> };

/** The object as WOZ bevragen 1.0 gives it. */
export function toWozObject({ adres, eigenaar, gebruiker, waarden }: WozObject, { base, objections }: WozAnswer) {
  const pand = `${adres.gemeenteCode}10${adres.nummeraanduidingIdentificatie.slice(6)}`;
  return {
    identificatie: adres.wozObjectnummer,
    aanduiding: {
      straat: adres.straat,
      huisnummer: adres.huisnummer,
      ...(adres.huisletter ? { huisletter: adres.huisletter } : {}),
      ...(adres.huisnummertoevoeging ? { huisnummertoevoeging: adres.huisnummertoevoeging } : {}),
      postcode: adres.postcode,
      woonplaats: adres.woonplaats,
      nummeraanduidingIdentificatie: adres.nummeraanduidingIdentificatie,
    },
    adresseerbaarObjectIdentificaties: [adres.adresseerbaarObjectIdentificatie],
    belanghebbendeEigenaar: eigenaar,
    ...(gebruiker ? { belanghebbendeGebruiker: gebruiker } : {}),
    grondoppervlakte: Math.round(adres.oppervlakte * 1.8),
    pandIdentificaties: [pand],
    verantwoordelijkeGemeente: { code: adres.gemeenteCode, omschrijving: adres.gemeente },
    waarden: waarden.map((waarde) => {
      const year = Number(waarde.ingangsdatum.slice(0, 4));
      const objection = objections.get(objectionKey(adres.wozObjectnummer, year));
      return {
        ...waarde,
        beschikkingsStatussen: objection?.statussen ?? ['beschikking_genomen'],
        indicatieBezwaarBeroep: objection?.isOpen ?? false,
      };
    }),
    _links: { self: { href: `${base}/wozobjecten/${adres.wozObjectnummer}` } },
  };
}
