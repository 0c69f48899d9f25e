import { bagIdSchema } from '../../../shared/domain/adres';
import { readBsn } from '../../../shared/domain/bsn';
import { datumSchema, type PartialDatum } from '../../../shared/domain/datum';
import type { Persoon, PersoonFlags, PersoonHit, Relatie, Verblijfplaats } from '../../../shared/domain/persoon';
import { entryOf, toWhole } from '../wire-values';
import type { WireDatum, WireHit, WireNationaliteit, WirePersoon, WireRelatie, WireVerblijfplaats } from './wire';

/** The rows of a list. A row without a valid BSN cannot be opened and is left out. */
export const toHits = ({ personen }: { readonly personen: readonly WireHit[] }): readonly PersoonHit[] =>
  personen.flatMap((wire) => {
    const bsn = readBsn(wire.burgerservicenummer ?? '');
    if (!bsn) return [];
    return [
      {
        bsn,
        naam: wire.naam?.volledigeNaam ?? '',
        geslacht: geslachtOf(wire),
        geboortedatum: toPartialDatum(wire.geboorte?.datum),
        leeftijd: toWhole(wire.leeftijd),
        adresregel1: wire.adressering?.adresregel1 ?? null,
        adresregel2: wire.adressering?.adresregel2 ?? null,
        flags: flagsOf(wire),
      },
    ];
  });

/** The whole persoon; null when there is none, or one without a valid BSN. */
export function toPersoon(wire: WirePersoon | null): Persoon | null {
  const bsn = readBsn(wire?.burgerservicenummer ?? '');
  if (!wire || !bsn) return null;
  return {
    bsn,
    naam: naamOf(wire),
    geslacht: geslachtOf(wire),
    geboortedatum: toPartialDatum(wire.geboorte?.datum),
    geboorteplaats: wire.geboorte?.plaats?.omschrijving ?? null,
    geboorteland: wire.geboorte?.land?.omschrijving ?? null,
    leeftijd: toWhole(wire.leeftijd),
    nationaliteiten: (wire.nationaliteiten ?? []).flatMap((one) => nationaliteitOf(one) ?? []),
    gemeenteVanInschrijving: wire.gemeenteVanInschrijving
      ? { code: wire.gemeenteVanInschrijving.code ?? '', omschrijving: wire.gemeenteVanInschrijving.omschrijving ?? '' }
      : null,
    datumInschrijvingInGemeente: toPartialDatum(wire.datumInschrijvingInGemeente),
    verblijfplaats: wire.verblijfplaats ? toVerblijfplaats(wire.verblijfplaats) : null,
    adresregel1: wire.adressering?.adresregel1 ?? null,
    adresregel2: wire.adressering?.adresregel2 ?? null,
    relaties: [
      ...relaties('partner', wire.partners),
      ...relaties('kind', wire.kinderen),
      ...relaties('ouder', wire.ouders),
    ],
    flags: {
      ...flagsOf(wire),
      inOnderzoek: investigatedIn(wire, wire.verblijfplaats),
      onderCuratele: wire.indicatieCurateleRegister ?? false,
    },
  };
}

function naamOf({ naam, adressering }: WirePersoon): Persoon['naam'] {
  return {
    voornamen: naam?.voornamen ?? null,
    voorletters: naam?.voorletters ?? null,
    voorvoegsel: naam?.voorvoegsel ?? null,
    geslachtsnaam: naam?.geslachtsnaam ?? null,
    volledig:
      naam?.volledigeNaam ?? [naam?.voornamen, naam?.voorvoegsel, naam?.geslachtsnaam].filter(Boolean).join(' '),
    aanhef: adressering?.aanhef ?? null,
    lopendeTekst: adressering?.gebruikInLopendeTekst ?? null,
  };
}

/** `opschortingBijhouding` with reason O also means deceased, when the date of death was not asked or is not known. */
function flagsOf(wire: WireHit): PersoonFlags {
  const reden = wire.opschortingBijhouding?.reden;
  const isOverleden = wire.overlijden !== undefined || reden?.code === 'O';
  const isGeheim = wire.geheimhoudingPersoonsgegevens;
  return {
    overleden: isOverleden
      ? (toPartialDatum(wire.overlijden?.datum ?? wire.opschortingBijhouding?.datum) ?? { datum: null, text: '' })
      : null,
    isGeheim: isGeheim !== undefined && isGeheim !== false && isGeheim !== 0 && isGeheim !== '0',
    inOnderzoek: investigatedIn(wire, undefined),
    opschorting: reden?.omschrijving ?? reden?.code ?? null,
    onderCuratele: false,
  };
}

/**
 * What is under investigation, each once: single fields of the person by their name, groups by the name of the group. A
 * list row has address lines instead of a residence, so lines under investigation count as the residence.
 */
function investigatedIn(wire: WireHit, verblijfplaats: WireVerblijfplaats | undefined): readonly string[] {
  const fieldsOf = (
    group: { readonly inOnderzoek?: Readonly<Record<string, unknown>> | undefined } | undefined,
  ): readonly string[] =>
    Object.entries(group?.inOnderzoek ?? {}).flatMap(([field, value]) => (value === true ? [field] : []));
  const inLines = fieldsOf(wire.adressering);
  const groups = {
    naam: [...fieldsOf(wire.naam), ...inLines.filter((field) => !ADDRESS_LINES.has(field))],
    geboorte: fieldsOf(wire.geboorte),
    verblijfplaats: [
      ...fieldsOf(verblijfplaats),
      ...fieldsOf(verblijfplaats?.verblijfadres),
      ...inLines.filter((field) => ADDRESS_LINES.has(field)),
    ],
    overlijden: fieldsOf(wire.overlijden),
  };
  const names = Object.entries(groups).flatMap(([name, fields]) => (fields.length > 0 ? [name] : []));
  return [...new Set([...fieldsOf(wire), ...names])];
}

const ADDRESS_LINES: ReadonlySet<string> = new Set(['adresregel1', 'adresregel2', 'adresregel3', 'land']);

const NATIONALITEITEN: Readonly<Record<string, string>> = {
  Staatloos: 'Staatloos',
  BehandeldAlsNederlander: 'Behandeld als Nederlander',
  VastgesteldNietNederlander: 'Vastgesteld niet-Nederlander',
  NationaliteitOnbekend: 'Onbekend',
};

/** The nationality in words; a kind without a code by its type. Null when there is neither. */
const nationaliteitOf = ({ type, nationaliteit }: WireNationaliteit): string | null =>
  nationaliteit?.omschrijving ?? entryOf(NATIONALITEITEN, type) ?? null;

function geslachtOf({ geslacht }: WireHit): PersoonHit['geslacht'] {
  if (geslacht?.code === 'V') return 'vrouw';
  return geslacht?.code === 'M' ? 'man' : 'onbekend';
}

/** Text always, a day only when it is known in full and exists: a day that does not is not written out either. */
export function toPartialDatum(wire: WireDatum | undefined): PartialDatum | null {
  if (!wire) return null;
  const datum = datumSchema.safeParse(wire.datum).data ?? null;
  return { datum, text: wire.langFormaat ?? datum ?? '' };
}

/** Who somebody is tied to now: the BRP also gives the last partner after a divorce or a death. */
const relaties = (soort: Relatie['soort'], wires: readonly WireRelatie[] | undefined): readonly Relatie[] =>
  (wires ?? [])
    .filter((wire) => wire.ontbindingHuwelijkPartnerschap === undefined)
    .map((wire) => ({
      soort,
      bsn: readBsn(wire.burgerservicenummer ?? ''),
      naam:
        wire.naam?.volledigeNaam ??
        [wire.naam?.voornamen, wire.naam?.voorvoegsel, wire.naam?.geslachtsnaam].filter(Boolean).join(' '),
      geboortedatum: toPartialDatum(wire.geboorte?.datum),
      soortVerbintenis: wire.soortVerbintenis?.omschrijving ?? null,
      sinds: toPartialDatum(wire.aangaanHuwelijkPartnerschap?.datum),
    }));

const bagId = (text: string | undefined) => {
  const parsed = bagIdSchema.safeParse(text);
  return parsed.success ? parsed.data : null;
};

/** A form that is not known (yet) shows as unknown: the address lines of `adressering` still tell. */
function toVerblijfplaats(wire: WireVerblijfplaats): Verblijfplaats {
  const datumVan = toPartialDatum(wire.datumVan);
  const adres = wire.verblijfadres;
  const huisnummer = toWhole(adres?.huisnummer);
  if (wire.type === 'Adres' && huisnummer !== null)
    return { type: 'Adres', adres: adresOf(wire, huisnummer), isBriefadres: wire.functieAdres?.code === 'B', datumVan };
  if (wire.type === 'Locatie') return { type: 'Locatie', omschrijving: adres?.locatiebeschrijving ?? '', datumVan };
  if (wire.type === 'VerblijfplaatsBuitenland') {
    const regels = [adres?.regel1, adres?.regel2, adres?.regel3].flatMap((regel) => (regel ? [regel] : []));
    return { type: 'VerblijfplaatsBuitenland', regels, land: adres?.land?.omschrijving ?? null, datumVan };
  }
  return { type: 'VerblijfplaatsOnbekend', datumVan };
}

function adresOf(wire: WireVerblijfplaats, huisnummer: number) {
  const adres = wire.verblijfadres ?? {};
  return {
    straat: adres.officieleStraatnaam ?? adres.korteStraatnaam ?? '',
    huisnummer,
    huisletter: adres.huisletter ?? null,
    huisnummertoevoeging: adres.huisnummertoevoeging ?? null,
    postcode: adres.postcode ?? null,
    woonplaats: adres.woonplaats ?? '',
    nummeraanduidingIdentificatie: bagId(wire.nummeraanduidingIdentificatie),
    adresseerbaarObjectIdentificatie: bagId(wire.adresseerbaarObjectIdentificatie),
  };
}
