import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { createFakeBridge, ok } from '../../../../tests/fakes/bridge';
import { artikelOf, hitOf } from '../../../../tests/fakes/klantbeeld/knowledge';
import { conversationOf, questionOf } from '../../../../tests/support/builders';
import type { CannedNote } from '../../../shared/domain/canned-note';
import type { QuestionDraft } from '../../../shared/domain/conversation';
import { createAppStore } from '../../state/app-store';
import { StoreProvider } from '../../state/context';
import { NoteField } from './note-field';

afterEach(cleanup);

const conversation = conversationOf();
const paspoort = artikelOf({ titel: 'Paspoort', velden: { tekst: '<p>Kom langs. Neem een foto mee.</p>' } });

const UITLEG: CannedNote = {
  id: 'uitleg',
  naam: 'Uitleg gegeven',
  tekst: 'Uitleg gegeven over {onderwerp}.',
  resultaat: 'zelfstandig_afgehandeld',
  isBeantwoord: 'ja',
  isEigen: false,
};

function show(passage: string | null = null) {
  let last: QuestionDraft = questionOf({ note: '', vraag: 'het paspoort', resultaat: null, isBeantwoord: null });
  const { bridge } = createFakeBridge({
    kennis: {
      search: ({ text }) =>
        Promise.resolve(ok({ hits: text === 'pas' ? [hitOf({ id: paspoort.id, titel: 'Paspoort' })] : [], ms: 1 })),
      get: () => Promise.resolve(ok(paspoort)),
      passage: () => Promise.resolve(ok(passage === null ? null : { veld: 'tekst', tekst: passage, woorden: [] })),
    },
  });
  function Note() {
    const [question, setQuestion] = useState(last);
    return (
      <NoteField
        conversation={conversation}
        question={question}
        problem={null}
        onChange={(part) => setQuestion((before) => (last = { ...before, ...part }))}
      />
    );
  }
  const store = createAppStore(bridge);
  store.setState({ cannedNotes: { state: 'ready', value: [UITLEG] } });
  render(
    <StoreProvider store={store}>
      <Note />
    </StoreProvider>,
  );
  return { user: userEvent.setup(), note: screen.getByRole('textbox', { name: /Notitie/ }), last: () => last };
}

describe('?? in the note', () => {
  it('puts the passage that answers in its place and makes the article a source', async () => {
    const { user, note, last } = show('Neem een foto mee.');

    await user.type(note, 'Ja. ??pas');
    await screen.findByRole('option', { name: /Paspoort/ });
    await user.keyboard('{Enter}');

    expect(await screen.findByDisplayValue('Ja. “Paspoort”: Neem een foto mee.')).toBe(note);
    expect(last().artikelen).toEqual([{ id: paspoort.id, titel: 'Paspoort' }]);
  });

  it('puts the answer itself there when no passage fits', async () => {
    const { user, note } = show();

    await user.type(note, '??pas');
    await screen.findByRole('option');
    await user.keyboard('{Tab}');

    expect(await screen.findByDisplayValue('“Paspoort”: Kom langs. Neem een foto mee.')).toBe(note);
  });

  it('leaves the text as it is with Escape, and when nothing is found', async () => {
    const { user, note } = show();

    await user.type(note, '??zeemeermin');
    expect(await screen.findByText('Niets gevonden')).toBeTruthy();
    await user.keyboard('{Escape}');

    expect(screen.queryByRole('listbox')).toBeNull();
    expect((note as HTMLTextAreaElement).value).toBe('??zeemeermin');
  });
});

describe(':: in the note', () => {
  it('puts a canned note in its place, filled in, and chooses its result where none was', async () => {
    const { user, note, last } = show();

    await user.type(note, 'Ja. ::uitl');
    await screen.findByRole('option', { name: /Uitleg gegeven/ });
    await user.keyboard('{Enter}');

    expect(await screen.findByDisplayValue('Ja. Uitleg gegeven over het paspoort.')).toBe(note);
    expect(last()).toMatchObject({ resultaat: 'zelfstandig_afgehandeld', isBeantwoord: 'ja' });
  });

  it('says that nothing fits, and Escape leaves what was typed', async () => {
    const { user, note } = show();

    await user.type(note, '::zzzz');
    expect(await screen.findByText('Geen standaardnotitie gevonden')).toBeTruthy();
    await user.keyboard('{Escape}');

    expect(screen.queryByRole('listbox')).toBeNull();
    expect(screen.getByDisplayValue('::zzzz')).toBe(note);
  });
});
