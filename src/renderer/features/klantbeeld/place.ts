import type { ConnectionId, ZaakId } from '../../../shared/domain/ids';

/** The tabs of a klantbeeld, in the order of Alt+1 to Alt+6. */
export const KLANTBEELD_TABS = ['overzicht', 'zaken', 'belastingen', 'producten', 'gezin', 'contacten'] as const;
export type KlantbeeldTab = (typeof KLANTBEELD_TABS)[number];

/** Where in the klantbeeld of one conversation the employee is. */
export type Place = {
  readonly tab: KlantbeeldTab;
  /** The zaak that is open in detail; null: the list. */
  readonly zaak: { readonly connectionId: ConnectionId; readonly zaakId: ZaakId } | null;
  /** The bill that is open in detail. Null: the first that needs attention. */
  readonly biljet: string | null;
  /** The contact that is unfolded. */
  readonly contact: string | null;
  /** The only source that the timeline shows; null: all. */
  readonly source: ConnectionId | null;
};

export const START_PLACE: Place = { tab: 'overzicht', zaak: null, biljet: null, contact: null, source: null };

/** The place that a row of the timeline leads to (`zaak:<connection>:<uuid>`, `aanslagbiljet:<number>`, …), or null. */
export function placeOfRef(ref: string | null): Partial<Place> | null {
  if (ref === null) return null;
  const [kind = '', ...rest] = ref.split(':');
  const id = rest.join(':');
  if (kind === 'zaak') return zaakPlace(rest);
  if (kind === 'aanslagbiljet') return { tab: 'belastingen', biljet: id };
  if (kind === 'contact') return { tab: 'contacten', contact: id };
  return kind === 'product' ? { tab: 'producten' } : null;
}

function zaakPlace([connectionId, zaakId]: readonly string[]): Partial<Place> | null {
  if (!connectionId || !zaakId) return null;
  // Main made the reference from these very ids.
  return { tab: 'zaken', zaak: { connectionId: connectionId as ConnectionId, zaakId: zaakId as ZaakId } };
}
