import type { Inwoner, RegionAdres, RegionOrganisatie } from '../../../region/model';
import { afdelingen } from '../../knowledge/address-book/teams';
import type { Colleague } from '../../knowledge/address-book/colleagues';
import type { Betrokkene } from '../zaken/dossier';

const initials = (voornamen: string): string =>
  voornamen
    .split(/[\s-]+/)
    .map((name) => `${name.charAt(0)}.`)
    .join('')
    .slice(0, 20);

/** A resident as a register wrote them down; `adres` is where they lived then, null where it may not be kept. */
export const personAs = (inwoner: Inwoner, adres: RegionAdres | null): Betrokkene => ({
  type: 'natuurlijk_persoon',
  identificatie: {
    inpBsn: inwoner.bsn,
    geslachtsnaam: inwoner.geslachtsnaam,
    voorvoegselGeslachtsnaam: inwoner.voorvoegsel ?? '',
    voorletters: initials(inwoner.voornamen),
    voornamen: inwoner.voornamen,
    geslachtsaanduiding: inwoner.geslacht.toLowerCase(),
    geboortedatum: inwoner.geboortedatum,
    verblijfsadres: adres && {
      aoaIdentificatie: adres.nummeraanduidingIdentificatie,
      wplWoonplaatsNaam: adres.woonplaats,
      gorOpenbareRuimteNaam: adres.straat,
      aoaPostcode: adres.postcode,
      aoaHuisnummer: adres.huisnummer,
      aoaHuisletter: adres.huisletter ?? '',
      aoaHuisnummertoevoeging: adres.huisnummertoevoeging ?? '',
    },
    subVerblijfBuitenland: null,
  },
});

/** An organisation by RSIN and KVK number; an eenmanszaak has no RSIN. */
export const organisationAs = ({ rechtsvorm, rsin, kvkNummer, naam }: RegionOrganisatie): Betrokkene => ({
  type: 'niet_natuurlijk_persoon',
  identificatie: {
    ...(rechtsvorm === 'Eenmanszaak' ? {} : { innNnpId: rsin }),
    kvkNummer,
    statutaireNaam: naam,
    verblijfsadres: null,
    subVerblijfBuitenland: null,
  },
});

/** An organisation by one of its vestigingen, as other zaken have it. */
export function vestigingAs({ kvkNummer, vestigingen }: RegionOrganisatie): Betrokkene | null {
  const [vestiging] = vestigingen;
  if (!vestiging) return null;
  return {
    type: 'vestiging',
    identificatie: {
      vestigingsNummer: vestiging.vestigingsnummer,
      kvkNummer,
      handelsnaam: [vestiging.naam],
      verblijfsadres: null,
      subVerblijfBuitenland: null,
    },
  };
}

/** A department that handles a zaak. */
export const departmentAs = (identificatie: string): Betrokkene => ({
  type: 'organisatorische_eenheid',
  identificatie: {
    identificatie,
    naam: afdelingen.find((afdeling) => afdeling.identificatie === identificatie)?.naam ?? identificatie,
    isGehuisvestIn: '',
  },
});

/** A colleague who handles a zaak. */
export const colleagueAs = (colleague: Colleague): Betrokkene => ({
  type: 'medewerker',
  identificatie: {
    identificatie: colleague.identificatie,
    achternaam: colleague.achternaam,
    voorletters: initials(colleague.voornaam),
    voorvoegselAchternaam: (colleague.voorvoegsel ?? '').slice(0, 10),
  },
});
