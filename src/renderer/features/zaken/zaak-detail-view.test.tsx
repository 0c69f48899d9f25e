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
import type { DocumentContent, ZaakDetail, ZaakRevision } from '../../../shared/domain/zaak';
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
  stands: () => ZaakRevision = () => ({ etag: '"1"', isChanged: false }),
) {
  const fake = createFakeBridge({
    zaken: {
      get: () => Promise.resolve(ok(detail)),
      revision: () => Promise.resolve(ok(good('zaken', stands()))),
      document: () => Promise.resolve(ok(good('zaken', content))),
    },
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

  it('names the parts that the register did not give, and calls none of them empty', async () => {
    show(
      good(
        'zaken',
        zaakDetailOf({ statussen: [], informatieobjecten: [], missing: ['statussen', 'informatieobjecten'] }),
      ),
    );

    expect(await screen.findByText('Van deze zaak ontbreken nu: de geschiedenis en de documenten')).toBeTruthy();
    expect(screen.getAllByText('Nu niet op te halen')).toHaveLength(2);
    expect(screen.queryByText('Bij deze zaak staan geen documenten.')).toBeNull();
    expect(screen.getByText('M. Bakker')).toBeTruthy();
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

describe('a zaak that is looked at', () => {
  /** The looks that were put to the source, with what was known. */
  const looks = (calls: readonly { readonly channel: string; readonly input: unknown }[]) =>
    calls.filter(({ channel }) => channel === 'zaken.revision').map(({ input }) => input);

  it('is asked for again every 15 to 30 s, and says when it changed; the new state comes when the agent wants it', async () => {
    vi.useFakeTimers({ now: NOW });
    const stands = [
      { etag: '"1"', isChanged: false },
      { etag: '"2"', isChanged: true },
    ];
    const { calls } = show(good('zaken', zaakDetailOf()), undefined, () => stands.shift() ?? stands[0] ?? never());
    await vi.advanceTimersByTimeAsync(100);
    expect(looks(calls)).toMatchObject([{ known: null }]);
    expect(screen.queryByText('Deze zaak is net gewijzigd.')).toBeNull();

    await vi.advanceTimersByTimeAsync(30_000);

    expect(looks(calls)).toMatchObject([{ known: null }, { known: '"1"' }]);
    expect(screen.getByText('Deze zaak is net gewijzigd.')).toBeTruthy();
    expect(calls.filter(({ channel }) => channel === 'zaken.get')).toHaveLength(1);
    screen.getByRole('button', { name: 'Toon de nieuwe stand' }).click();
    await vi.advanceTimersByTimeAsync(10);
    expect(calls.filter(({ channel }) => channel === 'zaken.get')).toHaveLength(2);
    expect(screen.queryByText('Deze zaak is net gewijzigd.')).toBeNull();
  });

  it('is left in peace while the window is hidden, and looked at when it comes back', async () => {
    vi.useFakeTimers({ now: NOW });
    const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(false);
    const { calls } = show(good('zaken', zaakDetailOf()));
    await vi.advanceTimersByTimeAsync(100);

    hidden.mockReturnValue(true);
    document.dispatchEvent(new Event('visibilitychange'));
    await vi.advanceTimersByTimeAsync(120_000);
    expect(looks(calls)).toHaveLength(1);

    hidden.mockReturnValue(false);
    document.dispatchEvent(new Event('visibilitychange'));
    await vi.advanceTimersByTimeAsync(100);
    expect(looks(calls)).toHaveLength(2);
    hidden.mockRestore();
  });

  it('is no longer looked at once it is left', async () => {
    vi.useFakeTimers({ now: NOW });
    const { calls } = show(good('zaken', zaakDetailOf()));
    await vi.advanceTimersByTimeAsync(100);

    cleanup();
    await vi.advanceTimersByTimeAsync(120_000);

    expect(looks(calls)).toHaveLength(1);
  });
});

function never(): never {
  throw new Error('looked at too often');
}
