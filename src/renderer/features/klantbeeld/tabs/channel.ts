import { nl } from '../../../text/nl';

/** A channel as the register names it, in our own words where we know it. */
export function channelText(kanaal: string): string {
  const words: Readonly<Record<string, string>> = nl.klantbeeld.contacten.channel;
  return words[kanaal.toLowerCase()] ?? kanaal.toLowerCase();
}
