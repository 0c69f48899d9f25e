import type { MunicipalityId } from '../../shared/domain/ids';
import { MUNICIPALITY_ID } from '../../shared/domain/municipality-id';

/** What links from other programs start with. */
export const DEEP_LINK_SCHEME = 'voorkant';

/** What a telephone system may ask: that a call rings here. Municipality null: the installation's own. Number empty: withheld. */
export type DeepLink = { readonly kind: 'call'; readonly number: string; readonly municipality: MunicipalityId | null };

/** `none`: there is no link; `refused`: there is one that we do not follow, with why (never its content). */
export type FoundDeepLink =
  DeepLink | { readonly kind: 'none' } | { readonly kind: 'refused'; readonly reason: string };

const NUMBER = /^[+0-9 ()./-]{0,40}$/;
const PARAMETERS = ['number', 'municipality'];
const MAX_LENGTH = 200;

/**
 * The link on a command line. It is searched, because the command line of a second start holds switches of Chromium at any place. A link
 * is untrusted: it can make a call ring and nothing else, and it has no parameter for a BSN.
 */
export function findDeepLink(argv: readonly string[]): FoundDeepLink {
  const link = argv.find((word) => word.toLowerCase().startsWith(`${DEEP_LINK_SCHEME}:`));
  return link === undefined ? { kind: 'none' } : parseDeepLink(link);
}

/** Reads `voorkant://call?number=…&municipality=…`; anything else is refused. */
export function parseDeepLink(link: string): FoundDeepLink {
  if (link.length > MAX_LENGTH) return refused('it is too long');
  // In a query a plus stands for a space; in a telephone number it never does.
  const text = link.replaceAll('+', '%2B');
  if (!URL.canParse(text)) return refused('it is no URL');
  const { protocol, hostname, pathname, hash, username, password, port, searchParams } = new URL(text);
  if (protocol !== `${DEEP_LINK_SCHEME}:` || hostname !== 'call') return refused('it asks for something unknown');
  if (!['', '/'].includes(pathname) || hash || username || password || port)
    return refused('it has parts that do not belong there');
  const names = [...searchParams.keys()];
  if (names.some((name) => !PARAMETERS.includes(name))) return refused('it has an unknown parameter');
  if (new Set(names).size !== names.length) return refused('it has a parameter twice');
  const number = searchParams.get('number')?.trim();
  if (number === undefined || !NUMBER.test(number)) return refused('its number is no telephone number');
  const given = searchParams.get('municipality');
  if (given === null) return { kind: 'call', number, municipality: null };
  if (!isMunicipalityId(given)) return refused('its municipality is no id');
  return { kind: 'call', number, municipality: given };
}

const isMunicipalityId = (text: string): text is MunicipalityId => MUNICIPALITY_ID.test(text);

const refused = (reason: string): FoundDeepLink => ({ kind: 'refused', reason });
