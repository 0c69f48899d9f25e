import type { Datum } from '../../../shared/domain/datum';
import { daysBetween } from '../../../shared/domain/days';
import type { Zaak, ZaakDetail } from '../../../shared/domain/zaak';
import { isZaakOpen } from '../../../shared/domain/zaak-state';

/** Where a zaak is in its time. `isPlanned`: the day is a plan, not the legal end. `days` is never negative. */
export type ZaakTerm =
  | { readonly kind: 'closed'; readonly on: Datum }
  | { readonly kind: 'suspended' }
  | { readonly kind: 'none' }
  | { readonly kind: 'late'; readonly until: Datum; readonly days: number; readonly isPlanned: boolean }
  | { readonly kind: 'due'; readonly until: Datum; readonly days: number; readonly isPlanned: boolean };

/** The term of a zaak on a day. While a zaak is suspended its clock stands still. */
export function zaakTerm(zaak: Zaak, today: Datum): ZaakTerm {
  if (zaak.einddatum !== null) return { kind: 'closed', on: zaak.einddatum };
  if (zaak.isOpgeschort) return { kind: 'suspended' };
  const until = zaak.uiterlijkeEinddatumAfdoening ?? zaak.einddatumGepland;
  if (until === null) return { kind: 'none' };
  const days = daysBetween(today, until);
  const isPlanned = zaak.uiterlijkeEinddatumAfdoening === null;
  return days < 0 ? { kind: 'late', until, days: -days, isPlanned } : { kind: 'due', until, days, isPlanned };
}

/** Open zaken, those with the least time first; without a term last. */
export const openZaken = (zaken: readonly Zaak[]): readonly Zaak[] =>
  zaken.filter(isZaakOpen).sort((a, b) => compare(endOf(a), endOf(b)) || compare(b.startdatum, a.startdatum));

/** Closed zaken, newest end first. */
export const closedZaken = (zaken: readonly Zaak[]): readonly Zaak[] =>
  zaken.filter((zaak) => !isZaakOpen(zaak)).sort((a, b) => compare(b.einddatum ?? '', a.einddatum ?? ''));

const endOf = (zaak: Zaak): string => zaak.uiterlijkeEinddatumAfdoening ?? zaak.einddatumGepland ?? '9999-12-31';

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** One step of a zaaktype: done, where the zaak is now, or still to come. */
export type Step = { readonly omschrijving: string; readonly state: 'done' | 'current' | 'todo' };

/** The steps of a zaak in order. A closed zaak has nothing to come: steps that it skipped are left out. */
export function stepsOf(detail: ZaakDetail): readonly Step[] {
  const reached = new Map(detail.statussen.map((status) => [status.volgnummer, status.omschrijving]));
  const current = detail.statussen[0]?.volgnummer ?? null;
  const isClosed = detail.zaak.einddatum !== null;
  return [...detail.stappen]
    .sort((a, b) => a.volgnummer - b.volgnummer)
    .map(({ omschrijving, volgnummer }): Step => {
      if (volgnummer === current) return { omschrijving, state: isClosed ? 'done' : 'current' };
      return {
        omschrijving,
        state: reached.has(volgnummer) || (current !== null && volgnummer < current) ? 'done' : 'todo',
      };
    })
    .filter((step) => !isClosed || step.state === 'done');
}

/** Parties of a zaak that handle it, and the others. Handlers are for internal use only. */
export function rollenOf(detail: ZaakDetail) {
  const isHandler = (soort: string) => soort === 'medewerker' || soort === 'organisatorische_eenheid';
  return {
    handlers: detail.rollen.filter((rol) => isHandler(rol.soort)),
    // Names of people are left out of a zaak: a rol without a name says nothing.
    parties: detail.rollen.filter((rol) => !isHandler(rol.soort) && rol.naam !== ''),
  };
}
