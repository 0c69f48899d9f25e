import Fuse from 'fuse.js';
import type { CallbackDraft } from '../../../shared/domain/conversation';
import type { Medewerker, Team } from '../../../shared/domain/medewerker';
import { nl } from '../../text/nl';
import type { ComboOption } from '../../ui';
import { presenceNow } from './presence';
import { replacementOf } from './selectors';

/** Somebody who can be asked to call back. */
export type CallbackTarget = ComboOption &
  Pick<CallbackDraft, 'soort' | 'identificatie' | 'naam'> & { readonly bijAfdeling: string };

/** Everybody who can be asked to call back: departments first, then groups, then colleagues with whether they are there now and who replaces them. */
export function callbackTargets(
  teams: readonly Team[],
  medewerkers: readonly Medewerker[],
  now = new Date(),
): readonly CallbackTarget[] {
  const words = nl.register.callback.soorten;
  const team = (soort: Team['soort']) =>
    teams
      .filter((one) => one.soort === soort)
      .map(({ identificatie, naam, afdelingId }) =>
        targetOf({ soort, identificatie, naam, bijAfdeling: afdelingId ?? '' }, words[soort]),
      );
  const people = medewerkers.map((medewerker) => {
    const { identificatie, volledigeNaam, functie } = medewerker;
    const detail = [functie || words.medewerker, ...thereNow(medewerker, medewerkers, now)].join(' · ');
    return targetOf({ soort: 'medewerker', identificatie, naam: volledigeNaam, bijAfdeling: '' }, detail);
  });
  return [...team('afdeling'), ...team('groep'), ...people];
}

/** Outside office hours, and where the address book does not tell, nothing is said. */
function thereNow(medewerker: Medewerker, all: readonly Medewerker[], now: Date): readonly string[] {
  const text = nl.adresboek;
  const { state } = presenceNow(medewerker.aanwezigheid, now);
  if (state === 'present') return [text.present];
  if (state !== 'absent') return [];
  const other = replacementOf(medewerker, all);
  const naam = typeof other === 'string' ? other : other?.volledigeNaam;
  return naam === undefined ? [text.absent] : [text.absent, `${text.vervanging}: ${naam}`];
}

const targetOf = (who: Omit<CallbackTarget, keyof ComboOption>, detail: string): CallbackTarget => ({
  ...who,
  id: `${who.soort}-${who.identificatie}`,
  label: who.naam,
  detail,
});

const SHOWN = 8;

/** A search over the targets by name and work; the first ones when nothing was typed. */
export function targetSearch(targets: readonly CallbackTarget[]) {
  const fuse = new Fuse(targets, {
    threshold: 0.33,
    ignoreLocation: true,
    ignoreDiacritics: true,
    keys: [{ name: 'label', weight: 3 }, 'detail'],
  });
  return (text: string): readonly CallbackTarget[] =>
    text.trim() === '' ? targets.slice(0, SHOWN) : fuse.search(text.trim(), { limit: SHOWN }).map(({ item }) => item);
}
