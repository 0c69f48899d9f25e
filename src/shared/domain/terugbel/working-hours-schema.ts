import { z } from 'zod';
import { datumSchema } from '../datum';
import { minutesOf } from './dutch-time';
import { OFFICE_HOURS } from './working-time';

const timeSchema = z.string().refine((text) => minutesOf(text) !== null, 'is not a time such as 08:30');

/**
 * Working hours of a municipality or a line, as a file gives them; what it leaves out is as in {@link OFFICE_HOURS}.
 * `dagen`: 1 is Monday, 7 is Sunday.
 */
export const workingHoursSchema = z
  .strictObject({
    dagen: z.array(z.number().int().min(1).max(7)).min(1).readonly().default(OFFICE_HOURS.dagen),
    van: timeSchema.default(OFFICE_HOURS.van),
    tot: timeSchema.default(OFFICE_HOURS.tot),
    /** Whether 5 May is a day off: never, once in five years, or every year. */
    bevrijdingsdag: z.enum(['nooit', 'lustrum', 'jaarlijks']).default(OFFICE_HOURS.bevrijdingsdag),
    goedeVrijdag: z.boolean().default(OFFICE_HOURS.goedeVrijdag),
    /** Days off besides the public holidays. */
    gesloten: z.array(datumSchema).readonly().default(OFFICE_HOURS.gesloten),
  })
  .refine(({ van, tot }) => (minutesOf(van) ?? 0) < (minutesOf(tot) ?? 0), {
    message: 'ends before it begins',
    path: ['tot'],
  })
  .readonly();
