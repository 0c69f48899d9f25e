import type { Datum } from '../../../../shared/domain/datum';
import { addDays, datumOf } from '../../../../shared/domain/days';
import type { GemeenteNaam, Huishouden, Region, RegionOrganisatie, Rng } from '../../../region/model';
import type { Aanslagregel, Belastingplichtige, Beschikkingsregel } from '../bill';
import { tariffsOf, type Tariffs } from '../tariffs';
import { taxRng } from './rng';
import * as lines from './lines';
import { hasDog, isOwner, lastDay, payerOf, residencesIn, sizeOn, type Residence } from './subjects';

/** What somebody was assessed for, before any money moved. */
export type Assessment = {
  /** Names the random choices that belong to this assessment. */
  readonly id: string;
  readonly subjectId: string;
  readonly wie: Belastingplichtige;
  readonly gemeente: GemeenteNaam;
  readonly jaar: number;
  readonly dagtekening: Datum;
  readonly regels: readonly Aanslagregel[];
  readonly beschikkingen: readonly Beschikkingsregel[];
  /** Reductions that follow later, with the day on which they are given. */
  readonly verminderingen: readonly { readonly datum: Datum; readonly regel: Aanslagregel }[];
};

/** The day on which the bills of a year are dated. */
export const dagtekeningOf = (tariffs: Tariffs): Datum => datumOf(`${tariffs.jaar}-${tariffs.dagtekening}`);

/** The bills of a household for a year: one per municipality it lived in, and a second one after a move within one. */
export function assessHousehold(region: Region, huishouden: Huishouden, jaar: number): readonly Assessment[] {
  const payer = payerOf(region, huishouden, jaar);
  if (!payer) return [];
  const wie: Belastingplichtige = {
    soort: 'natuurlijk_persoon',
    burgerservicenummer: payer.bsn,
    kvkNummer: null,
  };
  const rng = taxRng(region, `${huishouden.id}/${jaar}`);
  return residencesIn(region, huishouden, jaar).map((residence, index) => {
    const tariffs = tariffsOf(residence.adres.gemeente, jaar);
    const isFirst = residence.van.endsWith('-01-01');
    return {
      id: `${huishouden.id}/${jaar}/${index}`,
      subjectId: payer.bsn,
      wie,
      gemeente: residence.adres.gemeente,
      jaar,
      // Who comes during the year gets a bill some weeks later.
      dagtekening: isFirst ? dagtekeningOf(tariffs) : addDays(residence.van, 45),
      ...householdLines({ region, huishouden, rng }, tariffs, residence),
    };
  });
}

type HouseholdContext = { readonly region: Region; readonly huishouden: Huishouden; readonly rng: Rng };

function householdLines(context: HouseholdContext, tariffs: Tariffs, residence: Residence) {
  const { region, huishouden, rng } = context;
  const { adres } = residence;
  const owns = isOwner(region, huishouden) && residence.van.endsWith('-01-01');
  // The bill was made for the whole year; who leaves gets the rest back.
  const year = { adres, van: residence.van, tot: lastDay(tariffs.jaar) };
  const afval = lines.afvalLine(tariffs, year, billedSize(context, residence.van));
  const riool = tariffs.rioolVan === 'gebruiker' || owns ? [lines.rioolLine(tariffs, year)] : [];
  const ledigingen =
    tariffs.afvalPerLediging === null
      ? []
      : [lines.ledigingenLine(tariffs.afvalPerLediging, year, Math.ceil((rng.int(5, 15) * lines.monthsIn(year)) / 12))];
  const hond = hasDog(region, huishouden)
    ? [
        lines.unitLine(
          year,
          { soort: 'hond', type: 'Hondenbelasting eerste hond', maatstaf: 'Aantal honden' },
          { aantal: 1, tarief: tariffs.hondEerste },
        ),
      ]
    : [];
  const left = 12 - lines.monthsIn({ van: `${tariffs.jaar}-01-01`, tot: residence.tot });
  const back = residence.tot.endsWith('-12-31') ? 0 : Math.round((afval.bedrag * left) / 12);
  return {
    regels: [...(owns ? [lines.ozbLine(tariffs, adres, 'eigenaar')] : []), ...riool, afval, ...ledigingen, ...hond],
    beschikkingen: owns ? [lines.decisionOf(adres, tariffs.jaar)] : [],
    verminderingen:
      back === 0 ? [] : [{ datum: addDays(residence.tot, 40), regel: lines.reductionOf(afval, back, 'verhuizing') }],
  };
}

/** Household size as the tax office has it: in a few cases still the one from before somebody left. */
function billedSize({ region, huishouden, rng }: HouseholdContext, datum: string): number {
  const size = Math.max(1, sizeOn(region, huishouden, datum));
  const isOutdated = rng.chance(size === 1 ? 0.08 : 0.01);
  return isOutdated ? (size === 1 ? 2 : 1) : size;
}

/** The bills of an organisation for a year: one per municipality with a vestiging there. */
export function assessOrganisation(
  region: Region,
  organisatie: RegionOrganisatie,
  jaar: number,
): readonly Assessment[] {
  if (organisatie.startdatum > `${jaar}-01-01`) return [];
  if (organisatie.einddatum !== null && organisatie.einddatum < `${jaar}-01-01`) return [];
  const adressen = organisatie.vestigingen.flatMap(({ adresId }) => region.adressen.get(adresId) ?? []);
  const gemeenten = [...new Set(adressen.map((adres) => adres.gemeente))];
  const { eigenaarBsn, kvkNummer, rsin } = organisatie;
  const wie: Belastingplichtige =
    organisatie.rechtsvorm === 'Eenmanszaak' && eigenaarBsn !== null
      ? { soort: 'natuurlijk_persoon', burgerservicenummer: eigenaarBsn, kvkNummer }
      : { soort: 'organisatie', kvkNummer, rsin };
  return gemeenten.flatMap((gemeente) => {
    const tariffs = tariffsOf(gemeente, jaar);
    const here = adressen.filter((adres) => adres.gemeente === gemeente && adres.gebruik !== 'woonfunctie');
    const regels = here.flatMap((adres) => companyLines(region, organisatie, { tariffs, adres }));
    if (regels.length === 0) return [];
    return {
      id: `${kvkNummer}/${jaar}/${gemeente}`,
      subjectId: kvkNummer,
      wie,
      gemeente,
      jaar,
      dagtekening: dagtekeningOf(tariffs),
      regels,
      beschikkingen: here.map((adres) => lines.decisionOf(adres, jaar)),
      verminderingen: [],
    };
  });
}

type Place = { readonly tariffs: Tariffs; readonly adres: Residence['adres'] };

/** Beginnings of SBI codes. */
const HORECA = '56';
const LOGIES = '55';

function companyLines(region: Region, organisatie: RegionOrganisatie, { tariffs, adres }: Place): Aanslagregel[] {
  // What a company owns and how large its terrace is does not change from year to year.
  const rng = taxRng(region, `${organisatie.kvkNummer}/${adres.id}`);
  const year = { adres, van: `${tariffs.jaar}-01-01`, tot: lastDay(tariffs.jaar) };
  const sbi = organisatie.activiteit.sbiCode;
  const isOwnPlace = rng.chance(0.4);
  const [terras, nachten] = [rng.int(12, 60), rng.int(300, 4000)];
  const units: Aanslagregel[] = [];
  const add = (...line: Parameters<typeof lines.unitLine> extends [unknown, ...infer Rest] ? Rest : never): void =>
    void units.push(lines.unitLine(year, ...line));
  if (sbi.startsWith(HORECA)) {
    add(
      { soort: 'precario', type: 'Precariobelasting terras', maatstaf: 'Vierkante meters' },
      { aantal: terras, tarief: tariffs.precarioTerrasPerM2 },
    );
  }
  if (sbi.startsWith(LOGIES)) {
    add(
      { soort: 'toerist', type: 'Toeristenbelasting', maatstaf: 'Aantal overnachtingen' },
      { aantal: nachten, tarief: tariffs.toeristPerNacht },
    );
  }
  if (adres.gebruik === 'winkelfunctie') {
    add(
      { soort: 'reclame', type: 'Reclamebelasting', maatstaf: 'Aantal vestigingen' },
      { aantal: 1, tarief: tariffs.reclamebelasting },
    );
  }
  add(
    { soort: 'reiniging', type: 'Reinigingsrecht bedrijven', maatstaf: 'Aantal containers' },
    { aantal: 1, tarief: tariffs.reinigingsrecht },
  );
  const riool = tariffs.rioolVan === 'gebruiker' || isOwnPlace ? [lines.rioolLine(tariffs, year)] : [];
  return [
    ...(isOwnPlace ? [lines.ozbLine(tariffs, adres, 'eigenaar')] : []),
    lines.ozbLine(tariffs, adres, 'gebruiker'),
    ...riool,
    ...units,
  ];
}
