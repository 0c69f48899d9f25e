import type { Datum } from './datum';
import { addDays } from './days';

/** The last day for an objection: six weeks after the day of dagtekening. Source: Awb 6:7, AWR 22j. Moving it past weekends is the services' work. */
export const bezwaarDeadline = (dagtekening: Datum): Datum => addDays(dagtekening, 42);
