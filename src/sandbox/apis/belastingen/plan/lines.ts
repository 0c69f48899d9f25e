import { wozWaardeEuro } from '../../../region/woz-waarde';
import type { RegionAdres } from '../../../region/model';
import type { Aanslagregel, Beschikkingsregel, BillAdres } from '../bill';
import type { Tariffs } from '../tariffs';

const UPL = 'http://standaarden.overheid.nl/owms/terms/';

/** The kinds of tax on a bill: code, name, and product name in the UPL. */
const SOORTEN = {
  ozb: ['1', 'Onroerendezaakbelasting', 'onroerendezaakbelasting (ozb)'],
  riool: ['2', 'Rioolheffing', 'rioolheffing'],
  afval: ['4', 'Afvalstoffenheffing', 'afvalstoffenheffing'],
  reiniging: ['5', 'Reinigingsrecht', 'reinigingsrecht'],
  hond: ['6', 'Hondenbelasting', 'hondenbelasting'],
  toerist: ['7', 'Toeristenbelasting', 'toeristenbelasting'],
  precario: ['8', 'Precariobelasting', 'precariobelasting'],
  reclame: ['9', 'Reclamebelasting', 'reclamebelasting'],
} as const;
export type Belastingsoort = keyof typeof SOORTEN;

/** What differs per line; the rest follows from the kind of tax, the year and the address. */
export type LineInput = {
  readonly soort: Belastingsoort;
  readonly type: string;
  /** Tells the types of one kind of tax apart. */
  readonly code: string;
  readonly maatstaf: string;
  readonly grondslag: string | null;
  readonly tarief: string | null;
  readonly bedrag: number;
  readonly van: string;
  readonly tot: string;
  readonly adres: RegionAdres | null;
};

/** A line of a bill. */
export function lineOf({ soort, adres, ...input }: LineInput): Aanslagregel {
  const [code, naam, upn] = SOORTEN[soort];
  return {
    belastingjaar: Number(input.van.slice(0, 4)),
    belastingplichtnummer: `${code}${(adres?.wozObjectnummer ?? '').padStart(12, '0')}`,
    codeBelastingsoort: code,
    omschrijvingBelastingsoort: naam,
    codeBelastingtype: `${code}${input.code}`,
    omschrijvingBelastingtype: input.type,
    upn,
    upnUri: UPL + upn.replaceAll(' ', '_'),
    heffingsmaatstaf: input.maatstaf,
    heffingsgrondslag: input.grondslag,
    tarief: input.tarief,
    ingangsdatum: input.van,
    einddatum: input.tot,
    bedrag: input.bedrag,
    wozObjectnummer: soort === 'ozb' ? (adres?.wozObjectnummer ?? null) : null,
    bezwaarMogelijk: input.bedrag > 0,
    adres: adres && billAdres(adres),
  };
}

/** A line that takes `bedrag` (positive, in cents) off `line`. */
export const reductionOf = (line: Aanslagregel, bedrag: number, waarom: string): Aanslagregel => ({
  ...line,
  codeBelastingtype: `${line.codeBelastingsoort}V`,
  omschrijvingBelastingtype: `Vermindering: ${waarom}`,
  heffingsgrondslag: null,
  tarief: null,
  bedrag: -bedrag,
  bezwaarMogelijk: false,
});

/** Fields as OpenBelasting `adres`. */
export const billAdres = (adres: RegionAdres): BillAdres => ({
  straatnaam: adres.straat,
  huisnummer: adres.huisnummer,
  huisletter: adres.huisletter,
  huisnummertoevoeging: adres.huisnummertoevoeging,
  postcode: adres.postcode,
  woonplaatsnaam: adres.woonplaats,
  locatieomschrijving: null,
  nummeraanduidingIdentificatie: adres.nummeraanduidingIdentificatie,
});

/** The WOZ value that goes with a bill; valued on 1 January of the year before. */
export const decisionOf = (adres: RegionAdres, jaar: number): Beschikkingsregel => ({
  sleutelBeschikkingsregel: `${jaar}-${adres.wozObjectnummer}`,
  wozObjectnummer: adres.wozObjectnummer,
  vastgesteldeWaarde: wozWaardeEuro(adres, jaar),
  waardepeildatum: `${jaar - 1}-01-01`,
  toestandspeildatum: `${jaar - 1}-01-01`,
  status: 'beschikking genomen',
  bezwaarMogelijk: true,
  adres: billAdres(adres),
});

const euro = (cents: number): string => `€ ${(cents / 100).toFixed(2).replace('.', ',')}`;
const percentage = (millionths: number): string => `${(millionths / 10_000).toFixed(4).replace('.', ',')} %`;

type Period = { readonly adres: RegionAdres; readonly van: string; readonly tot: string };

/** OZB of an owner or a user over the value of `adres`. */
export function ozbLine(tariffs: Tariffs, adres: RegionAdres, wie: 'eigenaar' | 'gebruiker'): Aanslagregel {
  const woz = wozWaardeEuro(adres, tariffs.jaar);
  const isWoning = adres.gebruik === 'woonfunctie';
  const rate = isWoning
    ? tariffs.ozbWoning
    : wie === 'eigenaar'
      ? tariffs.ozbNietWoningEigenaar
      : tariffs.ozbNietWoningGebruiker;
  return lineOf({
    soort: 'ozb',
    type: `OZB ${wie} ${isWoning ? 'woning' : 'niet-woning'}`,
    code: (wie === 'eigenaar' ? 'E' : 'G') + (isWoning ? 'W' : 'N'),
    maatstaf: 'WOZ-waarde',
    grondslag: String(woz),
    tarief: percentage(rate),
    bedrag: Math.floor((woz * rate) / 10_000),
    van: `${tariffs.jaar}-01-01`,
    tot: `${tariffs.jaar}-12-31`,
    adres,
  });
}

/** Whole months of a year that lie in a period: a month counts for who lives there on its last day. */
export const monthsIn = ({ van, tot }: Pick<Period, 'van' | 'tot'>): number =>
  (tot.endsWith('-12-31') ? 13 : Number(tot.slice(5, 7))) - Number(van.slice(5, 7));

/** Rioolheffing of a connection, for whole months. */
export function rioolLine(tariffs: Tariffs, period: Period): Aanslagregel {
  const isWoning = period.adres.gebruik === 'woonfunctie';
  return lineOf({
    ...period,
    soort: 'riool',
    type: `Rioolheffing ${tariffs.rioolVan} ${isWoning ? 'woning' : 'niet-woning'}`,
    code: (tariffs.rioolVan === 'eigenaar' ? 'E' : 'G') + (isWoning ? 'W' : 'N'),
    maatstaf: 'Aansluiting op het riool',
    grondslag: '1',
    tarief: euro(tariffs.rioolheffing),
    bedrag: Math.round(((isWoning ? 1 : 1.6) * tariffs.rioolheffing * monthsIn(period)) / 12),
  });
}

/** Afvalstoffenheffing of a household, for whole months; `personen` as the tax office thinks it is. */
export function afvalLine(tariffs: Tariffs, period: Period, personen: number): Aanslagregel {
  const tarief = personen > 1 ? tariffs.afvalMeerPersonen : tariffs.afvalEenPersoon;
  return lineOf({
    ...period,
    soort: 'afval',
    type: personen > 1 ? 'Afvalstoffenheffing meerpersoonshuishouden' : 'Afvalstoffenheffing eenpersoonshuishouden',
    code: personen > 1 ? 'M' : 'E',
    maatstaf: 'Aantal personen',
    grondslag: String(personen),
    tarief: euro(tarief),
    bedrag: Math.round((tarief * monthsIn(period)) / 12),
  });
}

/** Emptied containers, for municipalities that count them. */
export const ledigingenLine = (perLediging: number, period: Period, ledigingen: number): Aanslagregel =>
  lineOf({
    ...period,
    soort: 'afval',
    type: 'Afvalstoffenheffing ledigingen restafval',
    code: 'L',
    maatstaf: 'Aantal ledigingen',
    grondslag: String(ledigingen),
    tarief: euro(perLediging),
    bedrag: perLediging * ledigingen,
  });

/** A levy of so many units at a fixed rate. */
export const unitLine = (
  period: Pick<LineInput, 'van' | 'tot' | 'adres'>,
  { soort, type, maatstaf }: Pick<LineInput, 'soort' | 'type' | 'maatstaf'>,
  { aantal, tarief }: { readonly aantal: number; readonly tarief: number },
): Aanslagregel =>
  lineOf({
    ...period,
    soort,
    type,
    code: 'S',
    maatstaf,
    grondslag: String(aantal),
    tarief: euro(tarief),
    bedrag: aantal * tarief,
  });
