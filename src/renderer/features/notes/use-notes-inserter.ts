import { useMemo, useState } from 'react';
import { fillNote } from '../../../shared/domain/note-variables';
import type { Conversation, QuestionDraft } from '../../../shared/domain/conversation';
import { valueOf } from '../../state/async';
import { useAppStore } from '../../state/context';
import { nl } from '../../text/nl';
import type { Inserter } from '../../ui';
import { municipalityName, selectUser } from '../session';
import { findNotes } from './find-notes';
import { noteValues } from './note-values';

type NoteTarget = {
  readonly conversation: Conversation;
  readonly question: QuestionDraft;
  /** For the result that goes with a note. */
  readonly onChange: (part: Partial<QuestionDraft>) => void;
};

/** `::` and some letters: puts a canned note in its place, filled in; its result is chosen with it where none was. */
export function useNotesInserter({ conversation, question, onChange }: NoteTarget): Inserter {
  const [query, setQuery] = useState<string | null>(null);
  const notes = useAppStore((state) => valueOf(state.cannedNotes));
  const isLoading = useAppStore((state) => state.cannedNotes.state === 'loading');
  const medewerker = useAppStore((state) => selectUser(state)?.naam ?? '');
  const gemeente = useAppStore((state) => municipalityName(state, conversation.municipality));
  const found = useMemo(() => (query === null ? [] : findNotes(notes ?? [], query)), [notes, query]);
  return {
    sign: '::',
    listLabel: nl.notes.insert,
    onLook: setQuery,
    choices: found.map(({ id, naam, isEigen }) => ({ id, label: naam, detail: isEigen ? nl.notes.own : '' })),
    empty: isLoading ? nl.notes.loading : nl.notes.none,
    textOf: ({ id }) => {
      const note = (notes ?? []).find((one) => one.id === id);
      if (!note) return Promise.resolve(null);
      const { resultaat, isBeantwoord } = note;
      const isUndecided = question.resultaat === null && question.callback === null;
      if (isUndecided && resultaat !== null)
        onChange({ resultaat, isBeantwoord: question.isBeantwoord ?? isBeantwoord });
      return Promise.resolve(
        fillNote(note.tekst, noteValues({ conversation, question, medewerker, gemeente }, new Date())),
      );
    },
  };
}
