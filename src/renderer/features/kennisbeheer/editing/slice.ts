import type { Artikel } from '../../../../shared/domain/kennis';
import type {
  Keuring,
  Publicatie,
  TeBekijken,
  Versie,
  VindProef,
  Voorstel,
  VoorstelBeeld,
  Voorstellen,
} from '../../../../shared/domain/kennisvoorstel';
import type { Bridge } from '../../../../shared/ipc/contract';
import type { IpcError } from '../../../../shared/ipc/define';
import { idle, loading, settled, type Async } from '../../../state/async';
import type { SetPart, SliceCreator } from '../../../state/slice';

type Api = Bridge['kennisbeheer'];
export type DraftFrom = Parameters<Api['startDraft']>[0];
export type ReviewDecision = Parameters<Api['review']>[0]['decision'];

/** What is noticed about the draft on screen, and how it reads. */
export type Checked = { readonly keuring: Keuring; readonly preview: Artikel };

/** The text that is written or reviewed. */
export type OpenVoorstel = {
  readonly beeld: VoorstelBeeld;
  /** True while its writer works on it. */
  readonly isDraft: boolean;
  /** Whether main has the newest letters. */
  readonly isKept: boolean;
  readonly checked: Checked | null;
  readonly versies: readonly Versie[];
  readonly proef: readonly VindProef[];
};

export type EditingSlice = {
  readonly voorstellen: Async<Voorstellen>;
  readonly teBekijken: readonly TeBekijken[];
  readonly openVoorstel: OpenVoorstel | null;
  readonly editingError: IpcError | null;
  readonly loadVoorstellen: () => Promise<void>;
  /** Begins a text; false when that cannot be. */
  readonly startDraft: (from: DraftFrom) => Promise<boolean>;
  readonly showVoorstel: (id: string, isDraft: boolean) => Promise<void>;
  readonly takeUpVoorstel: (id: string) => Promise<void>;
  readonly changeDraft: (part: Partial<Voorstel>) => void;
  readonly tryDraft: (vragen: readonly string[]) => Promise<void>;
  readonly submitDraft: () => Promise<boolean>;
  readonly dropDraft: () => Promise<void>;
  readonly reviewVoorstel: (decision: ReviewDecision) => Promise<Publicatie | null>;
  readonly closeVoorstel: () => void;
  /** Another user sits down: nothing of the one before stays, and nothing is kept in the name of the next. */
  readonly forgetEditing: () => void;
};

type Context = { readonly api: Api; readonly set: SetPart<EditingSlice>; readonly get: () => EditingSlice };

/** A draft reaches main within a second of a keystroke. */
const KEEP_MS = 400;

/** Writing and reviewing texts of the knowledge base. */
export const createEditingSlice =
  (bridge: Pick<Bridge, 'kennisbeheer'>): SliceCreator<EditingSlice> =>
  (set, get) => {
    const context: Context = { api: bridge.kennisbeheer, set, get };
    const keeping = keeper(context);
    bridge.kennisbeheer.changed(({ soort }) => {
      if (soort === 'kennisvoorstel' && get().voorstellen.state !== 'idle') void load(context);
    });
    return {
      voorstellen: idle,
      teBekijken: [],
      openVoorstel: null,
      editingError: null,
      loadVoorstellen: () => load(context),
      startDraft: (from) => start(context, from),
      showVoorstel: (id, isDraft) => show(context, id, isDraft),
      takeUpVoorstel: (id) => takeUp(context, id),
      changeDraft: (part) => changeDraft(context, part) && keeping.soon(),
      tryDraft: (vragen) => tryOut(context, vragen),
      async submitDraft() {
        await keeping.now();
        return finish(context, (id) => context.api.submitDraft({ id }));
      },
      async dropDraft() {
        keeping.forget();
        await finish(context, (id) => context.api.dropDraft({ id }));
      },
      reviewVoorstel: (decision) => review(context, decision),
      closeVoorstel() {
        void keeping.now();
        set({ openVoorstel: null, editingError: null });
      },
      forgetEditing() {
        keeping.forget();
        set({ voorstellen: idle, teBekijken: [], openVoorstel: null, editingError: null });
      },
    };
  };

/** False when there is no draft to change. */
function changeDraft({ set, get }: Context, part: Partial<Voorstel>): boolean {
  const open = get().openVoorstel;
  if (!open?.isDraft) return false;
  const beeld = { ...open.beeld, voorstel: { ...open.beeld.voorstel, ...part } };
  set({ openVoorstel: { ...open, beeld, isKept: false } });
  return true;
}

async function load({ api, set, get }: Context): Promise<void> {
  if (get().voorstellen.state !== 'ready') set({ voorstellen: loading });
  const [reply, due] = await Promise.all([api.voorstellen({}), api.teBekijken({})]);
  set({ voorstellen: settled(reply), teBekijken: due.ok ? due.value : [] });
}

async function start(context: Context, from: DraftFrom): Promise<boolean> {
  const reply = await context.api.startDraft(from);
  if (reply.ok) await show(context, reply.value.id, true);
  else context.set({ editingError: reply.error });
  return reply.ok;
}

async function takeUp(context: Context, id: string): Promise<void> {
  const reply = await context.api.takeUp({ id });
  if (reply.ok) await show(context, id, true);
  else context.set({ editingError: reply.error });
}

async function show(context: Context, id: string, isDraft: boolean): Promise<void> {
  const { api, set, get } = context;
  const reply = await api.beeld({ id });
  if (!reply.ok) {
    set({ editingError: reply.error });
    return;
  }
  set({
    editingError: null,
    openVoorstel: { beeld: reply.value, isDraft, isKept: true, checked: null, versies: [], proef: [] },
  });
  await check(context);
  const versies = await api.versies({ id });
  const open = get().openVoorstel;
  if (versies.ok && open?.beeld.voorstel.id === id) set({ openVoorstel: { ...open, versies: versies.value } });
}

/** What is noticed about the newest text; an answer about an older one is dropped. */
async function check({ api, set, get }: Context): Promise<void> {
  const asked = get().openVoorstel?.beeld.voorstel;
  if (!asked) return;
  const reply = await api.checkDraft(asked);
  const open = get().openVoorstel;
  if (reply.ok && open?.beeld.voorstel === asked) set({ openVoorstel: { ...open, checked: reply.value } });
}

/** Hands the draft to main shortly after the last letter. */
function keeper(context: Context) {
  let timer: ReturnType<typeof setTimeout> | null = null;
  const forget = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  };
  const keep = async (): Promise<void> => {
    const { api, set, get } = context;
    const kept = get().openVoorstel?.beeld.voorstel;
    if (!kept) return;
    const reply = await api.keepDraft(kept);
    const open = get().openVoorstel;
    if (reply.ok && open?.beeld.voorstel === kept) set({ openVoorstel: { ...open, isKept: true } });
    if (!reply.ok) set({ editingError: reply.error });
    await check(context);
  };
  return {
    forget,
    soon: (): void => {
      // The first letter starts the clock: who types on without a pause is kept as well.
      timer ??= setTimeout(() => {
        timer = null;
        void keep();
      }, KEEP_MS);
    },
    now: async (): Promise<void> => {
      if (timer === null) return;
      forget();
      await keep();
    },
  };
}

async function tryOut({ api, set, get }: Context, vragen: readonly string[]): Promise<void> {
  const asked = get().openVoorstel;
  if (!asked) return;
  const reply = await api.tryDraft({ voorstel: asked.beeld.voorstel, vragen });
  const open = get().openVoorstel;
  if (reply.ok && open?.beeld.voorstel.id === asked.beeld.voorstel.id)
    set({ openVoorstel: { ...open, proef: reply.value } });
  else if (!reply.ok) set({ editingError: reply.error });
}

async function finish(context: Context, act: (id: string) => ReturnType<Api['submitDraft']>): Promise<boolean> {
  const id = context.get().openVoorstel?.beeld.voorstel.id;
  if (id === undefined) return false;
  const reply = await act(id);
  context.set(reply.ok ? { openVoorstel: null, editingError: null } : { editingError: reply.error });
  await load(context);
  return reply.ok;
}

async function review(context: Context, decision: ReviewDecision): Promise<Publicatie | null> {
  const { api, set, get } = context;
  const asked = get().openVoorstel;
  if (!asked) return null;
  const reply = await api.review({ id: asked.beeld.voorstel.id, decision });
  if (!reply.ok) {
    set({ editingError: reply.error });
    return null;
  }
  if (reply.value.state === 'conflict') set({ openVoorstel: { ...asked, beeld: reply.value.beeld } });
  if (reply.value.state === 'published' || reply.value.state === 'returned')
    set({ openVoorstel: null, editingError: null });
  await load(context);
  return reply.value;
}
