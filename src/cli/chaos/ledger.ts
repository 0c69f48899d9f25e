import { z } from 'zod';
import type { DeskState } from './desk';

/** What a contact must hold in the register, by our reference: the id of its question. */
export const expectedContactSchema = z.object({
  referentie: z.string(),
  conversationId: z.string(),
  note: z.string(),
  bsn: z.string().nullable(),
  hasZaak: z.boolean(),
  /** Addresses of its callback; null: it has none. */
  adressen: z.array(z.string()).nullable(),
  /** Whether the user read that it was saved, or it was found saved after a kill in the middle of saving. */
  isConfirmed: z.boolean(),
});
export type ExpectedContact = z.infer<typeof expectedContactSchema>;

const draftSchema = z.object({
  conversationId: z.string(),
  questionId: z.string(),
  note: z.string(),
  /** When each character was typed, of the clock of this process; of those of before a kill it does not matter any more. */
  typedAtMs: z.array(z.number()),
  /** Set once saving began. */
  saving: expectedContactSchema.nullable(),
});
type Draft = z.infer<typeof draftSchema>;

/** What the user did and was told: what the program owes them. */
export const ledgerSchema = z.object({ drafts: z.array(draftSchema), contacts: z.array(expectedContactSchema) });
export type Ledger = z.infer<typeof ledgerSchema>;

export const emptyLedger = (): Ledger => ({ drafts: [], contacts: [] });

/** What a kill cost. `typingLossMs`: how old the oldest text was that is gone. */
export type Loss = { readonly typingLossMs: number; readonly lost: readonly string[] };

/**
 * Compares what the program has after a start with what it owes, and goes on from what it has. A draft may lack its newest text, and
 * nothing else; a contact of which saving was under way is still a draft or is saved.
 */
export function settle(ledger: Ledger, state: DeskState, killedAtMs: number): { ledger: Ledger; loss: Loss } {
  const lost: string[] = [];
  let typingLossMs = 0;
  const contacts = [...ledger.contacts];
  const saved = new Set(state.outbox.map(({ conversationId }) => String(conversationId)));
  const drafts = ledger.drafts.flatMap((draft): Draft[] => {
    const stored = state.drafts.find(({ id }) => id === draft.conversationId);
    const note = stored?.questions.find(({ id }) => id === draft.questionId)?.note;
    if (note === undefined) {
      if (draft.saving && saved.has(draft.conversationId)) contacts.push(draft.saving);
      else lost.push(`conversation ${draft.conversationId} is gone`);
      return [];
    }
    if (!draft.note.startsWith(note)) lost.push(`the note of ${draft.conversationId} reads otherwise`);
    typingLossMs = Math.max(typingLossMs, killedAtMs - (draft.typedAtMs[note.length] ?? killedAtMs));
    return [{ ...draft, note, typedAtMs: draft.typedAtMs.slice(0, note.length), saving: null }];
  });
  const stillThere = new Set(state.drafts.map(({ id }) => String(id)));
  for (const { conversationId, referentie } of ledger.contacts)
    if (stillThere.has(conversationId)) lost.push(`${referentie} was saved and is a draft again`);
  return { ledger: { drafts: [...drafts, ...unknownOf(ledger, state)], contacts }, loss: { typingLossMs, lost } };
}

/** Drafts that were begun without the user having seen them: the kill came between. */
function unknownOf({ drafts, contacts }: Ledger, state: DeskState): readonly Draft[] {
  const known = new Set([...drafts, ...contacts].map(({ conversationId }) => conversationId));
  return state.drafts
    .filter(({ id }) => !known.has(id))
    .map(({ id, questions: [question] }) => {
      const note = question?.note ?? '';
      return {
        ...{ conversationId: id, questionId: question?.id ?? '', note },
        ...{ typedAtMs: [...note].map(() => 0), saving: null },
      };
    });
}
