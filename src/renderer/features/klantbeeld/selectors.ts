import type { Aanslagbiljet, WozObject } from '../../../shared/domain/belasting';
import type { Datum } from '../../../shared/domain/datum';
import { daysBetween } from '../../../shared/domain/days';
import type { Conversation } from '../../../shared/domain/conversation';
import type { ConversationId } from '../../../shared/domain/ids';
import type { InterneTaak, Klantcontact, Partij } from '../../../shared/domain/klantcontact';
import type { Organisatie } from '../../../shared/domain/organisatie';
import type { Persoon } from '../../../shared/domain/persoon';
import type { OwnedProduct } from '../../../shared/domain/product';
import { readToelichting } from '../../../shared/domain/terugbel/term-line';
import type { Zaak } from '../../../shared/domain/zaak';
import type { LineResult } from '../../../shared/result';
import { dayOf } from '../../ui';
import { START_PLACE, type Place } from './place';
import { sectionOf, type Looking, type Section, type SectionValue } from './sources/section';
import { subjectKey, type KlantbeeldSlice, type ShownKlantbeeld } from './slice';
import { workingDaysBetween } from './term-end';

type Klantbeelden = Pick<KlantbeeldSlice, 'klantbeelden'>;

/** The klantbeeld of a conversation as it is held. */
export const selectKlantbeeld = (state: Klantbeelden, conversationId: ConversationId): ShownKlantbeeld | undefined =>
  state.klantbeelden[conversationId];

/** Where in its klantbeeld a conversation is. */
export const selectPlace = (state: Pick<KlantbeeldSlice, 'klantbeeldPlaces'>, conversationId: ConversationId): Place =>
  state.klantbeeldPlaces[conversationId] ?? START_PLACE;

/** The person or organisation as a base registration knows them; null while unknown. For the identity bar. */
export function selectIdentity(state: Klantbeelden, conversationId: ConversationId): Persoon | Organisatie | null {
  const results = state.klantbeelden[conversationId]?.sections.identity ?? [];
  for (const result of results) {
    const value = result.ok ? result.value : (result.lastGood?.value ?? null);
    if (value) return value;
  }
  return null;
}

/** The partij of the contact register with its phone numbers and mail addresses, or null. */
export function selectPartij(state: Klantbeelden, conversationId: ConversationId): Partij | null {
  const results = state.klantbeelden[conversationId]?.sections.contactDetails ?? [];
  for (const result of results) {
    const value = result.ok ? result.value : (result.lastGood?.value ?? null);
    if (value) return value;
  }
  return null;
}

/** The klantbeeld of the subject that a conversation has now; undefined while it still is that of another. */
export const selectOwnKlantbeeld = (
  state: Klantbeelden,
  { id, subject }: Pick<Conversation, 'id' | 'subject'>,
): ShownKlantbeeld | undefined => {
  const shown = state.klantbeelden[id];
  return subject && shown?.subjectKey === subjectKey(subject) ? shown : undefined;
};

/** Zaken that were answered so far; for choosing one with a question. */
export const zakenOf = (shown: ShownKlantbeeld | undefined): readonly Zaak[] => lastKnown(shown?.sections.zaken);

/** Products that the caller owns, as far as was answered. */
export const ownedProducts = (shown: ShownKlantbeeld | undefined): readonly OwnedProduct[] =>
  lastKnown(shown?.sections.products);

const lastKnown = <T>(results: readonly LineResult<readonly T[]>[] | undefined): readonly T[] =>
  (results ?? []).flatMap((result) => (result.ok ? result.value : (result.lastGood?.value ?? [])));

/** All sections of a klantbeeld, made for the screen. */
export type Sections = {
  readonly identity: Section<'identity'>;
  readonly addresses: Section<'addresses'>;
  readonly contactDetails: Section<'contactDetails'>;
  readonly household: Section<'household'>;
  readonly products: Section<'products'>;
  readonly zaken: Section<'zaken'>;
  readonly belastingen: Section<'belastingen'>;
  readonly contacts: Section<'contacts'>;
  readonly tasks: Section<'tasks'>;
  readonly timeline: Section<'timeline'>;
};

/** The sections as they stand now. */
export const sectionsOf = (shown: ShownKlantbeeld | undefined, looking: Looking): Sections => ({
  identity: sectionOf(shown, 'identity', looking),
  addresses: sectionOf(shown, 'addresses', looking),
  contactDetails: sectionOf(shown, 'contactDetails', looking),
  household: sectionOf(shown, 'household', looking),
  products: sectionOf(shown, 'products', looking),
  zaken: sectionOf(shown, 'zaken', looking),
  belastingen: sectionOf(shown, 'belastingen', looking),
  contacts: sectionOf(shown, 'contacts', looking),
  tasks: sectionOf(shown, 'tasks', looking),
  timeline: sectionOf(shown, 'timeline', looking),
});

type Lists = 'products' | 'zaken' | 'tasks' | 'timeline' | 'addresses';

/** Everything that a section's lines gave, in one list. */
export const itemsOf = <S extends Lists>(section: Section<S>): readonly SectionValue<S>[number][] =>
  section.answers.flatMap(({ value }) => value as readonly SectionValue<S>[number][]); // each value of these sections is a list

/** Bills and WOZ objects of all lines. */
export function belastingenOf(section: Section<'belastingen'>): {
  readonly biljetten: readonly Aanslagbiljet[];
  readonly wozObjecten: readonly WozObject[];
} {
  return {
    biljetten: section.answers.flatMap(({ value }) => value.biljetten),
    wozObjecten: section.answers.flatMap(({ value }) => value.wozObjecten),
  };
}

/** Contacts, newest first, and callbacks that wait, longest first. */
export function contactenOf(section: Section<'contacts'>): {
  readonly contacten: readonly Klantcontact[];
  readonly openTaken: readonly InterneTaak[];
} {
  const contacten = section.answers.flatMap(({ value }) => value.contacten);
  const openTaken = section.answers.flatMap(({ value }) => value.openTaken);
  return {
    contacten: [...contacten].sort((a, b) => (a.plaatsgevondenOp < b.plaatsgevondenOp ? 1 : -1)),
    openTaken: [...openTaken].sort((a, b) => ((a.toegewezenOp ?? '') < (b.toegewezenOp ?? '') ? -1 : 1)),
  };
}

/** Callbacks are promised within two working days: the norm of most municipalities, and that of the lines file by default. */
const CALLBACK_NORM_WORKING_DAYS = 2;

/** How long a callback waits, in days, and whether that is longer than was promised; null when nobody has it yet. */
export function callbackWait(taak: InterneTaak, now: Date): { readonly days: number; readonly isLate: boolean } | null {
  if (taak.toegewezenOp === null) return null;
  const since = todayOf(new Date(taak.toegewezenOp));
  const today = todayOf(now);
  const { term } = readToelichting(taak.toelichting);
  const isLate = term ? now.getTime() > term.dueMs : workingDaysBetween(since, today) > CALLBACK_NORM_WORKING_DAYS;
  return { days: daysBetween(since, today), isLate };
}

/** Today in the Netherlands. */
export const todayOf = (now: Date): Datum => dayOf(now) as Datum; // `dayOf` gives an existing day
