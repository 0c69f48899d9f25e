import type { Datum } from '../../../../shared/domain/datum';
import { addDays } from '../../../../shared/domain/days';
import type { Inwoner, Region, RegionAdres } from '../../../region/model';
import { brpDatum, type BrpRecord } from './record';

/** So long ago the investigations began. */
const DAYS_UNDER_INVESTIGATION = 47;

/** Where somebody is registered who left the Netherlands. */
const RNI = { code: '1999', omschrijving: 'Registratie Niet-Ingezetenen' };

/** `Straat 901 A2`, as letters have it. */
const addressLine1 = (adres: RegionAdres): string =>
  [adres.straat, adres.huisnummer, `${adres.huisletter ?? ''}${adres.huisnummertoevoeging ?? ''}`]
    .filter(Boolean)
    .join(' ');

/** `1234 AB  PLAATS`, with two spaces. */
const addressLine2 = (adres: RegionAdres): string =>
  `${adres.postcode.slice(0, 4)} ${adres.postcode.slice(4)}  ${adres.woonplaats.toUpperCase()}`;

/** The fields that say where a resident lives or went to, and the lines of their postal address. */
export type Residence = { readonly fields: BrpRecord; readonly lines: BrpRecord };

/** Residence of a resident. Source: BRP Personen 2.7 `AbstractVerblijfplaats`. */
export function residenceOf(inwoner: Inwoner, region: Region): Residence {
  if (inwoner.vertrokken) return departed(inwoner.vertrokken, inwoner.inOnderzoek);
  const huishouden = region.huishoudens.get(inwoner.huishoudenId);
  const adres = huishouden && region.adressen.get(huishouden.adresId);
  if (!huishouden || !adres) return { fields: { verblijfplaats: { type: 'VerblijfplaatsOnbekend' } }, lines: {} };
  // A child has lived here since it was born.
  const datumVan = brpDatum(huishouden.sinds > inwoner.geboortedatum ? huishouden.sinds : inwoner.geboortedatum);
  const onderzoek = inwoner.inOnderzoek
    ? {
        inOnderzoek: {
          type: true,
          datumVan: true,
          datumIngangOnderzoek: brpDatum(addDays(region.today, -DAYS_UNDER_INVESTIGATION)),
        },
      }
    : {};
  return {
    fields: {
      verblijfplaats: {
        type: 'Adres',
        verblijfadres: addressOf(adres),
        functieAdres: huishouden.isBriefadres
          ? { code: 'B', omschrijving: 'briefadres' }
          : { code: 'W', omschrijving: 'woonadres' },
        adresseerbaarObjectIdentificatie: adres.adresseerbaarObjectIdentificatie,
        nummeraanduidingIdentificatie: adres.nummeraanduidingIdentificatie,
        datumVan,
        datumIngangGeldigheid: datumVan,
        ...onderzoek,
      },
      gemeenteVanInschrijving: { code: adres.gemeenteCode, omschrijving: adres.gemeente },
      datumInschrijvingInGemeente: datumVan,
    },
    lines: {
      adresregel1: addressLine1(adres),
      adresregel2: addressLine2(adres),
      ...(inwoner.inOnderzoek ? linesUnderInvestigation(region.today) : {}),
    },
  };
}

/** The lines are made from the residence, so they are in doubt with it. */
const linesUnderInvestigation = (today: Datum): BrpRecord => ({
  inOnderzoek: {
    adresregel1: true,
    adresregel2: true,
    datumIngangOnderzoekVerblijfplaats: brpDatum(addDays(today, -DAYS_UNDER_INVESTIGATION)),
  },
});

const addressOf = (adres: RegionAdres): BrpRecord => ({
  officieleStraatnaam: adres.straat,
  korteStraatnaam: adres.straat.slice(0, 24),
  huisnummer: adres.huisnummer,
  ...(adres.huisletter ? { huisletter: adres.huisletter } : {}),
  ...(adres.huisnummertoevoeging ? { huisnummertoevoeging: adres.huisnummertoevoeging } : {}),
  postcode: adres.postcode,
  woonplaats: adres.woonplaats,
});

function departed({ datum, land }: NonNullable<Inwoner['vertrokken']>, inOnderzoek: boolean): Residence {
  const since = { datumVan: brpDatum(datum), datumIngangGeldigheid: brpDatum(datum) };
  const onderzoek = inOnderzoek ? { inOnderzoek: { type: true, datumIngangOnderzoek: brpDatum(datum) } } : {};
  if (!land)
    return {
      fields: {
        verblijfplaats: { type: 'VerblijfplaatsOnbekend', ...since, ...onderzoek },
        gemeenteVanInschrijving: RNI,
      },
      lines: {},
    };
  const verblijfadres = { regel1: '1 Example Street', regel2: '00000 Example', land };
  return {
    fields: {
      verblijfplaats: { type: 'VerblijfplaatsBuitenland', verblijfadres, ...since, ...onderzoek },
      gemeenteVanInschrijving: RNI,
    },
    lines: { adresregel1: verblijfadres.regel1, adresregel2: verblijfadres.regel2, land },
  };
}
