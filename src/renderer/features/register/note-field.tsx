import { useEffect, type ReactNode } from 'react';
import type { Conversation, QuestionDraft } from '../../../shared/domain/conversation';
import { CONTACT_LIMITS, partsOf } from '../../../shared/domain/contact-text';
import { useAppStore } from '../../state/context';
import { nl } from '../../text/nl';
import { InsertingArea } from '../../ui';
import { quoteOf, shownHits } from '../kennis';
import { useNotesInserter } from '../notes';
import { roomLeft, withSource } from './drafts';

const SIGN = '??';
const MOST_CHOICES = 6;

type NoteFieldProps = {
  readonly conversation: Conversation;
  readonly question: QuestionDraft;
  readonly onChange: (part: Partial<QuestionDraft>) => void;
  readonly problem: string | null;
};

/**
 * The note of a question. `??` and some words put an answer of the knowledge base in it, which becomes a source of the question; `::` and some
 * letters put a canned note in it.
 */
export function NoteField({ conversation, question, onChange, problem }: NoteFieldProps) {
  const { choices, empty, look, read } = useAnswers(conversation);
  const notes = useNotesInserter({ conversation, question, onChange });
  const textOf = async ({ id }: { readonly id: string }): Promise<string | null> => {
    const quoted = await read(id);
    if (!quoted) return null;
    onChange(withSource(question, quoted.artikel));
    return nl.register.quote(quoted.artikel.titel, quoted.quote);
  };
  return (
    <InsertingArea
      label={nl.register.note}
      keys="Ctrl+J"
      data-focus="note"
      isGrowing={false}
      placeholder={nl.register.notePlaceholder}
      value={question.note}
      error={problem}
      hint={roomText(question.note)}
      isHintBeside
      onType={(note) => onChange({ note })}
      inserters={[{ sign: SIGN, listLabel: nl.register.insert, onLook: look, choices, empty, textOf }, notes]}
    />
  );
}

/** How much still fits in one contact, or over how many the text will be spread. */
function roomText(note: string): string | undefined {
  const { length } = note;
  if (length <= CONTACT_LIMITS.inhoud) return roomLeft(note, CONTACT_LIMITS.inhoud);
  return nl.register.inParts(partsOf(note, CONTACT_LIMITS.inhoud).length, length);
}

/** What the knowledge base offers to put in the note: what fits the words, or what is asked most when there are none. */
function useAnswers({ id, municipality }: Pick<Conversation, 'id' | 'municipality'>) {
  const place = `${id}:note`;
  const held = useAppStore((state) => state.kennisPlaces[place]);
  const top = useAppStore((state) => state.kennisTop[municipality]);
  const typeKennis = useAppStore((state) => state.typeKennis);
  const forgetKennis = useAppStore((state) => state.forgetKennis);
  const quoteArtikel = useAppStore((state) => state.quoteArtikel);
  useEffect(() => () => forgetKennis(place), [forgetKennis, place]);
  const text = held?.text ?? '';
  const hits = held ? (shownHits(held.search)?.hits ?? []) : [];
  const offered = text.trim() === '' ? (top?.state === 'ready' ? top.value : []) : hits;
  const isSearching = held?.search.state === 'loading';
  const empty: ReactNode = isSearching ? nl.kennis.searching : nl.register.insertNone;
  return {
    choices: offered.slice(0, MOST_CHOICES).map((hit) => ({ id: hit.id, label: hit.titel, detail: '' })),
    empty,
    look: (query: string | null) =>
      query === null ? forgetKennis(place) : void typeKennis(place, municipality, query),
    read: async (artikelId: string) => {
      const chosen = offered.find((hit) => hit.id === artikelId);
      const artikel = chosen ? await quoteArtikel(municipality, chosen.id, text) : null;
      return artikel && { artikel: artikel.artikel, quote: quoteOf(artikel) };
    },
  };
}
