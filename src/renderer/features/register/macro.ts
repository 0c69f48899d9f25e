import type { Conversation, QuestionDraft } from '../../../shared/domain/conversation';
import type { Macro, ResultaatOptie } from '../../../shared/domain/lijsten';
import type { Partij } from '../../../shared/domain/klantcontact';
import { withResultaat } from '../conversations';
import { resultaatOf } from '../lijsten';
import { emptyCallback } from './drafts';

type MacroContext = {
  readonly conversation: Pick<Conversation, 'caller'>;
  /** Of the caller, as the contact register knows them; null: not known. */
  readonly partij: Partij | null;
  readonly resultaten: readonly ResultaatOptie[];
  /** The text of the macro with its variables filled in. */
  readonly tekst: string;
};

const CALLBACK_RESULT = { id: 'terugbelverzoek_gemaakt', isBeantwoord: 'nee' } as const;

/** What a macro changes in a question: its result, whom it asks to call back, its words at the end of the note. The same words once only. */
export function withMacro(
  question: QuestionDraft,
  { resultaat, doel }: Macro,
  context: MacroContext,
): Partial<QuestionDraft> {
  const note = withWords(question.note, context.tekst);
  const callback = doel && {
    ...(question.callback ?? emptyCallback(context.conversation, { note, vraag: question.vraag }, context.partij)),
    ...doel,
  };
  const chosen = resultaatOf(context.resultaten, resultaat) ?? (doel && CALLBACK_RESULT);
  return {
    ...(note === question.note
      ? {}
      : { note, macroRegels: [...(question.macroRegels ?? []), ...context.tekst.trim().split('\n')] }),
    ...(callback ? { callback } : {}),
    // What goes with the result of a macro is part of it: also when another one was chosen before.
    ...(chosen ? withResultaat({ isBeantwoord: null }, chosen) : {}),
  };
}

function withWords(note: string, tekst: string): string {
  const words = tekst.trim();
  if (words === '' || note.includes(words)) return note;
  return note === '' || note.endsWith('\n') ? note + words : `${note}\n${words}`;
}
