import type { TimelineEntry } from '../../../../shared/domain/klantbeeld';
import { nl } from '../../../text/nl';
import { formatMoney } from '../../../ui';
import { channelText } from '../tabs/channel';

/** A row of the timeline in words; `cents` when the row is about money. */
export type TimelineText = {
  readonly soort: string;
  readonly titel: string;
  readonly detail: string;
  readonly cents: number | null;
};

/** The words of a row. Sources give codes and whole cents where a screen needs words and money. */
export function timelineText(entry: TimelineEntry): TimelineText {
  const soort = nl.klantbeeld.timeline.soort[entry.soort];
  switch (entry.soort) {
    case 'aanslag':
      return { soort, titel: entry.titel, detail: '', cents: centsOf(entry.detail) };
    case 'betaling':
      return {
        soort,
        titel: wordOf(nl.belastingen.betaalwijze, entry.titel),
        detail: '',
        cents: centsOf(entry.detail),
      };
    case 'invordering':
      return invorderingText(soort, entry);
    case 'contact':
      return { soort, titel: entry.titel, detail: contactDetail(entry), cents: null };
    default:
      return { soort, titel: entry.titel, detail: entry.detail, cents: null };
  }
}

function contactDetail({ detail, isCorrected }: TimelineEntry): string {
  return isCorrected ? `${channelText(detail)}, ${nl.correctie.mark}` : channelText(detail);
}

function invorderingText(soort: string, entry: TimelineEntry): TimelineText {
  const costs = centsOf(entry.detail);
  const detail = costs === null || costs === 0 ? '' : `${nl.belastingen.kosten} ${formatMoney(costs)}`;
  return { soort, titel: wordOf(nl.belastingen.stap, entry.titel), detail, cents: null };
}

const wordOf = (words: Readonly<Record<string, string>>, code: string): string => words[code] ?? code;

const centsOf = (text: string): number | null => (/^-?\d+$/.test(text) ? Number(text) : null);
