import { sql as conversationsOutboxAudit } from './0001-conversations-outbox-audit';
import { sql as lastGoodAndLineSlots } from './0002-last-good-and-line-slots';
import { sql as processVariantsAndReleasedTexts } from './0003-process-variants-and-released-texts';
import { sql as kennisbeheer } from './0004-kennisbeheer';
import { sql as cannedNotes } from './0005-canned-notes';
import { sql as choicesAndListChanges } from './0006-choices-and-list-changes';
import { sql as anonymousQuestions } from './0007-anonymous-questions';
import { sql as contactChanges } from './0010-contact-changes';
import { sql as callbackTries } from './0011-callback-tries';
import { sql as callbackDrafts } from './0012-callback-drafts';

/** All migrations in order. Append-only: a shipped one is never changed. */
export const migrations: readonly string[] = [
  conversationsOutboxAudit,
  lastGoodAndLineSlots,
  processVariantsAndReleasedTexts,
  kennisbeheer,
  cannedNotes,
  choicesAndListChanges,
  anonymousQuestions,
  contactChanges,
  callbackTries,
  callbackDrafts,
];
