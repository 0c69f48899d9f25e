import type { Level } from '../../../shared/domain/identification';
import type { ConnectionId, ConversationId } from '../../../shared/domain/ids';
import type { Subject } from '../../../shared/domain/klantbeeld';
import type { Bridge } from '../../../shared/ipc/contract';
import type { IpcError } from '../../../shared/ipc/define';
import type { SectionArrived, SectionPlan } from '../../../shared/ipc/schemas';
import { loading, settled, withEntry, withoutEntry, type Async } from '../../state/async';
import type { SetPart, SliceCreator } from '../../state/slice';
import { answeredConnections, mergeSections, type SomeSections } from './merge-sections';
import { START_PLACE, type Place } from './place';

/** Whose klantbeeld to open, as the conversation knows it now. */
export type KlantbeeldRequest = {
  readonly conversationId: ConversationId;
  readonly subject: Subject;
  readonly level: Level;
};

/** The klantbeeld of one conversation, as far as it is known. */
export type ShownKlantbeeld = {
  /** Whom it is about: answers about anybody else never stand here. */
  readonly subjectKey: string;
  /** The level of identification at which it was asked. */
  readonly level: Level;
  /** Null until main said which generation this is. */
  readonly generation: number | null;
  readonly plan: Async<readonly SectionPlan[]>;
  readonly sections: SomeSections;
  /** Connections that are asked again right now. */
  readonly retrying: readonly ConnectionId[];
  readonly retryError: IpcError | null;
};

export type KlantbeeldSlice = {
  readonly klantbeelden: Readonly<Record<string, ShownKlantbeeld>>;
  readonly klantbeeldPlaces: Readonly<Record<string, Place>>;
  /** Asks all lines about this subject; does nothing when that was done for this subject at this level. */
  readonly openKlantbeeld: (request: KlantbeeldRequest) => Promise<void>;
  /** Asks again after main itself could not start, or to look whether anything changed. */
  readonly reopenKlantbeeld: (request: KlantbeeldRequest) => Promise<void>;
  /** Asks one connection again. */
  readonly retryLine: (conversationId: ConversationId, connectionId: ConnectionId) => Promise<void>;
  /** Goes to a tab, a zaak, a bill, … of this conversation's klantbeeld. */
  readonly goInKlantbeeld: (conversationId: ConversationId, to: Partial<Place>) => void;
  /** The conversation ended, or its subject was taken away: nothing of it stays. */
  readonly forgetKlantbeeld: (conversationId: ConversationId) => void;
};

/** One text per subject, to compare by. Stays in memory. */
export function subjectKey(subject: Subject): string {
  if (subject.kind === 'persoon') return `persoon:${subject.bsn}`;
  if (subject.kind === 'partij') return `partij:${subject.partijId}`;
  return `organisatie:${subject.kvkNummer}:${subject.vestigingsnummer ?? ''}`;
}

type Context = {
  readonly api: Bridge['klantbeeld'];
  readonly set: SetPart<KlantbeeldSlice>;
  readonly get: () => KlantbeeldSlice;
  /** The last question per conversation: an older one has no say any more. */
  readonly latest: Map<string, symbol>;
  /** Main may send answers before the reply with their generation is here: they wait for it. */
  readonly early: Map<string, readonly SectionArrived[]>;
};

/**
 * What all lines know, per conversation. Answers are taken by conversation and generation only: an answer about the
 * previous caller that comes late has an older generation and is dropped.
 */
export const createKlantbeeldSlice =
  (bridge: Pick<Bridge, 'klantbeeld'>): SliceCreator<KlantbeeldSlice> =>
  (set, get) => {
    const context: Context = { api: bridge.klantbeeld, set, get, latest: new Map(), early: new Map() };
    bridge.klantbeeld.arrived((arrived) => receive(context, arrived));
    return {
      klantbeelden: {},
      klantbeeldPlaces: {},
      openKlantbeeld: async (request) => {
        const shown = get().klantbeelden[request.conversationId];
        const isOpen = shown?.subjectKey === subjectKey(request.subject) && shown.level === request.level;
        if (!isOpen) await ask(context, request);
      },
      reopenKlantbeeld: (request) => ask(context, request),
      retryLine: (conversationId, connectionId) => retry(context, conversationId, connectionId),
      goInKlantbeeld: (conversationId, to) => {
        const place = get().klantbeeldPlaces[conversationId] ?? START_PLACE;
        set({ klantbeeldPlaces: withEntry(get().klantbeeldPlaces, conversationId, { ...place, ...to }) });
      },
      forgetKlantbeeld: (conversationId) => {
        context.latest.delete(conversationId);
        context.early.delete(conversationId);
        set({
          klantbeelden: withoutEntry(get().klantbeelden, conversationId),
          klantbeeldPlaces: withoutEntry(get().klantbeeldPlaces, conversationId),
        });
      },
    };
  };

function change({ set, get }: Context, id: string, part: Partial<ShownKlantbeeld>): void {
  const shown = get().klantbeelden[id];
  if (shown) set({ klantbeelden: withEntry(get().klantbeelden, id, { ...shown, ...part }) });
}

/** An answer: taken when it belongs to what is shown, kept when its generation is still to be announced, else dropped. */
function receive(context: Context, arrived: SectionArrived): void {
  const { conversationId, generation } = arrived;
  const shown = context.get().klantbeelden[conversationId];
  if (!shown) return;
  if (generation === shown.generation) take(context, arrived);
  else if (shown.generation === null || generation > shown.generation)
    context.early.set(conversationId, [...(context.early.get(conversationId) ?? []), arrived]);
}

function take(context: Context, { conversationId, sections }: SectionArrived): void {
  const shown = context.get().klantbeelden[conversationId];
  if (!shown) return;
  const answered = answeredConnections(sections);
  const retrying = shown.retrying.filter((id) => !answered.has(id));
  change(context, conversationId, { sections: mergeSections(shown.sections, sections), retrying });
}

async function ask(context: Context, { conversationId, subject, level }: KlantbeeldRequest): Promise<void> {
  const { api, set, get, latest, early } = context;
  const request = Symbol('request');
  latest.set(conversationId, request);
  const key = subjectKey(subject);
  const before = get().klantbeelden[conversationId];
  const kept = before?.subjectKey === key ? before : null;
  if (before && !kept) set({ klantbeeldPlaces: withoutEntry(get().klantbeeldPlaces, conversationId) });
  set({ klantbeelden: withEntry(get().klantbeelden, conversationId, startOf(key, level, kept)) });
  const reply = await api.open({ conversationId });
  if (latest.get(conversationId) !== request) return;
  const waiting = early.get(conversationId) ?? [];
  early.delete(conversationId);
  if (!reply.ok) {
    change(context, conversationId, { plan: settled(reply) });
    return;
  }
  const { generation, plan } = reply.value;
  change(context, conversationId, { generation, plan: { state: 'ready', value: plan } });
  waiting.filter((arrived) => arrived.generation === generation).forEach((arrived) => take(context, arrived));
}

async function retry(context: Context, conversationId: ConversationId, connectionId: ConnectionId): Promise<void> {
  const shown = context.get().klantbeelden[conversationId];
  if (!shown || shown.retrying.includes(connectionId)) return;
  change(context, conversationId, { retrying: [...shown.retrying, connectionId], retryError: null });
  const reply = await context.api.retry({ conversationId, connectionId });
  const now = context.get().klantbeelden[conversationId];
  if (reply.ok || now?.subjectKey !== shown.subjectKey) return;
  change(context, conversationId, {
    retrying: now.retrying.filter((id) => id !== connectionId),
    retryError: reply.error,
  });
}

/** The view while main is asked. The same person keeps what is already there; another starts empty. */
const startOf = (key: string, level: Level, kept: ShownKlantbeeld | null): ShownKlantbeeld => ({
  subjectKey: key,
  level,
  generation: null,
  plan: kept?.plan.state === 'ready' ? kept.plan : loading,
  sections: kept?.sections ?? {},
  retrying: [],
  retryError: null,
});
