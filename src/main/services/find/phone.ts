import { parsePhoneNumberFromString } from 'libphonenumber-js/max';

export type Phone = { readonly e164: string; readonly nationaal: string };

/** The phone number in `text`, as people in the Netherlands write it; null when it is none. `14 0341` and the like count. */
export function readPhone(text: string): Phone | null {
  const parsed = parsePhoneNumberFromString(text.replace(/^tel:/i, ''), 'NL');
  return parsed?.isValid() ? { e164: parsed.number, nationaal: parsed.formatNational() } : null;
}

/**
 * The ways in which registers may have kept a number: there is no number matching at the server (specs/calls.md §2), so
 * each is asked as it stands.
 */
export function spellingsOf(phone: Phone): readonly string[] {
  const national = phone.nationaal.replace(/\D/g, '');
  const subscriber = national.slice(1);
  const parts = phone.nationaal.split(/\s+/);
  const area = parts[0] ?? '';
  const rest = parts.slice(1).join('');
  const spellings = [
    phone.e164,
    national,
    phone.nationaal,
    `${area}-${rest}`,
    `${area} ${rest}`,
    `(${area}) ${rest}`,
    `0031${subscriber}`,
    `+31 ${area.slice(1)} ${rest}`,
    `+31 (0)${area.slice(1)} ${rest}`,
    `${area}-${pairs(rest)}`,
    `${area} ${pairs(rest)}`,
  ];
  return [...new Set(spellings)];
}

const pairs = (digits: string): string => digits.match(/\d{1,2}/g)?.join(' ') ?? digits;
