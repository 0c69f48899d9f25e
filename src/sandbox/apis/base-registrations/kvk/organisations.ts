import type { Region, RegionAdres, RegionOrganisatie } from '../../../region/model';
import { createRng } from '../../../rng';

/** Dates of the trade register have no dashes. */
const compactDate = (datum: string): string => datum.replaceAll('-', '');
const yesNo = (value: boolean): string => (value ? 'Ja' : 'Nee');

/** Legal persons have an RSIN and articles; the others have an owner. */
const LEGAL_PERSONS: ReadonlySet<string> = new Set(['Besloten Vennootschap', 'Stichting', 'Vereniging', 'Coöperatie']);

/** The organisations of the region in the shapes of KVK Zoeken 2.0, Basisprofiel 1.4 and Vestigingsprofiel 1.4, without links. */
export function organisationRecords(region: Region) {
  const organisaties = [...region.organisaties.values()];
  return {
    basisprofielen: organisaties.map((organisatie) => toProfile(organisatie, region)),
    vestigingsprofielen: organisaties.flatMap((organisatie) =>
      organisatie.vestigingen.map((vestiging) => toVestiging(organisatie, vestiging, region)),
    ),
    zoekresultaten: organisaties.flatMap((organisatie) => toHits(organisatie, region)),
  };
}

const isLegalPerson = (organisatie: RegionOrganisatie): boolean => LEGAL_PERSONS.has(organisatie.rechtsvorm);
/** Foundations and associations do not trade; some others do not want to be sent advertising. */
const isNonMailing = ({ kvkNummer }: RegionOrganisatie): boolean => createRng(`non-mailing/${kvkNummer}`).chance(0.35);
/** The home of somebody in hiding does not stand in the open register; others may shield theirs too. */
function isShielded(organisatie: RegionOrganisatie, region: Region): boolean {
  const owner = organisatie.eigenaarBsn ? region.inwoners.get(organisatie.eigenaarBsn) : undefined;
  return owner !== undefined && (owner.isGeheim || createRng(`afgeschermd/${organisatie.kvkNummer}`).chance(0.25));
}

const activities = ({ activiteit }: RegionOrganisatie) => [
  { sbiCode: activiteit.sbiCode, sbiOmschrijving: activiteit.omschrijving, indHoofdactiviteit: 'Ja' },
];

const registration = ({ startdatum, einddatum }: RegionOrganisatie) => ({
  formeleRegistratiedatum: compactDate(startdatum),
  materieleRegistratie: {
    datumAanvang: compactDate(startdatum),
    ...(einddatum ? { datumEinde: compactDate(einddatum) } : {}),
  },
});

function toProfile(organisatie: RegionOrganisatie, region: Region) {
  const main = organisatie.vestigingen.find((vestiging) => vestiging.isHoofdvestiging);
  const isLegal = isLegalPerson(organisatie);
  return {
    kvkNummer: organisatie.kvkNummer,
    indNonMailing: yesNo(isNonMailing(organisatie)),
    naam: organisatie.naam,
    ...registration(organisatie),
    totaalWerkzamePersonen: createRng(`personeel/${organisatie.kvkNummer}`).int(
      1,
      organisatie.rechtsvorm === 'Eenmanszaak' ? 3 : 60,
    ),
    ...(isLegal ? { statutaireNaam: organisatie.naam } : {}),
    handelsnamen: [{ naam: organisatie.naam, volgorde: 0 }],
    sbiActiviteiten: activities(organisatie),
    _embedded: {
      // Who stopped has no establishment any more.
      ...(main && !organisatie.einddatum ? { hoofdvestiging: toVestiging(organisatie, main, region) } : {}),
      eigenaar: {
        ...(isLegal ? { rsin: organisatie.rsin } : {}),
        rechtsvorm: organisatie.rechtsvorm.replaceAll(' ', ''),
        uitgebreideRechtsvorm: organisatie.rechtsvorm,
      },
    },
  };
}

type RegionVestiging = RegionOrganisatie['vestigingen'][number];

function toVestiging(organisatie: RegionOrganisatie, vestiging: RegionVestiging, region: Region) {
  const adres = region.adressen.get(vestiging.adresId);
  const isTrading = !['Stichting', 'Vereniging'].includes(organisatie.rechtsvorm);
  return {
    vestigingsnummer: vestiging.vestigingsnummer,
    kvkNummer: organisatie.kvkNummer,
    ...(isLegalPerson(organisatie) ? { rsin: organisatie.rsin } : {}),
    indNonMailing: yesNo(isNonMailing(organisatie)),
    ...registration(organisatie),
    eersteHandelsnaam: vestiging.naam,
    indHoofdvestiging: yesNo(vestiging.isHoofdvestiging),
    indCommercieleVestiging: yesNo(isTrading),
    handelsnamen: [{ naam: vestiging.naam, volgorde: 0 }],
    adressen: adres ? [toAddress(adres, isShielded(organisatie, region))] : [],
    sbiActiviteiten: activities(organisatie),
  };
}

function toAddress(adres: RegionAdres, isAfgeschermd: boolean) {
  const number = `${adres.huisnummer}${adres.huisletter ?? ''}${adres.huisnummertoevoeging ? `-${adres.huisnummertoevoeging}` : ''}`;
  return {
    type: 'bezoekadres',
    indAfgeschermd: yesNo(isAfgeschermd),
    volledigAdres: `${adres.straat} ${number} ${adres.postcode} ${adres.woonplaats}`,
    straatnaam: adres.straat,
    huisnummer: adres.huisnummer,
    ...(adres.huisletter ? { huisletter: adres.huisletter } : {}),
    ...(adres.huisnummertoevoeging ? { huisnummerToevoeging: adres.huisnummertoevoeging } : {}),
    postcode: adres.postcode,
    plaats: adres.woonplaats,
    land: 'Nederland',
  };
}

/** One hit per establishment, and one for the legal person. A shielded address does not show in a search. */
function toHits(organisatie: RegionOrganisatie, region: Region) {
  const head = { kvkNummer: organisatie.kvkNummer, actief: yesNo(organisatie.einddatum === null) };
  const isHidden = isShielded(organisatie, region);
  const hits = organisatie.vestigingen.map((vestiging) => {
    const adres = region.adressen.get(vestiging.adresId);
    const shown = adres && !isHidden ? { adres: { binnenlandsAdres: toHitAddress(adres) } } : {};
    return {
      ...head,
      vestigingsnummer: vestiging.vestigingsnummer,
      naam: vestiging.naam,
      ...shown,
      type: vestiging.isHoofdvestiging ? 'hoofdvestiging' : 'nevenvestiging',
    };
  });
  const plaats = region.adressen.get(organisatie.vestigingen[0]?.adresId ?? '')?.woonplaats;
  const seat = plaats ? { adres: { binnenlandsAdres: { type: 'bezoekadres', plaats } } } : {};
  return isLegalPerson(organisatie)
    ? [...hits, { ...head, rsin: organisatie.rsin, naam: organisatie.naam, ...seat, type: 'rechtspersoon' }]
    : hits;
}

const toHitAddress = (adres: RegionAdres) => ({
  type: 'bezoekadres',
  straatnaam: adres.straat,
  huisnummer: adres.huisnummer,
  ...(adres.huisletter ? { huisletter: adres.huisletter } : {}),
  postcode: adres.postcode,
  plaats: adres.woonplaats,
});
