import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { boardItemOf } from '../../../../tests/fakes/board';
import { createFakeBridge, ok } from '../../../../tests/fakes/bridge';
import { conversationOf, questionOf, testBsn } from '../../../../tests/support/builders';
import type { QuestionDraft } from '../../../shared/domain/conversation';
import type { ChangeReply } from '../../../shared/domain/terugbel/board';
import { createAppStore } from '../../state/app-store';
import { StoreProvider } from '../../state/context';
import { nl } from '../../text/nl';
import { subjectKey, type ShownKlantbeeld } from '../klantbeeld';
import { DuplicateStrip } from './duplicate-strip';

afterEach(cleanup);

const DAY_MS = 86_400_000;
const taak = {
  id: '4f6b1c2a-3d4e-4f5a-8b6c-000000000010',
  nummer: '0000000192',
  gevraagdeHandeling: 'Contact opnemen met betrokkene',
  toelichting: '',
  status: 'te_verwerken',
  toegewezenOp: new Date(Date.now() - 3 * DAY_MS).toISOString(),
  afgehandeldOp: null,
  toegewezenAan: ['Burgerzaken'],
};
const callback = {
  soort: 'afdeling',
  identificatie: '',
  naam: '',
  toelichting: 'Wil het voor vrijdag weten.',
  telefoonnummer: '',
  email: '',
  contactNaam: '',
  voorkeursmoment: '',
} as const;

function show(openTaken: readonly unknown[], reply: ChangeReply = { state: 'done', item: boardItemOf() }) {
  const conversation = conversationOf({ subject: { kind: 'persoon', bsn: testBsn } });
  const { bridge, calls } = createFakeBridge({ terugbel: { add: () => Promise.resolve(ok(reply)) } });
  const store = createAppStore(bridge);
  const contacts = [{ ok: true, connectionId: 'klantinteracties', value: { contacten: [], openTaken } }];
  const shown = { subjectKey: subjectKey({ kind: 'persoon', bsn: testBsn }), sections: { contacts } };
  // Only what the strip looks at is there.
  store.setState({ klantbeelden: { [conversation.id]: shown as unknown as ShownKlantbeeld } });
  const changes: Partial<QuestionDraft>[] = [];
  render(
    <StoreProvider store={store}>
      <DuplicateStrip
        conversation={conversation}
        question={questionOf({ note: 'Belt weer.' })}
        callback={callback}
        onChange={(part) => changes.push(part)}
      />
    </StoreProvider>,
  );
  return { calls, changes, store };
}

describe('a callback that waits already', () => {
  it('is named with how long and why, when another is made', () => {
    show([taak]);

    expect(screen.getByRole('status').textContent).toContain(
      'Er staat al een terugbelverzoek van 3 dagen geleden open',
    );
    expect(screen.getByRole('status').textContent).toContain('Nummer 0000000192 voor Burgerzaken');
  });

  it('is not named when there is none', () => {
    show([]);

    expect(screen.queryByRole('status')).toBeNull();
  });

  it('takes what is new, in the place of a second one', async () => {
    const { calls, changes } = show([taak]);

    await userEvent.click(screen.getByRole('button', { name: nl.terugbel.duplicate.add }));

    expect(calls).toContainEqual({
      channel: 'terugbel.add',
      input: {
        connectionId: 'klantinteracties',
        id: taak.id,
        doneId: expect.any(String) as string,
        text: 'Wil het voor vrijdag weten.',
      },
    });
    expect(changes).toEqual([
      { callback: null, note: 'Belt weer.\nTerugbelverzoek 0000000192 aangevuld.', resultaat: null },
    ]);
  });

  it('leaves all that was typed when it cannot take it', async () => {
    const { changes, store } = show([taak], { state: 'closed', at: null });

    await userEvent.click(screen.getByRole('button', { name: nl.terugbel.duplicate.add }));

    expect(changes).toEqual([]);
    expect(JSON.stringify(store.getState().toasts)).toContain(nl.terugbel.notDone.closed);
  });
});
