import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { createFakeBridge, ok } from '../../../../tests/fakes/bridge';
import { agent } from '../../../../tests/support/builders';
import { lineConfigOf } from '../../../../tests/support/line-config';
import type { CallbackDraft } from '../../../shared/domain/conversation';
import { createTermScanner } from '../../../shared/domain/hidden-terms';
import type { Role } from '../../../shared/domain/user';
import { createAppStore } from '../../state/app-store';
import { StoreProvider } from '../../state/context';
import { GuardedMessage } from './guarded-message';

afterEach(cleanup);

const scan = createTermScanner([lineConfigOf({ executor: { name: 'MeerInzicht' } })]);
const EMPTY: CallbackDraft = {
  soort: 'afdeling',
  identificatie: '',
  naam: '',
  toelichting: '',
  telefoonnummer: '',
  email: '',
  contactNaam: '',
  voorkeursmoment: '',
};

function Form({ onChange }: { readonly onChange: (callback: CallbackDraft) => void }) {
  const [callback, setCallback] = useState(EMPTY);
  const change = (part: Partial<CallbackDraft>) => {
    const next = { ...callback, ...part };
    setCallback(next);
    onChange(next);
  };
  return <GuardedMessage callback={callback} onChange={change} problem={null} />;
}

function show(role: Role = 'agent') {
  let last = EMPTY;
  const { bridge } = createFakeBridge({
    outgoing: {
      check: ({ text }) => {
        const hits = scan(text);
        return Promise.resolve(
          ok(hits.length === 0 ? { state: 'clear' as const } : { state: 'refused' as const, hits }),
        );
      },
    },
  });
  const store = createAppStore(bridge);
  store.setState({ session: { state: 'signedIn', user: agent({ roles: [role] }) } });
  render(
    <StoreProvider store={store}>
      <Form onChange={(callback) => (last = callback)} />
    </StoreProvider>,
  );
  return { field: screen.getByRole('textbox', { name: /Voor de inwoner/ }), last: () => last };
}

describe('a message for the resident', () => {
  it('marks what a resident may not hear, with its place and a plain sentence', async () => {
    const { field } = show();

    await userEvent.type(field, 'Morgen belt MeerInzicht u.');

    expect((await screen.findByText('MeerInzicht', { selector: 'mark' })).textContent).toBe('MeerInzicht');
    expect(screen.getByText('‘MeerInzicht’ op plaats 13: de naam van een uitvoerder.')).toBeTruthy();
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(screen.queryByRole('textbox', { name: 'Waarom mag dit toch?' })).toBeNull();
  });

  it('is well again once the name is gone', async () => {
    const { field } = show();
    await userEvent.type(field, 'MeerInzicht');
    await screen.findByText('Mag niet: MeerInzicht');

    await userEvent.clear(field);
    await userEvent.type(field, 'De gemeente belt u.');

    expect(screen.queryByText(/Mag niet/)).toBeNull();
    expect(field.getAttribute('aria-invalid')).toBeNull();
  });

  it('asks a supervisor why it may stay', async () => {
    const { field, last } = show('supervisor');
    await userEvent.type(field, 'MeerInzicht');

    await userEvent.type(await screen.findByRole('textbox', { name: 'Waarom mag dit toch?' }), 'Inwoner vroeg erom');

    expect(last()).toMatchObject({ bericht: 'MeerInzicht', berichtReden: 'Inwoner vroeg erom' });
  });
});
