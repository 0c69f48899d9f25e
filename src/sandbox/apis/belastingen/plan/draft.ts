import { addDays } from '../../../../shared/domain/days';
import type { Region, Rng } from '../../../region/model';
import type { Aanslagregel, Bill, StatusCode } from '../bill';
import { tariffsOf, type Tariffs } from '../tariffs';
import type { Assessment } from './assessments';
import { sumOf } from './instalments';
import { settle, type Ledger } from './money';
import { chooseProfile, type Debtor, type Profile } from './profile';
import { askPaymentPlan, askRemission, object, type RequestOutcome } from './requests';
import { taxRng } from './rng';

/** A bank code that does not exist: nobody can pay to it. */
const NOBODYS_ACCOUNT = 'NL00OEFN0987654321';

/** A bill without the numbers that are given out in order. */
export type Draft = { readonly assessment: Assessment; readonly make: (numbers: Numbers) => Bill };

export type Numbers = {
  readonly nummer: string;
  readonly volgnummer: string;
  /** The zaak number for a request that came on this day. */
  readonly nextZaak: (datum: string) => string;
};

/** Everything that was chosen for a bill before its numbers are known. */
type Plan = {
  readonly region: Region;
  readonly assessment: Assessment;
  readonly tariffs: Tariffs;
  readonly debtor: Debtor;
  readonly profile: Profile;
  readonly outcome: RequestOutcome | null;
  readonly rng: Rng;
};

/** Works out what becomes of an assessment: what its payer asks for, and then the money. */
export function draftOf(region: Region, assessment: Assessment): Draft {
  const rng = taxRng(region, assessment.id);
  const tariffs = tariffsOf(assessment.gemeente, assessment.jaar);
  const debtor = debtorOf(region, assessment);
  const profile = chooseProfile(debtor, rng.fork('profiel'));
  const outcome = requestOf(region, { assessment, profile }, rng.fork('verzoek'));
  const plan: Plan = { region, assessment, tariffs, debtor, profile, outcome, rng };
  return { assessment, make: (numbers) => billOf(plan, numbers) };
}

function billOf(plan: Plan, numbers: Numbers): Bill {
  const { region, assessment, tariffs, outcome, profile, rng } = plan;
  const betalingskenmerk = paymentReference(numbers.nummer + numbers.volgnummer);
  const amounts = moneyOf(plan, betalingskenmerk);
  return {
    aanslagbiljetnummer: numbers.nummer,
    aanslagbiljetvolgnummer: numbers.volgnummer,
    subjectnummer: String(taxRng(region, `subject/${assessment.subjectId}`).int(10_000_000, 99_999_999)),
    belastingplichtige: assessment.wie,
    gemeente: { code: tariffs.code, naam: assessment.gemeente },
    belastingjaar: assessment.jaar,
    dagtekening: assessment.dagtekening,
    omschrijving: `Gemeentelijke belastingen ${assessment.jaar}`,
    betalingskenmerk,
    rekening: { iban: NOBODYS_ACCOUNT, tenNameVan: `Belastingen gemeente ${assessment.gemeente}` },
    standPer: `${region.today}T05:00:00Z`,
    bezwaarMogelijk: addDays(assessment.dagtekening, 42) >= region.today,
    ...amounts,
    betaalwijze: profile.pays === 'incasso' ? 'automatische_incasso' : 'zelf_betalen',
    automatischeIncasso: profile.pays === 'incasso' ? mandateOf(tariffs, rng.fork('incasso')) : null,
    beschikkingsregels: assessment.beschikkingen,
    verzoeken: outcome
      ? [{ ...outcome.verzoek, zaakidentificatie: numbers.nextZaak(outcome.verzoek.ontvangstdatum) }]
      : [],
  };
}

/** The lines as they stand today, and what was paid and done about them. */
function moneyOf(plan: Plan, betalingskenmerk: string) {
  const { region, assessment, outcome, debtor } = plan;
  const later = assessment.verminderingen.filter(({ datum }) => datum <= region.today).map(({ regel }) => regel);
  const regels: readonly Aanslagregel[] = [...assessment.regels, ...later, ...(outcome?.regels ?? [])];
  const totaalbedrag = sumOf(regels);
  const kwijtgescholden = Math.min(outcome?.kwijtgescholden ?? 0, Math.max(0, totaalbedrag));
  const ledger = ledgerOf(plan, totaalbedrag - kwijtgescholden, betalingskenmerk);
  const kosten = ledger.stappen.reduce((total, stap) => total + stap.kosten, 0);
  const betaald = sumOf(ledger.betalingen);
  const openstaand = totaalbedrag + kosten - betaald - kwijtgescholden;
  const isOldest = assessment.jaar <= Number(region.today.slice(0, 4)) - 2;
  const isGone = debtor.isGone && isOldest;
  return {
    status: statusOf({
      totaalbedrag,
      kwijtgescholden,
      openstaand,
      ledger,
      isGone,
      isReduced: regels.some(isReduction),
    }),
    totaalbedrag,
    kosten,
    betaald,
    kwijtgescholden,
    openstaand,
    aanslagregels: regels,
    termijnen: ledger.termijnen,
    betalingen: ledger.betalingen,
    invorderingsstappen: ledger.stappen,
  };
}

const ledgerOf = (plan: Plan, teBetalen: number, betalingskenmerk: string): Ledger =>
  settle(
    {
      profile: plan.profile,
      tariffs: plan.tariffs,
      dagtekening: plan.assessment.dagtekening,
      today: plan.region.today,
      oorspronkelijk: sumOf(plan.assessment.regels),
      teBetalen,
      betalingskenmerk,
      verzoek: plan.outcome?.verzoek ?? null,
    },
    plan.rng.fork('geld'),
  );

const isReduction = (regel: Aanslagregel): boolean => regel.bedrag < 0;

function debtorOf(region: Region, { wie, regels }: Assessment): Debtor {
  const person = wie.soort === 'natuurlijk_persoon' ? region.inwoners.get(wie.burgerservicenummer) : undefined;
  return {
    kenmerken: person?.kenmerken ?? [],
    isGone: person !== undefined && (person.overledenOp !== null || person.vertrokken !== null),
    isOwner: regels.some((regel) => regel.omschrijvingBelastingtype.startsWith('OZB eigenaar')),
    isCompany: wie.soort === 'organisatie',
  };
}

type Choice = { readonly assessment: Assessment; readonly profile: Profile };

/** The request on a bill, when there is one and it was received by now. */
function requestOf(region: Region, { assessment, profile }: Choice, rng: Rng): RequestOutcome | null {
  const about = { dagtekening: assessment.dagtekening, regels: assessment.regels, today: region.today };
  const outcome = {
    none: () => null,
    kwijtschelding: () => askRemission(about, rng),
    betalingsregeling: () => askPaymentPlan(about, rng),
    bezwaar: () => object(about, rng),
  }[profile.request]();
  return outcome && outcome.verzoek.ontvangstdatum <= region.today ? outcome : null;
}

type Standing = Pick<Bill, 'totaalbedrag' | 'kwijtgescholden' | 'openstaand'> & {
  readonly ledger: Ledger;
  readonly isReduced: boolean;
  readonly isGone: boolean;
};

function statusOf({ totaalbedrag, kwijtgescholden, openstaand, ledger, isReduced, isGone }: Standing): StatusCode {
  if (totaalbedrag === 0) return 'VRN';
  if (openstaand <= 0) return kwijtgescholden >= totaalbedrag ? 'KWI' : 'BET';
  if (isGone) return 'ONI';
  if (ledger.stappen.some(({ soort }) => soort === 'dwangbevel' || soort === 'beslag')) return 'EXT';
  if (ledger.stappen.length > 0 && ledger.termijnen.some(isOverdueAfter(ledger.stappen[0]?.datum ?? ''))) return 'INV';
  return isReduced || kwijtgescholden > 0 ? 'VRM' : 'VRS';
}

const isOverdueAfter =
  (datum: string) =>
  ({
    vervaldatum,
    bedrag,
    betaald,
  }: {
    readonly vervaldatum: string;
    readonly bedrag: number;
    readonly betaald: number;
  }): boolean =>
    vervaldatum <= datum && betaald < bedrag;

function mandateOf(tariffs: Tariffs, rng: Rng): NonNullable<Bill['automatischeIncasso']> {
  return {
    machtigingskenmerk: `M${tariffs.code}${rng.int(1_000_000, 9_999_999)}`,
    afgiftedatum: `${rng.int(2014, tariffs.jaar - 1)}-${String(rng.int(1, 12)).padStart(2, '0')}-01`,
    ibanEinde: String(rng.int(0, 9999)).padStart(4, '0'),
  };
}

/** Sixteen digits: a check digit before fifteen of our own. Source: the eleven test of the acceptgiro, weights 2 4 8 5 10 9 7 3 6 1 from the right. */
export function paymentReference(digits: string): string {
  const weights = [2, 4, 8, 5, 10, 9, 7, 3, 6, 1];
  const sum = [...digits]
    .reverse()
    .reduce((total, digit, index) => total + Number(digit) * (weights[index % 10] ?? 0), 0);
  const check = 11 - (sum % 11);
  return `${check === 10 ? 1 : check === 11 ? 0 : check}${digits}`;
}
