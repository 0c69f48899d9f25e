import type { Datum } from '../../../shared/domain/datum';
import { nl } from '../../text/nl';
import type { Tab } from '../../ui';
import { openZaken, zaakTerm } from '../zaken';
import { belastingenStand } from './belastingen/derive';
import { KLANTBEELD_TABS, type KlantbeeldTab } from './place';
import { belastingenOf, callbackWait, contactenOf, itemsOf, todayOf, type Sections } from './selectors';
import type { Section } from './sources/section';

/** The tabs with what they count and whether something in them needs attention. */
export function tabsOf(sections: Sections, now: Date, isOrganisatie: boolean): readonly Tab<KlantbeeldTab>[] {
  const today = todayOf(now);
  const known: Readonly<Record<KlantbeeldTab, Pick<Tab, 'count' | 'alert'>>> = {
    overzicht: {},
    zaken: zakenTab(sections.zaken, today),
    belastingen: belastingenTab(sections.belastingen, today),
    producten: { count: countOf(sections.products, itemsOf(sections.products).length) },
    gezin: {},
    contacten: contactenTab(sections.contacts, now),
  };
  return KLANTBEELD_TABS.map((id, index) => ({
    id,
    label: id === 'gezin' && isOrganisatie ? nl.klantbeeld.tabOrganisatie : nl.klantbeeld.tabs[id],
    keys: `Alt+${index + 1}`,
    ...known[id],
  }));
}

/**
 * A count is shown when something answered: never a nought that only means "not yet" or "no answer", or that nothing runs while there
 * is more to see (`others`).
 */
const countOf = (section: { readonly isComplete: boolean }, count: number, others = 0): number | null =>
  count > 0 || (section.isComplete && others === 0) ? count : null;

function zakenTab(section: Section<'zaken'>, today: Datum): Pick<Tab, 'count' | 'alert'> {
  const all = itemsOf(section);
  const open = openZaken(all);
  const late = open.filter((zaak) => zaakTerm(zaak, today).kind === 'late').length;
  return {
    count: countOf(section, open.length, all.length),
    alert: late > 0 ? nl.klantbeeld.alerts.zaken(late) : null,
  };
}

function belastingenTab(section: Section<'belastingen'>, today: Datum): Pick<Tab, 'count' | 'alert'> {
  const { biljetten } = belastingenOf(section);
  const stand = belastingenStand(biljetten, today);
  const open = biljetten.filter((biljet) => biljet.openstaandCents > 0).length;
  return {
    count: countOf(section, open, biljetten.length),
    alert: stand.overdueCents > 0 || stand.inRecovery > 0 ? nl.klantbeeld.alerts.belastingen : null,
  };
}

function contactenTab(section: Section<'contacts'>, now: Date): Pick<Tab, 'count' | 'alert'> {
  const { contacten, openTaken } = contactenOf(section);
  const late = openTaken.filter((taak) => callbackWait(taak, now)?.isLate).length;
  return { count: countOf(section, contacten.length), alert: late > 0 ? nl.klantbeeld.alerts.contacten(late) : null };
}
