import { z } from 'zod';

/** The eleven test of the BSN: 9·a+8·b+…+2·h−1·i is a multiple of 11, and not all digits are zero. */
export function passesElevenTest(digits: string): boolean {
  if (!/^\d{9}$/.test(digits) || digits === '000000000') return false;
  const sum = [...digits].reduce((total, digit, index) => total + Number(digit) * (index === 8 ? -1 : 9 - index), 0);
  return sum % 11 === 0;
}

/** A burgerservicenummer: nine digits that pass the eleven test. The message never holds the number. */
export const bsnSchema = z.string().refine(passesElevenTest, 'fails the eleven test of a BSN').brand<'Bsn'>();
export type Bsn = z.infer<typeof bsnSchema>;

/** The BSN in `text` (spaces, dots and dashes are allowed between digits; eight digits get their leading zero), or null. */
export function readBsn(text: string): Bsn | null {
  const digits = text.replace(/[\s.-]/g, '');
  const parsed = bsnSchema.safeParse(digits.length === 8 ? `0${digits}` : digits);
  return parsed.success ? parsed.data : null;
}

/** How a BSN shows on screen until the agent asks for it: only the last three digits. */
export const maskBsn = (bsn: Bsn): string => `••••••${bsn.slice(6)}`;
