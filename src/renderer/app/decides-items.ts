import type { Conversation } from '../../shared/domain/conversation';
import { selectActive, selectQuestion } from '../features/conversations';
import type { DecidesItem } from '../features/decides';
import { selectOwnKlantbeeld, selectPlace } from '../features/klantbeeld';
import { decisionsKey } from '../features/lines';
import { lineOfQuestion } from '../features/register';
import { detailKey } from '../features/zaken';
import type { AppState } from '../state/app-store';
import type { LineResult } from '../../shared/result';

/** An item with what it is known by on screen: the key of its row, and its tab. */
type OnScreen = DecidesItem & { readonly row: string; readonly tab: 'zaken' | 'belastingen' | 'producten' };

/** More make no list that anybody reads while somebody waits. */
const MOST = 12;

/**
 * What the key "who decides what" can be about now, the nearest first: the row that has the focus, what is open in the klantbeeld, what the
 * question and the open article are about, then the rest of the tab on screen.
 */
export function decidesItems(state: AppState, focusedRow: string | null): readonly DecidesItem[] {
  const conversation = selectActive(state);
  if (!conversation) return [];
  const all = onScreen(state, conversation);
  const place = selectPlace(state, conversation.id);
  const openRow = place.zaak ? detailKey(place.zaak) : null;
  const near = [
    ...all.filter(({ row }) => row === focusedRow),
    ...all.filter(({ tab, row }) => tab === place.tab && tab === 'zaken' && row === openRow),
    ...all.filter(({ tab, row }) => tab === place.tab && tab === 'belastingen' && row === place.biljet),
    ...ofQuestion(state, conversation),
    ...ofArticle(state, conversation),
    ...all.filter(({ tab }) => tab === place.tab),
  ];
  const seen = new Set<string>();
  return near
    .filter(({ label, about }) => {
      const key = `${label}${decisionsKey(about)}`;
      return !seen.has(key) && seen.add(key);
    })
    .slice(0, MOST)
    .map(({ label, about }) => ({ label, about }));
}

function onScreen(state: AppState, conversation: Conversation): readonly OnScreen[] {
  const sections = selectOwnKlantbeeld(state, conversation)?.sections;
  const { municipality } = conversation;
  const zaken = answersOf(sections?.zaken).flatMap(({ value }) =>
    value.map((zaak): OnScreen => ({
      tab: 'zaken',
      row: detailKey({ connectionId: zaak.connectionId, zaakId: zaak.id }),
      label: `${zaak.zaaktype} (${zaak.identificatie})`,
      about: { by: 'connection', connectionId: zaak.connectionId },
    })),
  );
  const bills = answersOf(sections?.belastingen).flatMap(({ connectionId, value }) =>
    value.biljetten.map(({ aanslagbiljetnummer, omschrijving }): OnScreen => ({
      tab: 'belastingen',
      row: aanslagbiljetnummer,
      label: `${omschrijving} (${aanslagbiljetnummer})`,
      about: { by: 'connection', connectionId },
    })),
  );
  const products = answersOf(sections?.products).flatMap(({ connectionId, value }) =>
    value.map(({ id, naam, upn }): OnScreen => ({
      tab: 'producten',
      row: id,
      label: naam,
      about: upn === null ? { by: 'connection', connectionId } : { by: 'product', product: upn, municipality },
    })),
  );
  return [...zaken, ...bills, ...products];
}

type Answer<T> = { readonly connectionId: LineResult<T>['connectionId']; readonly value: T };

const answersOf = <T>(results: readonly LineResult<T>[] | undefined): readonly Answer<T>[] =>
  (results ?? []).flatMap((result) => {
    const value = result.ok ? result.value : result.lastGood?.value;
    return value === undefined ? [] : [{ connectionId: result.connectionId, value }];
  });

function ofQuestion(state: AppState, conversation: Conversation): readonly DecidesItem[] {
  const question = selectQuestion(state, conversation);
  const about = question && lineOfQuestion({ ...question, municipality: conversation.municipality });
  if (!about) return [];
  return [{ label: (about.by === 'connection' ? question.zaak?.omschrijving : question.product) ?? '', about }];
}

function ofArticle({ kennisPlaces }: AppState, { id, municipality }: Conversation): readonly DecidesItem[] {
  const content = kennisPlaces[id]?.article?.content;
  if (content?.state !== 'ready' || !content.value.upn) return [];
  return [{ label: content.value.titel, about: { by: 'product', product: content.value.upn, municipality } }];
}
