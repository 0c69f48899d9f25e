import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { createFakeBridge, ok } from '../../../../tests/fakes/bridge';
import { conversationOf } from '../../../../tests/fakes/conversations';
import { bad, biljetOf, bsn, good } from '../../../../tests/fakes/klantbeeld/builders';
import type { FindReply } from '../../../shared/domain/find';
import { createAppStore } from '../../state/app-store';
import { StoreProvider } from '../../state/context';
import { FindPane } from './find-pane';

afterEach(cleanup);

const { id } = conversationOf(1);
const nothing: FindReply = {
  understood: { kind: 'naam', naam: 'bakkerij' },
  personen: [],
  organisaties: [],
  partijen: [],
  zaken: [],
  aanslagbiljetten: [],
};

async function show(reply: Partial<FindReply>) {
  const { bridge } = createFakeBridge({ find: { search: () => Promise.resolve(ok({ ...nothing, ...reply })) } });
  const store = createAppStore(bridge);
  store.getState().typeFind(id, 'bakkerij');
  await store.getState().searchFind(id);
  render(
    <StoreProvider store={store}>
      <FindPane
        conversationId={id}
        onOpen={() => undefined}
        opening={null}
        openError={null}
        nameOf={(connectionId) => `lijn ${connectionId}`}
        onClose={null}
      />
    </StoreProvider>,
  );
}

it('says that nobody was found and where was looked', async () => {
  await show({ understood: { kind: 'bsn', bsn: bsn.jan }, personen: [good('brp', [])] });

  expect(screen.getByText('Niemand gevonden')).toBeTruthy();
  expect(screen.getByText('Gezocht in: lijn brp.')).toBeTruthy();
});

it('calls nobody unknown by a name alone: no register of persons was asked', async () => {
  await show({ organisaties: [good('kvk', [])] });

  expect(screen.getByText('Geen organisatie gevonden, en nog niet gezocht naar personen')).toBeTruthy();
  expect(screen.getByText('Gezocht in: lijn kvk.')).toBeTruthy();
  expect(screen.getByText(/Typ de geboortedatum erbij/)).toBeTruthy();
  expect(screen.queryByText('Niemand gevonden')).toBeNull();
});

it('calls nobody unknown when the only register gave no answer', async () => {
  await show({ organisaties: [bad('kvk')] });

  expect(screen.getByText('lijn kvk gaf geen antwoord')).toBeTruthy();
  expect(screen.queryByText(/Niemand gevonden/)).toBeNull();
});

it('says which registers it speaks of when another gave no answer', async () => {
  await show({ organisaties: [good('kvk', [])], personen: [bad('brp')] });

  expect(screen.getByText('Niemand gevonden bij de registers die antwoord gaven')).toBeTruthy();
});

it('asks for more instead of calling a full register silent', async () => {
  await show({ personen: [bad('brp', { kind: 'tooMany', askFor: ['voornamen'] })] });

  expect(screen.getByText('lijn brp vindt te veel')).toBeTruthy();
  expect(screen.getByText(/Vraag ook naar: de voornaam/)).toBeTruthy();
});

it('does not say that nothing was found while nothing was looked for', async () => {
  await show({ understood: { kind: 'invalid', field: 'bsn', reason: 'elevenTest' } });

  expect(screen.getByText(/Dit lijkt een BSN, maar het klopt niet/)).toBeTruthy();
  expect(screen.queryByText(/Niets gevonden|Niemand gevonden/)).toBeNull();
});

it('opens a bill by its number, and shows no amount to who was not checked', async () => {
  const biljet = biljetOf();
  await show({ aanslagbiljetten: [good('belastingen', [biljet])] });

  const hit = screen.getByRole('button', { name: new RegExp(biljet.aanslagbiljetnummer) });
  expect(hit.textContent).not.toContain('€');
});
