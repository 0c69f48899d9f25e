import type { ConnectionId, ConversationId, ZaakId } from '../../../shared/domain/ids';
import type { DocumentContent, Informatieobject, ZaakDetail } from '../../../shared/domain/zaak';
import type { Bridge } from '../../../shared/ipc/contract';
import type { LineResult } from '../../../shared/result';
import { loading, settled, withEntry, withoutEntry, type Async } from '../../state/async';
import type { SliceCreator } from '../../state/slice';

/** Which zaak of which source, within one conversation. */
export type ZaakKey = {
  readonly conversationId: ConversationId;
  readonly connectionId: ConnectionId;
  readonly zaakId: ZaakId;
};

/** The document that is being looked at: one per conversation, so that large files do not pile up. */
export type OpenDocument = {
  /** Of which zaak (`detailKey`): never shown over another one, which may be somebody else's. */
  readonly zaak: string;
  readonly document: Informatieobject;
  readonly content: Async<LineResult<DocumentContent>>;
};

/** What was opened of the zaken of one conversation. */
export type OpenedZaken = {
  readonly details: Readonly<Record<string, Async<LineResult<ZaakDetail>>>>;
  readonly document: OpenDocument | null;
  /** How a zaak stood when it was read (its ETag), and whether it changed at its source since. */
  readonly revisions: Readonly<Record<string, { readonly etag: string; readonly isChanged: boolean }>>;
};

export type ZakenSlice = {
  readonly openedZaken: Readonly<Record<string, OpenedZaken>>;
  /** Asks the detail of a zaak; does nothing when it is there or on its way. After a failure it is asked again. */
  readonly openZaak: (key: ZaakKey) => Promise<void>;
  /** Reads the zaak anew and shows that; what is on screen stays until it is there. */
  readonly renewZaak: (key: ZaakKey) => Promise<void>;
  /** Looks whether the zaak changed at its source. Says nothing when the line does not answer: it is asked again soon. */
  readonly lookAtZaak: (key: ZaakKey) => Promise<void>;
  readonly openDocument: (key: ZaakKey, document: Informatieobject) => Promise<void>;
  readonly closeDocument: (conversationId: ConversationId) => void;
  readonly forgetZaken: (conversationId: ConversationId) => void;
};

export const NOTHING_OPENED: OpenedZaken = { details: {}, document: null, revisions: {} };

/** Key of a zaak among those of a conversation: the same uuid may exist at two sources. */
export const detailKey = (key: Pick<ZaakKey, 'connectionId' | 'zaakId'>): string => `${key.connectionId}:${key.zaakId}`;

type Changing = {
  readonly get: () => ZakenSlice;
  readonly of: (id: ConversationId) => OpenedZaken;
  readonly change: (id: ConversationId, part: Partial<OpenedZaken>) => void;
  readonly setDetail: (key: ZaakKey, detail: Async<LineResult<ZaakDetail>>) => void;
};

/** Whether an open zaak changed at its source, and reading it anew. */
const looksAt = (
  bridge: Pick<Bridge, 'zaken'>,
  { get, of, change, setDetail }: Changing,
): Pick<ZakenSlice, 'renewZaak' | 'lookAtZaak'> => ({
  renewZaak: async (key) => {
    change(key.conversationId, { revisions: withoutEntry(of(key.conversationId).revisions, detailKey(key)) });
    const reply = await bridge.zaken.get(key);
    if (get().openedZaken[key.conversationId]?.details[detailKey(key)]) setDetail(key, settled(reply));
  },
  lookAtZaak: async (key) => {
    const { conversationId } = key;
    const before = of(conversationId).revisions[detailKey(key)];
    if (before?.isChanged) return;
    const reply = await bridge.zaken.revision({ ...key, known: before?.etag ?? null });
    const opened = get().openedZaken[conversationId];
    const isStill = opened !== undefined && opened.revisions[detailKey(key)] === before;
    if (!isStill || !reply.ok || !reply.value.ok) return;
    change(conversationId, { revisions: withEntry(opened.revisions, detailKey(key), reply.value.value) });
  },
});

/** Details of zaken and their documents, per conversation. What comes after the conversation ended is dropped. */
export const createZakenSlice =
  (bridge: Pick<Bridge, 'zaken'>): SliceCreator<ZakenSlice> =>
  (set, get) => {
    let requests = 0;
    const latestDocument = new Map<string, number>();
    const of = (id: ConversationId): OpenedZaken => get().openedZaken[id] ?? NOTHING_OPENED;
    const change = (id: ConversationId, part: Partial<OpenedZaken>) =>
      set({ openedZaken: withEntry(get().openedZaken, id, { ...of(id), ...part }) });
    const setDetail = (key: ZaakKey, detail: Async<LineResult<ZaakDetail>>) =>
      change(key.conversationId, { details: withEntry(of(key.conversationId).details, detailKey(key), detail) });
    return {
      openedZaken: {},
      openZaak: async (key) => {
        const known = of(key.conversationId).details[detailKey(key)];
        if (known?.state === 'loading' || (known?.state === 'ready' && known.value.ok)) return;
        setDetail(key, loading);
        const reply = await bridge.zaken.get(key);
        // The conversation may have ended meanwhile: then its entry is gone and must stay gone.
        if (get().openedZaken[key.conversationId]?.details[detailKey(key)] === loading) setDetail(key, settled(reply));
      },
      ...looksAt(bridge, { get, of, change, setDetail }),
      openDocument: async (key, document) => {
        const { conversationId } = key;
        const zaak = detailKey(key);
        const request = ++requests;
        latestDocument.set(conversationId, request);
        change(conversationId, { document: { zaak, document, content: loading } });
        const { connectionId, id } = document;
        const reply = await bridge.zaken.document({ conversationId, connectionId, documentId: id });
        if (latestDocument.get(conversationId) === request)
          change(conversationId, { document: { zaak, document, content: settled(reply) } });
      },
      closeDocument: (conversationId) => {
        latestDocument.delete(conversationId);
        change(conversationId, { document: null });
      },
      forgetZaken: (conversationId) => {
        latestDocument.delete(conversationId);
        set({ openedZaken: withoutEntry(get().openedZaken, conversationId) });
      },
    };
  };
