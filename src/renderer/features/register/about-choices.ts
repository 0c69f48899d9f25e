import Fuse from 'fuse.js';
import type { Zaak } from '../../../shared/domain/zaak';
import { isZaakOpen } from '../../../shared/domain/zaak-state';
import { nl } from '../../text/nl';
import { formatDay, type ComboOption } from '../../ui';
import { openedArtikel, shownHits, type KennisPlace } from '../kennis';
import { ownedProducts, zakenOf, type Place, type ShownKlantbeeld } from '../klantbeeld';

const SHOWN = 8;

/** Words for the product of a question: of the article that is open, what this caller owns, what the knowledge search found. */
export function productChoices(
  klantbeeld: ShownKlantbeeld | undefined,
  kennis: KennisPlace | undefined,
): readonly ComboOption[] {
  const text = nl.register.productSource;
  const upn = openedArtikel(kennis)?.upn ?? null;
  const hits = kennis ? (shownHits(kennis.search)?.hits ?? []) : [];
  const all = [
    ...(upn === null ? [] : [{ label: upn, detail: text.article }]),
    ...ownedProducts(klantbeeld).map(({ naam }) => ({ label: naam, detail: text.owned })),
    ...hits.filter(({ soort }) => soort === 'product').map(({ titel }) => ({ label: titel, detail: text.kennis })),
  ];
  const first = (label: string) => all.findIndex((other) => other.label === label);
  return all
    .filter(({ label }, index) => first(label) === index)
    .map((choice) => ({ ...choice, id: choice.label.replace(/\W/g, '-') }));
}

/**
 * Zaken of this caller, to link to a question: the one that is looked at, then the open ones. `zaken` has them by the id of their choice.
 */
export function zaakChoices(
  klantbeeld: ShownKlantbeeld | undefined,
  viewed: Place['zaak'],
): {
  readonly zaken: ReadonlyMap<string, Zaak>;
  readonly choices: readonly ComboOption[];
} {
  const isViewed = ({ connectionId, id }: Zaak) => viewed?.connectionId === connectionId && viewed.zaakId === id;
  const weight = (zaak: Zaak) => (isViewed(zaak) ? 2 : 0) + Number(isZaakOpen(zaak));
  const sorted = [...zakenOf(klantbeeld)].sort(
    (a, b) => weight(b) - weight(a) || b.startdatum.localeCompare(a.startdatum),
  );
  return {
    zaken: new Map(sorted.map((zaak) => [idOf(zaak), zaak])),
    choices: sorted.map((zaak) => ({
      id: idOf(zaak),
      label: zaak.zaaktype,
      detail: `${zaak.identificatie} · ${formatDay(zaak.startdatum)} · ${isZaakOpen(zaak) ? nl.register.zaakOpen : nl.register.zaakClosed}`,
    })),
  };
}

const idOf = (zaak: Zaak): string => `${zaak.connectionId}-${zaak.id}`;

/** The choices that fit what was typed; the first ones when nothing was. */
export function matching(choices: readonly ComboOption[], text: string): readonly ComboOption[] {
  if (text.trim() === '') return choices.slice(0, SHOWN);
  const fuse = new Fuse(choices, {
    threshold: 0.33,
    ignoreLocation: true,
    ignoreDiacritics: true,
    keys: [{ name: 'label', weight: 3 }, 'detail'],
  });
  return fuse.search(text.trim(), { limit: SHOWN }).map(({ item }) => item);
}
