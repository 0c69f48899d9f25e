import type { Datum } from '../../../shared/domain/datum';
import type { QuestionDraft } from '../../../shared/domain/conversation';
import type { ConnectionId, MunicipalityId } from '../../../shared/domain/ids';
import type { LineConfig } from '../../../shared/domain/line';
import { dutchInputMs } from '../../../shared/domain/terugbel/term-line';
import { dueMsOf, OFFICE_HOURS, type WorkingHours } from '../../../shared/domain/terugbel/working-time';
import type { Municipality } from '../../../shared/domain/user';
import type { LineRegister } from '../../ports/line-register';
import { lineOfQuestion } from '../line-desk';

/** Two working days: what most municipalities promise after a callback request, where no line says otherwise. */
export const DEFAULT_NORM = 'P2D';

/** What a callback is about, as far as it decides when it is due. */
export type TermAbout = Pick<QuestionDraft, 'product'> & {
  readonly zaak?: QuestionDraft['zaak'];
  /** The line by one of its connections, where the zaak itself is not at hand. */
  readonly connectionId?: ConnectionId | null;
  readonly callback?: Pick<NonNullable<QuestionDraft['callback']>, 'uiterlijk'> | null;
};

/** Until when to call back, ms since 1970, and by which norm. `line`: whose norm it is; null: the municipality's. */
export type DueTerm = {
  readonly sinceMs: number;
  readonly dueMs: number;
  readonly norm: string;
  readonly line: string | null;
  readonly hours: WorkingHours;
};

/** When callbacks are due. */
export type CallbackTerms = {
  /** By what was agreed with the resident, else by the norm of the line, from now on. */
  readonly ofQuestion: (municipality: MunicipalityId, about: TermAbout) => DueTerm;
  /** When a municipality works. */
  readonly hoursOf: (municipality: string | null) => WorkingHours;
};

export type TermDeps = {
  readonly register: LineRegister;
  readonly municipalities: readonly Municipality[];
  readonly today: () => Datum;
  readonly nowMs: () => number;
};

function lineOf(
  register: LineRegister,
  { zaak = null, product, connectionId }: TermAbout,
  when: { readonly municipality: MunicipalityId; readonly on: Datum },
): LineConfig | null {
  const ofConnection = connectionId ? register.byConnection(connectionId) : null;
  return ofConnection ?? lineOfQuestion({ zaak, product }, register, when);
}

/** Terms by the norms and working hours of the lines and municipalities as they are configured now. */
export function createCallbackTerms({ register, municipalities, today, nowMs }: TermDeps): CallbackTerms {
  const hoursOf = (municipality: string | null): WorkingHours =>
    municipalities.find(({ id }) => id === municipality)?.werktijden ?? OFFICE_HOURS;
  return {
    hoursOf,
    ofQuestion(municipality, about) {
      const line = lineOf(register, about, { municipality, on: today() });
      const hours = line?.workingHours ?? hoursOf(municipality);
      const norm = line?.feedbackNorm ?? DEFAULT_NORM;
      const sinceMs = nowMs();
      const agreedMs = dutchInputMs(about.callback?.uiterlijk ?? '');
      const byNorm = line?.feedbackNorm ? line.name : null;
      return { sinceMs, dueMs: agreedMs ?? dueMsOf(sinceMs, norm, hours), norm, line: byNorm, hours };
    },
  };
}
