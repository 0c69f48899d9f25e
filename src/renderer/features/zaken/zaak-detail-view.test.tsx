import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createFakeBridge, ok } from '../../../../tests/fakes/bridge';
import { conversationOf } from '../../../../tests/fakes/conversations';
import {
  bad,
  connection,
  day,
  documentOf,
  good,
  NOW,
  TODAY,
  uuid,
  YESTERDAY,
  zaakDetailOf,
  zaakIdOf,
  zaakOf,
} from '../../../../tests/fakes/klantbeeld/builders';
import type { ZaakId } from '../../../shared/domain/ids';
import type { DocumentContent, ZaakDetail } from '../../../shared/domain/zaak';
import type { LineResult } from '../../../shared/result';
import { createAppStore } from '../../state/app-store';
import { StoreProvider } from '../../state/context';
import { ZaakDetailView } from './zaak-detail-view';

beforeEach(() => void vi.useFakeTimers({ now: NOW, toFake: ['Date'] }));
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

function show(
  detail: LineResult<ZaakDetail>,
  content: DocumentContent = { formaat: 'text/plain', base64: btoa('Beste') },
) {
  const fake = createFakeBridge({
    zaken: { get: () => Promise.resolve(ok(detail)), document: () => Promise.resolve(ok(good('zaken', content))) },
  });
  const onBack = vi.fn();
  const store = createAppStore(fake.bridge);
  const zaakOnScreen = (zaakId: ZaakId) => (
    <StoreProvider store={store}>
      <ZaakDetailView
        key={zaakId}
        conversationId={conversationOf(1).id}
        connectionId={connection('zaken')}
        zaakId={zaakId}
        lineName="Zaken Harderwijk"
        today={TODAY}
        onBack={onBack}
        isLinked={false}
      />
    </StoreProvider>
  );
  const { rerender } = render(zaakOnScreen(zaakIdOf(1)));
  return { ...fake, onBack, store, showZaak: (zaakId: ZaakId) => rerender(zaakOnScreen(zaakId)) };
}

describe('a zaak in detail', () => {
  it('tells where it is, what to say, and marks the handlers as internal', async () => {
    show(good('zaken', zaakDetailOf()));

    expect((await screen.findByText('“U krijgt uiterlijk 23 mrt 2026 antwoord.”')).textContent).toBeTruthy();
    expect(screen.getByText('Intern, niet voorlezen')).toBeTruthy();
    expect(screen.getByText('M. Bakker')).toBeTruthy();
    expect(screen.getByText('€ 18.500')).toBeTruthy();
  });

  it('promises no day when the term is over', async () => {
    show(good('zaken', zaakDetailOf({ zaak: zaakOf({ uiterlijkeEinddatumAfdoening: day('2026-02-20') }) })));

    expect(await screen.findByText('10 dagen te laat')).toBeTruthy();
    expect(screen.queryByText(/U krijgt uiterlijk/)).toBeNull();
    expect(screen.getByText(/duurt langer dan beloofd/)).toBeTruthy();
  });

  it('shows the last good answer with its age when the line fails', async () => {
    show(bad('zaken', { kind: 'unavailable', httpStatus: 503 }, { value: zaakDetailOf(), fetchedAt: YESTERDAY }));

    expect(await screen.findByText('Zaken Harderwijk geeft geen antwoord')).toBeTruthy();
    expect(screen.getByText('U ziet de stand van 1 mrt 2026 22:10.')).toBeTruthy();
    expect(screen.getByText('Omgevingsvergunning aanvragen')).toBeTruthy();
  });

  it('goes back with Escape', async () => {
    const { onBack } = show(good('zaken', zaakDetailOf()));
    await screen.findByText('M. Bakker');

    await userEvent.keyboard('{Escape}');

    expect(onBack).toHaveBeenCalledOnce();
  });
});

describe('a document of a zaak', () => {
  const withDocument = (formaat: string) =>
    good('zaken', zaakDetailOf({ informatieobjecten: [documentOf({ formaat, titel: 'Brief' })] }));

  it('shows text in the window, and Escape closes only the document', async () => {
    const { onBack } = show(withDocument('text/plain'));

    await userEvent.click(await screen.findByRole('button', { name: 'Brief openen' }));
    const text = await screen.findByText('Beste');
    await userEvent.keyboard('{Escape}');

    expect(text.tagName).toBe('PRE');
    expect(screen.queryByText('Beste')).toBeNull();
    expect(onBack).not.toHaveBeenCalled();
  });

  it('never lies over another zaak, and is still there when its own comes back', async () => {
    const { showZaak } = show(withDocument('text/plain'));
    await userEvent.click(await screen.findByRole('button', { name: 'Brief openen' }));
    await screen.findByText('Beste');

    showZaak(zaakIdOf(2));
    await screen.findByRole('button', { name: 'Brief openen' });
    expect(screen.queryByText('Beste')).toBeNull();
    showZaak(zaakIdOf(1));

    expect(screen.getByText('Beste')).toBeTruthy();
  });

  it('shows an image with its name', async () => {
    show(withDocument('image/png'), { formaat: 'image/png', base64: 'AAAA' });

    await userEvent.click(await screen.findByRole('button', { name: 'Brief openen' }));

    const image = await screen.findByRole('img', { name: 'Afbeelding: Brief' });
    expect(image.getAttribute('src')).toBe('data:image/png;base64,AAAA');
  });

  it('leaves a PDF to the shielded window and says so', async () => {
    const { calls } = show(withDocument('application/pdf'), { formaat: 'application/pdf', base64: '' });

    await userEvent.click(await screen.findByRole('button', { name: 'Brief openen' }));

    expect(await screen.findByText('De PDF staat in een apart, afgeschermd venster.')).toBeTruthy();
    await waitFor(() =>
      expect(calls.at(-1)).toMatchObject({ channel: 'zaken.document', input: { documentId: uuid(101) } }),
    );
  });
});
