import type { Rng } from '../../../../region/model';

/** Digits of a Dutch number with its leading zero, whatever way it was written; null when it is not one. */
export function nationalDigits(written: string): string | null {
  const digits = written.replace(/\D/g, '').replace(/^(0031|31)0?/, '0');
  return /^0\d{9}$/.test(digits) ? digits : null;
}

const MOBILE: readonly ((digits: string) => string)[] = [
  (digits) => digits,
  (digits) => `06-${digits.slice(2)}`,
  (digits) => `06 ${digits.slice(2)}`,
  (digits) => `06 ${digits.slice(2, 4)} ${digits.slice(4, 6)} ${digits.slice(6, 8)} ${digits.slice(8)}`,
  (digits) => `+31${digits.slice(1)}`,
  (digits) => `+31 6 ${digits.slice(2)}`,
  (digits) => `0031${digits.slice(1)}`,
];

/** Area codes of three digits (036) stand apart from seven digits, those of four (0341) from six. */
const areaLength = (digits: string): number => (digits.startsWith('036') ? 3 : 4);

const LANDLINE: readonly ((digits: string) => string)[] = [
  (digits) => digits,
  (digits) => `${digits.slice(0, areaLength(digits))}-${digits.slice(areaLength(digits))}`,
  (digits) => `${digits.slice(0, areaLength(digits))} ${digits.slice(areaLength(digits))}`,
  (digits) => `+31${digits.slice(1)}`,
  (digits) => `+31 ${digits.slice(1, areaLength(digits))} ${digits.slice(areaLength(digits))}`,
];

/**
 * The number in one of the notations that registers of before the notation rule hold. A quarter is written plain, as
 * the register wants it today.
 */
export function mixedNotation(written: string, rng: Rng): string {
  const digits = nationalDigits(written);
  if (digits === null || rng.chance(0.25)) return digits ?? written;
  return rng.pick(digits.startsWith('06') ? MOBILE : LANDLINE)(digits);
}
