import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { createFakeBridge, ok } from '../../../../tests/fakes/bridge';
import { shippedLijsten } from '../../../../tests/fakes/lijsten';
import { agent, conversationOf, questionOf } from '../../../../tests/support/builders';
import type { CannedNote, SaveCannedNote } from '../../../shared/domain/canned-note';
import { createAppStore } from '../../state/app-store';
import { StoreProvider } from '../../state/context';
import { findNotes } from './find-notes';
import { noteValues } from './note-values';
import { OwnNotes } from './own-notes';

afterEach(cleanup);

const note = (part: Partial<CannedNote>): CannedNote => ({
  id: part.naam ?? 'x',
  naam: 'Notitie',
  tekst: 'Tekst.',
  resultaat: null,
  isBeantwoord: null,
  isEigen: false,
  ...part,
});
const container = note({ naam: 'Container geleegd', isEigen: true });
const uitleg = note({ naam: 'Uitleg gegeven', tekst: 'Over de container uitleg gegeven.' });
const afspraak = note({ naam: 'Afspraak gemaakt' });

describe('finding a canned note', () => {
  it('offers the own ones first, until letters say which', () => {
    expect(findNotes([uitleg, afspraak, container], '')).toEqual([container, uitleg, afspraak]);
    expect(findNotes([uitleg, afspraak, container], 'afspr')).toEqual([afspraak]);
  });

  it('looks in the name before the text, and forgives a slip', () => {
    expect(findNotes([uitleg, afspraak, container], 'contaner')).toEqual([container, uitleg]);
  });
});

it('the variables of a note are what the conversation knows', () => {
  const caller = { telefoonnummer: '+31341411911', naam: 'A. de Vries', geboortedatum: null };
  const question = questionOf({ vraag: 'Paspoort kwijt', zaak: null, artikelen: [] });
  const context = { conversation: conversationOf({ caller }), question, medewerker: 'Sanne', gemeente: 'Ermelo' };

  expect(noteValues(context, new Date('2026-06-01T08:05:00Z'))).toEqual({
    beller: 'A. de Vries',
    datum: '1 jun 2026',
    tijd: '10:05',
    telefoon: '0341 41 19 11',
    medewerker: 'Sanne',
    gemeente: 'Ermelo',
    onderwerp: 'Paspoort kwijt',
    zaak: null,
  });
});

describe('own notes', () => {
  function show(start: readonly CannedNote[]) {
    let notes = start;
    const saved: SaveCannedNote[] = [];
    const fake = createFakeBridge({
      notes: {
        save: (asked) => {
          saved.push(asked);
          notes = [...notes.filter(({ id }) => id !== asked.id), { ...asked, id: asked.id ?? 'nieuw', isEigen: true }];
          return Promise.resolve(ok(notes));
        },
        remove: ({ id }) => {
          notes = notes.filter((one) => one.id !== id);
          return Promise.resolve(ok(notes));
        },
      },
    });
    const store = createAppStore(fake.bridge);
    store.setState({
      session: { state: 'signedIn', user: agent() },
      cannedNotes: { state: 'ready', value: notes },
      lijsten: { state: 'ready', value: shippedLijsten() },
    });
    render(
      <StoreProvider store={store}>
        <OwnNotes />
      </StoreProvider>,
    );
    return {
      user: userEvent.setup(),
      saved,
      list: () => within(screen.getByRole('list', { name: /standaardnotities/ })),
    };
  }

  it('are made with a result, and say what is missing first', async () => {
    const { user, saved, list } = show([uitleg]);
    expect(list().queryByText('Uitleg gegeven')).toBeNull();

    await user.click(screen.getByRole('button', { name: 'Nieuwe standaardnotitie' }));
    await user.click(screen.getByRole('button', { name: 'Bewaren' }));
    expect(screen.getByText('Geef een naam van 2 letters of meer.')).toBeTruthy();
    await user.type(screen.getByRole('textbox', { name: /Naam/ }), 'Afval');
    await user.type(screen.getByRole('textbox', { name: /Tekst/ }), 'Over afval.');
    await user.selectOptions(screen.getByRole('combobox'), 'zelfstandig_afgehandeld');
    await user.click(screen.getByRole('button', { name: 'Bewaren' }));

    expect(await screen.findByText('Afval')).toBeTruthy();
    expect(saved).toEqual([
      { id: null, naam: 'Afval', tekst: 'Over afval.', resultaat: 'zelfstandig_afgehandeld', isBeantwoord: 'ja' },
    ]);
  });

  it('are changed and taken away', async () => {
    const { user, list } = show([container]);

    await user.click(screen.getByRole('button', { name: 'Wijzig Container geleegd' }));
    await user.type(screen.getByRole('textbox', { name: /Naam/ }), '!');
    await user.click(screen.getByRole('button', { name: 'Bewaren' }));
    expect(list().getByText('Container geleegd!')).toBeTruthy();

    await user.click(screen.getByRole('button', { name: 'Verwijder Container geleegd!' }));
    expect(await screen.findByText('U hebt nog geen eigen standaardnotities.')).toBeTruthy();
  });
});
