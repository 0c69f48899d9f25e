import { z } from 'zod';
import { passesElevenTest } from './eleven-test';

export { passesElevenTest };

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
