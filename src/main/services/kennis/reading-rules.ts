import type { Datum } from '../../../shared/domain/datum';
import { addDays } from '../../../shared/domain/days';
import type { Artikel, ArtikelField, ArtikelFields, Afwijking } from '../../../shared/domain/kennis';

/** How long the owner of a local text has to look at it after the reference text changed, where it is pushed through. Source: domain.md §3.3. */
export const PUSH_AFTER_DAYS = 30;

/** What is to be done with the own text of a municipality in one field. */
export type AfwijkingState =
  /** The reference text has not changed since. */
  | { readonly state: 'current' }
  /** The reference text changed after it: its owner has to look. `pushedOn`: the day on which the reference text takes its place; null: never. */
  | { readonly state: 'review'; readonly since: Datum; readonly pushedOn: Datum | null }
  /** The reference text took its place. */
  | { readonly state: 'pushed'; readonly since: Datum };

/** How the own text of one field stands on a day. */
export function afwijkingOn({ sinds, referentieGewijzigd, isDoorgedrukt }: Afwijking, today: Datum): AfwijkingState {
  if (referentieGewijzigd === null || (sinds !== null && referentieGewijzigd <= sinds)) return { state: 'current' };
  const pushedOn = isDoorgedrukt ? addDays(referentieGewijzigd, PUSH_AFTER_DAYS) : null;
  if (pushedOn !== null && today >= pushedOn) return { state: 'pushed', since: pushedOn };
  return { state: 'review', since: referentieGewijzigd, pushedOn };
}

/** What a local text says of each field in which it differs from its reference. */
export function afwijkingenOf(local: Artikel, reference: Artikel): readonly Afwijking[] {
  return (local.lokaleVelden as readonly ArtikelField[]).flatMap((veld) =>
    local.velden[veld] === null
      ? []
      : [
          {
            veld,
            sinds: local.veldDatums?.[veld] ?? local.laatstGecontroleerd,
            referentieGewijzigd: reference.veldDatums?.[veld] ?? null,
            referentie: reference.velden[veld],
            isDoorgedrukt: local.isDoorgedrukt ?? false,
          },
        ],
  );
}

/** The article as it reads on a day: where the reference text was pushed through it stands in the place of the local text. */
export function readAsOf(artikel: Artikel, today: Datum): Artikel {
  const pushed = (artikel.afwijkingen ?? []).filter((one) => afwijkingOn(one, today).state === 'pushed');
  if (pushed.length === 0) return artikel;
  const fields = new Set<string>(pushed.map(({ veld }) => veld));
  const texts = Object.fromEntries(pushed.map(({ veld, referentie }) => [veld, referentie]));
  const velden: ArtikelFields = { ...artikel.velden, ...texts, tekst: texts['tekst'] ?? artikel.velden.tekst };
  return { ...artikel, velden, lokaleVelden: artikel.lokaleVelden.filter((veld) => !fields.has(veld)) };
}
