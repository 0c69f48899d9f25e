import { describe, expect, it } from 'vitest';
import { createFakeBridge } from '../../../tests/fakes/bridge';
import { biljetOf, bsn, connection, good, zaakIdOf, zaakOf } from '../../../tests/fakes/klantbeeld/builders';
import { conversationOf, harderwijk, questionOf } from '../../../tests/support/builders';
import type { QuestionDraft } from '../../shared/domain/conversation';
import type { Place } from '../features/klantbeeld';
import { createAppStore, type AppState } from '../state/app-store';
import { decidesItems } from './decides-items';

const zaken = [1, 2].map((id) =>
  zaakOf({ id: zaakIdOf(id), connectionId: connection('zaken'), identificatie: `Z-${id}`, zaaktype: 'Kap' }),
);
const bills = ['A', 'B'].map((aanslagbiljetnummer) => biljetOf({ aanslagbiljetnummer, omschrijving: 'Aanslag' }));

type Around = { readonly place?: Partial<Place>; readonly question?: Partial<QuestionDraft>; readonly other?: boolean };

function stateWith({ place = {}, question = {}, other = false }: Around = {}): AppState {
  const store = createAppStore(createFakeBridge().bridge);
  const conversation = conversationOf({
    municipality: harderwijk,
    subject: { kind: 'persoon', bsn: bsn.jan },
    questions: [questionOf({ product: null, zaak: null, ...question })],
  });
  store.setState({
    conversations: [conversation],
    activeConversationId: conversation.id,
    klantbeelden: {
      [conversation.id]: {
        subjectKey: `persoon:${other ? bsn.anna : bsn.jan}`,
        level: 2,
        generation: 1,
        plan: { state: 'loading' },
        sections: {
          zaken: [good('zaken', zaken)],
          belastingen: [good('aanslagen', { biljetten: bills, wozObjecten: [] })],
        },
        retrying: [],
        retryError: null,
      },
    },
    klantbeeldPlaces: {
      [conversation.id]: { tab: 'overzicht', zaak: null, biljet: null, contact: null, source: null, ...place },
    },
  });
  return store.getState();
}

const labels = (around: Around, row: string | null = null) =>
  decidesItems(stateWith(around), row).map(({ label }) => label);

describe('what the key "who decides what" is about', () => {
  it('is nothing where nothing has a line', () => {
    expect(labels({})).toEqual([]);
  });

  it('is first the bill that is open, then the others of the tab', () => {
    expect(labels({ place: { tab: 'belastingen', biljet: 'B' } })).toEqual(['Aanslag (B)', 'Aanslag (A)']);
  });

  it('is first the row that has the focus', () => {
    expect(labels({ place: { tab: 'belastingen', biljet: 'B' } }, 'A')[0]).toBe('Aanslag (A)');
  });

  it('is the zaak that is open, asked by the connection that gave it', () => {
    const zaak = { connectionId: connection('zaken'), zaakId: zaakIdOf(2) };

    expect(decidesItems(stateWith({ place: { tab: 'zaken', zaak } }), null)[0]).toEqual({
      label: 'Kap (Z-2)',
      about: { by: 'connection', connectionId: 'zaken' },
    });
  });

  it('is the product of the question in the municipality of the conversation', () => {
    expect(decidesItems(stateWith({ question: { product: 'paspoort' } }), null)).toEqual([
      { label: 'paspoort', about: { by: 'product', product: 'paspoort', municipality: 'harderwijk' } },
    ]);
  });

  it('is never of the caller who was chosen before', () => {
    expect(labels({ place: { tab: 'belastingen' }, other: true })).toEqual([]);
  });
});
