import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { deferred } from '../../../tests/fakes/bridge';
import { holdKeys } from './held-keys';

afterEach(cleanup);

/** A note and a search box as React keeps them; Enter in the box searches. */
function Fields({ onSearch }: { readonly onSearch: (text: string) => void }) {
  const [note, setNote] = useState('');
  const [box, setBox] = useState('');
  return (
    <>
      <textarea aria-label="Notitie" value={note} onChange={(event) => setNote(event.target.value)} />
      <input
        aria-label="Zoeken"
        value={box}
        onChange={(event) => setBox(event.target.value)}
        onKeyDown={(event) => event.key === 'Enter' && onSearch(box)}
      />
      <button type="button" onClick={() => onSearch(note)}>
        Weg
      </button>
    </>
  );
}

function show() {
  const searched: string[] = [];
  render(<Fields onSearch={(text) => searched.push(text)} />);
  const note = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Notitie' });
  const box = screen.getByRole<HTMLInputElement>('textbox', { name: 'Zoeken' });
  note.focus();
  return { note, box, searched, user: userEvent.setup() };
}

describe('keys that are typed while main is asked', () => {
  it('go in their order to where the focus is then, and none to where it was', async () => {
    const { note, box, user } = show();
    const answer = deferred<null>();
    const work = holdKeys(() => answer.promise.then(() => box.focus()));

    await user.keyboard('janx{Backspace}sen');
    answer.resolve(null);
    await work;

    expect(note.value).toBe('');
    expect(box.value).toBe('jansen');
  });

  it('take an Enter along', async () => {
    const { box, searched, user } = show();
    const answer = deferred<null>();
    const work = holdKeys(() => answer.promise.then(() => box.focus()));

    await user.keyboard('jansen{Enter}');
    answer.resolve(null);
    await work;

    expect(searched).toEqual(['jansen']);
  });

  it('are typed on where they were when it fails', async () => {
    const { note, user } = show();
    const answer = deferred<null>();
    const work = holdKeys(() => answer.promise.then(() => Promise.reject(new Error('no'))));

    await user.keyboard('een{Enter}twee');
    answer.resolve(null);

    await expect(work).rejects.toThrow('no');
    expect(note.value).toBe('een\ntwee');
  });

  it('are all given before a click that comes while they are', async () => {
    const { note, searched, user } = show();
    const answer = deferred<null>();
    const work = holdKeys(() => answer.promise);

    await user.keyboard('per ongeluk');
    const clicked = new Promise<string>((resolve) => {
      // Between the first key that is given and the second.
      note.addEventListener('input', () => queueMicrotask(() => resolve(clickAway())), { once: true });
    });
    const clickAway = () => {
      fireEvent.mouseDown(screen.getByRole('button', { name: 'Weg' }));
      fireEvent.click(screen.getByRole('button', { name: 'Weg' }));
      return note.value;
    };
    answer.resolve(null);
    expect(await clicked).toBe('p');
    expect(searched).toEqual([]);
    await work;

    expect(searched).toEqual(['per ongeluk']);
  });

  it('are no longer held afterwards', async () => {
    const { note, user } = show();
    await holdKeys(() => Promise.resolve());

    await user.keyboard('gewoon');

    expect(note.value).toBe('gewoon');
  });
});
