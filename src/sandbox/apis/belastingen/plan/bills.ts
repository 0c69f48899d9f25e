import { addDays } from '../../../../shared/domain/days';
import type { Region } from '../../../region/model';
import type { Bill } from '../bill';
import { tariffsOf } from '../tariffs';
import { assessHousehold, assessOrganisation, dagtekeningOf, type Assessment } from './assessments';
import { draftOf, type Draft } from './draft';
import * as lines from './lines';
import { taxRng } from './rng';
import { firstDay, lastDay, payerOf } from './subjects';

/** How many tax years back the bills go. */
const YEARS = 3;

const planned = new WeakMap<Region, readonly Bill[]>();

/**
 * Every bill of the region, oldest first: pure in the region, and worked out once for each, because the tax register, the
 * zaak register and the tests all ask for it.
 */
export function billsOf(region: Region): readonly Bill[] {
  const known = planned.get(region);
  if (known) return known;
  const bills = numbered(assessments(region).map((assessment) => draftOf(region, assessment)));
  planned.set(region, bills);
  return bills;
}

/** Everything that was assessed and dated until today, in order of date. */
function assessments(region: Region): readonly Assessment[] {
  const last = Number(region.today.slice(0, 4));
  const isDated = (assessment: Assessment): boolean => assessment.dagtekening <= region.today;
  // A year whose bills are yet to come leaves room for an older one.
  const hasThisYear = dagtekeningOf(tariffsOf('Harderwijk', last)) <= region.today;
  const first = last - YEARS + (hasThisYear ? 1 : 0);
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return years
    .flatMap((jaar) => [
      ...[...region.huishoudens.values()].flatMap((huishouden) => assessHousehold(region, huishouden, jaar)),
      ...wronglyAssessed(region, jaar),
      ...[...region.organisaties.values()].flatMap((organisatie) => assessOrganisation(region, organisatie, jaar)),
    ])
    .filter(isDated)
    .sort((a, b) => (a.dagtekening === b.dagtekening ? 0 : a.dagtekening < b.dagtekening ? -1 : 1));
}

/** Some who moved away the year before still get a bill for the old address; it is annulled a few weeks later. */
function wronglyAssessed(region: Region, jaar: number): readonly Assessment[] {
  return [...region.huishoudens.values()].flatMap((huishouden) => {
    const old = huishouden.vorigAdresId === null ? undefined : region.adressen.get(huishouden.vorigAdresId);
    const payer = payerOf(region, huishouden, jaar);
    if (!old || !payer || huishouden.isBriefadres || Number(huishouden.sinds.slice(0, 4)) !== jaar - 1) return [];
    if (!taxRng(region, `${huishouden.id}/${jaar}/onterecht`).chance(0.25)) return [];
    const tariffs = tariffsOf(old.gemeente, jaar);
    const regel = lines.afvalLine(tariffs, { adres: old, van: firstDay(jaar), tot: lastDay(jaar) }, 2);
    const dagtekening = dagtekeningOf(tariffs);
    const off = lines.reductionOf(regel, regel.bedrag, 'niet meer belastingplichtig');
    return {
      id: `${huishouden.id}/${jaar}/onterecht`,
      subjectId: payer.bsn,
      wie: { soort: 'natuurlijk_persoon', burgerservicenummer: payer.bsn, kvkNummer: null },
      gemeente: old.gemeente,
      jaar,
      dagtekening,
      regels: [regel],
      beschikkingen: [],
      verminderingen: [{ datum: addDays(dagtekening, 35), regel: off }],
    } satisfies Assessment;
  });
}

/** Gives out numbers in order: thirteen digits of municipality, year and count; a later bill for the same subject shares them. */
function numbered(drafts: readonly Draft[]): readonly Bill[] {
  const counts = new Map<string, number>();
  const given = new Map<string, { readonly nummer: string; readonly times: number }>();
  const next = (key: string): number => {
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return count;
  };
  const nextZaak = (datum: string): string => {
    const jaar = datum.slice(0, 4);
    return `BEL-${jaar}-${String(next(`zaak/${jaar}`)).padStart(5, '0')}`;
  };
  return drafts.map(({ assessment, make }) => {
    const { gemeente, jaar, subjectId } = assessment;
    const prefix = `${tariffsOf(gemeente, jaar).code}${jaar}`;
    const key = `${prefix}/${subjectId}`;
    const nummer = given.get(key)?.nummer ?? prefix + String(next(prefix)).padStart(5, '0');
    const times = (given.get(key)?.times ?? 0) + 1;
    given.set(key, { nummer, times });
    return make({ nummer, volgnummer: String(times).padStart(2, '0'), nextZaak });
  });
}
