/**
 * The paths that `fields` may name. A leaf is `true`: it is given whole, also when a path names something inside it, as
 * the BRP does with dates and codes. Source: BRP Personen 2.7, schemas Persoon, GezagPersoonBeperkt and PersoonBeperkt.
 */
export type FieldTree = { readonly [field: string]: true | FieldTree };

/** Parts of a date or a code: a path may end on one of these and then means the whole. */
export const INSIDE_LEAF: ReadonlySet<string> = new Set([
  'type',
  'datum',
  'langFormaat',
  'jaar',
  'maand',
  'onbekend',
  'code',
  'omschrijving',
  'soort',
]);

const geboorte = { datum: true, land: true, plaats: true } as const;
const naamGerelateerde = {
  voornamen: true,
  adellijkeTitelPredicaat: true,
  voorvoegsel: true,
  geslachtsnaam: true,
  voorletters: true,
} as const;
const naamBasis = { ...naamGerelateerde, volledigeNaam: true } as const;
const adresregels = {
  adresregel1: true,
  adresregel2: true,
  adresregel3: true,
  land: true,
  indicatieVastgesteldVerblijftNietOpAdres: true,
} as const;

const verblijfadres = {
  officieleStraatnaam: true,
  korteStraatnaam: true,
  huisnummer: true,
  huisletter: true,
  huisnummertoevoeging: true,
  aanduidingBijHuisnummer: true,
  postcode: true,
  woonplaats: true,
  locatiebeschrijving: true,
  regel1: true,
  regel2: true,
  regel3: true,
  land: true,
} as const;

/** Fields of a search result. */
export const PERSOON_BEPERKT: FieldTree = {
  burgerservicenummer: true,
  geboorte: { datum: true },
  geslacht: true,
  leeftijd: true,
  naam: naamBasis,
  adressering: adresregels,
};

/** Fields of a search result by the BAG id of an adresseerbaar object. */
export const GEZAG_PERSOON_BEPERKT: FieldTree = { ...PERSOON_BEPERKT, gezag: true };

/** Fields of a person asked for by BSN. */
export const PERSOON: FieldTree = {
  aNummer: true,
  burgerservicenummer: true,
  datumEersteInschrijvingGBA: true,
  datumInschrijvingInGemeente: true,
  geslacht: true,
  leeftijd: true,
  gemeenteVanInschrijving: true,
  indicatieCurateleRegister: true,
  indicatieGezagMinderjarige: true,
  gezag: true,
  uitsluitingKiesrecht: { uitgeslotenVanKiesrecht: true, einddatum: true },
  europeesKiesrecht: { aanduiding: true, einddatumUitsluiting: true },
  naam: { ...naamBasis, aanduidingNaamgebruik: true },
  nationaliteiten: { type: true, nationaliteit: true, redenOpname: true, datumIngangGeldigheid: true },
  geboorte,
  overlijden: geboorte,
  verblijfplaats: {
    type: true,
    verblijfadres,
    functieAdres: true,
    adresseerbaarObjectIdentificatie: true,
    nummeraanduidingIdentificatie: true,
    datumVan: true,
    datumIngangGeldigheid: true,
    indicatieVastgesteldVerblijftNietOpAdres: true,
  },
  immigratie: {
    datumVestigingInNederland: true,
    landVanwaarIngeschreven: true,
    vanuitVerblijfplaatsOnbekend: true,
    indicatieVestigingVanuitBuitenland: true,
  },
  adressering: {
    ...adresregels,
    aanhef: true,
    aanschrijfwijze: { naam: true, aanspreekvorm: true },
    gebruikInLopendeTekst: true,
  },
  verblijfstitel: { aanduiding: true, datumIngang: true, datumEinde: true },
  kinderen: { burgerservicenummer: true, naam: naamGerelateerde, geboorte },
  ouders: {
    burgerservicenummer: true,
    geslacht: true,
    ouderAanduiding: true,
    datumIngangFamilierechtelijkeBetrekking: true,
    naam: naamGerelateerde,
    geboorte,
  },
  partners: {
    burgerservicenummer: true,
    geslacht: true,
    soortVerbintenis: true,
    naam: naamGerelateerde,
    geboorte,
    aangaanHuwelijkPartnerschap: geboorte,
    ontbindingHuwelijkPartnerschap: { datum: true },
  },
};
