import type { TermScanner } from '../../../shared/domain/hidden-terms';
import type { User } from '../../../shared/domain/user';
import type { ClosingMessage } from '../../../shared/domain/terugbel/board';
import type { CallbackDraftStore, CallbackTryStore } from '../../ports/stores';
import type { AskDeps } from '../ask-line';
import type { ClosingLetter } from '../berichten/closing';
import type { CallbackTerms } from './terms';

/** What the work on callbacks stands on. */
export type TerugbelDeps = {
  readonly ask: AskDeps;
  readonly terms: CallbackTerms;
  /** What of a text a resident may not hear. */
  readonly hidden: TermScanner;
  /** When changes were tried, so that what was written by a try without an answer is not written again. */
  readonly tries: CallbackTryStore;
  /** What users are typing. */
  readonly drafts: CallbackDraftStore;
  readonly nowMs: () => number;
  /** Writes a resident when a callback ends without a talk. */
  readonly send: (user: User, letter: ClosingLetter) => Promise<ClosingMessage>;
  /** Waits between writing a claim and reading it again, so that somebody who wrote at the same moment is seen. */
  readonly settle: () => Promise<void>;
};
