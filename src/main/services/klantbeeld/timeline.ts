import type { Aanslagbiljet } from '../../../shared/domain/belasting';
import { instantOf, type Datum, type Instant } from '../../../shared/domain/datum';
import type { TimelineEntry } from '../../../shared/domain/klantbeeld';
import type { Klantcontact } from '../../../shared/domain/klantcontact';
import type { OwnedProduct, Taak } from '../../../shared/domain/product';
import type { Zaak } from '../../../shared/domain/zaak';

/** A day has no time: it stands at noon UTC, so that it is the same day in the Netherlands all year. */
const noon = (datum: Datum): Instant => instantOf(Date.parse(`${datum}T12:00:00Z`));

/** Newest first; at the same moment by id, so that the order never flickers. */
export const byMoment = (entries: readonly TimelineEntry[]): readonly TimelineEntry[] =>
  [...entries].sort((a, b) => (a.at === b.at ? a.id.localeCompare(b.id) : a.at < b.at ? 1 : -1));

/** Start and end of each zaak. */
export const zaakEntries = (zaken: readonly Zaak[]): readonly TimelineEntry[] =>
  zaken.flatMap((zaak): readonly TimelineEntry[] => {
    const common = { titel: zaak.zaaktype, ref: `zaak:${zaak.connectionId}:${zaak.id}` } as const;
    const start: TimelineEntry = {
      ...common,
      id: `${zaak.id}/start`,
      at: noon(zaak.startdatum),
      soort: 'zaak',
      detail: zaak.omschrijving,
    };
    if (!zaak.einddatum) return [start];
    const end: TimelineEntry = {
      ...common,
      id: `${zaak.id}/eind`,
      at: noon(zaak.einddatum),
      soort: 'status',
      detail: zaak.resultaat ?? zaak.status ?? '',
    };
    return [start, end];
  });

/** Contacts, and the callbacks that came of them. */
export const contactEntries = (contacten: readonly Klantcontact[]): readonly TimelineEntry[] =>
  contacten.flatMap((contact): readonly TimelineEntry[] => [
    {
      id: contact.id,
      at: contact.plaatsgevondenOp,
      soort: 'contact',
      titel: contact.onderwerp,
      detail: contact.kanaal,
      ...('gecorrigeerdOp' in contact.metadata && { isCorrected: true }),
      ref: `contact:${contact.id}`,
    },
    ...contact.interneTaken
      .filter((taak) => taak.afgehandeldOp !== null)
      .map((taak): TimelineEntry => ({
        id: taak.id,
        at: taak.afgehandeldOp ?? contact.plaatsgevondenOp,
        soort: 'interne-taak',
        titel: taak.gevraagdeHandeling,
        detail: taak.nummer,
        ref: `contact:${contact.id}`,
      })),
  ]);

/** Bills, payments and steps of recovery. Amounts stand in the detail as cents; the window writes them as money. */
export const belastingEntries = (biljetten: readonly Aanslagbiljet[]): readonly TimelineEntry[] =>
  biljetten.flatMap((biljet): readonly TimelineEntry[] => {
    const ref = `aanslagbiljet:${biljet.aanslagbiljetnummer}`;
    const entry = (
      soort: TimelineEntry['soort'],
      at: Datum,
      part: { readonly id: string; readonly titel: string; readonly detail: string },
    ): TimelineEntry => ({
      ...part,
      id: `${biljet.aanslagbiljetnummer}/${part.id}`,
      at: noon(at),
      soort,
      ref,
    });
    return [
      entry('aanslag', biljet.dagtekening, {
        id: 'aanslag',
        titel: biljet.omschrijving,
        detail: String(biljet.totaalCents),
      }),
      ...biljet.betalingen.map((betaling, index) =>
        entry('betaling', betaling.datum, {
          id: `betaling-${index}`,
          titel: betaling.wijze,
          detail: String(betaling.bedragCents),
        }),
      ),
      ...biljet.invordering.map((stap, index) =>
        entry('invordering', stap.datum, {
          id: `invordering-${index}`,
          titel: stap.soort,
          detail: String(stap.kostenCents),
        }),
      ),
    ];
  });

export const productEntries = (producten: readonly OwnedProduct[]): readonly TimelineEntry[] =>
  producten.flatMap((product) =>
    product.startDatum
      ? [
          {
            id: product.id,
            at: noon(product.startDatum),
            soort: 'product' as const,
            titel: product.naam,
            detail: product.status,
            ref: `product:${product.id}`,
          },
        ]
      : [],
  );

export const taakEntries = (taken: readonly Taak[]): readonly TimelineEntry[] =>
  taken.flatMap((taak) =>
    taak.vervaldatum
      ? [
          {
            id: taak.id,
            at: noon(taak.vervaldatum),
            soort: 'taak' as const,
            titel: taak.titel,
            detail: taak.status,
            ref: null,
          },
        ]
      : [],
  );
