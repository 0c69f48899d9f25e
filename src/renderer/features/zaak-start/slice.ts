import type { Bridge } from '../../../shared/ipc/contract';
import type { ArtikelId, ConversationId } from '../../../shared/domain/ids';
import type {
  EigenschapVraag,
  StartedZaak,
  ZaakStart,
  ZaakStartReply,
  ZaaktypeChoice,
} from '../../../shared/domain/zaak-start';
import type { IpcError } from '../../../shared/ipc/define';
import type { LineError } from '../../../shared/result';
import { loading, withEntry, withoutEntry, type Async } from '../../state/async';
import type { SetPart, SliceCreator } from '../../state/slice';

/** Kinds of zaak that answered, and whether any register did not. */
export type Zaaktypen = { readonly choices: readonly ZaaktypeChoice[]; readonly hasFailed: boolean };

/** What an agent filled in so far; it stays while the pane is closed. `values` by the address of the eigenschap. */
export type ZaakForm = {
  readonly startId: string;
  readonly zaaktype: string;
  readonly omschrijving: string;
  readonly toelichting: string;
  readonly values: Readonly<Record<string, string>>;
  readonly melder: { readonly naam: string; readonly telefoonnummer: string; readonly email: string };
};

export type Vragen =
  | { readonly ok: true; readonly value: readonly EigenschapVraag[] }
  | { readonly ok: false; readonly error: IpcError | LineError };

export type ZaakStartSlice = {
  readonly zaaktypen: Readonly<Record<string, Async<Zaaktypen>>>;
  readonly zaakForms: Readonly<Record<string, ZaakForm>>;
  /** What was started, by conversation, oldest first. */
  readonly startedZaken: Readonly<Record<string, readonly StartedZaak[]>>;
  readonly loadZaaktypen: (id: ConversationId) => Promise<void>;
  readonly loadEigenschappen: (id: ConversationId, zaaktype: ZaakStart['zaaktype']) => Promise<Vragen>;
  readonly changeZaakForm: (id: ConversationId, form: ZaakForm | null) => void;
  readonly startZaak: (id: ConversationId, start: ZaakStart) => Promise<ZaakStartReply | IpcError>;
  readonly openIntake: (
    id: ConversationId,
    questionId: string,
    artikelId: ArtikelId,
  ) => Promise<'opened' | 'noForm' | 'otherSite' | 'failed'>;
  readonly forgetZaakStart: (id: ConversationId) => void;
};

type Context = {
  readonly api: Bridge['zaakStart'];
  readonly set: SetPart<ZaakStartSlice>;
  readonly get: () => ZaakStartSlice;
};

/** Zaken that begin in a conversation. */
export const createZaakStartSlice =
  (bridge: Pick<Bridge, 'zaakStart'>): SliceCreator<ZaakStartSlice> =>
  (set, get) => {
    const context: Context = { api: bridge.zaakStart, set, get };
    context.api.changed(({ conversationId, started }) => take(context, conversationId, started));
    return {
      zaaktypen: {},
      zaakForms: {},
      startedZaken: {},
      loadZaaktypen: (id) => loadZaaktypen(context, id),
      loadEigenschappen: async (id, zaaktype) => {
        const reply = await context.api.eigenschappen({ conversationId: id, zaaktype });
        if (!reply.ok) return reply;
        return reply.value.ok ? { ok: true, value: reply.value.value } : { ok: false, error: reply.value.error };
      },
      changeZaakForm: (id, form) =>
        set({ zaakForms: form ? withEntry(get().zaakForms, id, form) : withoutEntry(get().zaakForms, id) }),
      startZaak: async (id, start) => {
        const reply = await context.api.start({ conversationId: id, start });
        if (!reply.ok) return reply.error;
        if (reply.value.state === 'started') take(context, id, reply.value.started);
        return reply.value;
      },
      openIntake: async (id, questionId, artikelId) => {
        const reply = await context.api.openIntake({ conversationId: id, questionId, artikelId });
        return reply.ok ? reply.value.state : 'failed';
      },
      forgetZaakStart: (id) =>
        set({
          zaaktypen: withoutEntry(get().zaaktypen, id),
          zaakForms: withoutEntry(get().zaakForms, id),
          startedZaken: withoutEntry(get().startedZaken, id),
        }),
    };
  };

/** The newest of one zaak in the place of what was known of it. */
function take({ set, get }: Context, id: string, started: StartedZaak): void {
  const others = (get().startedZaken[id] ?? []).filter(({ startId }) => startId !== started.startId);
  set({ startedZaken: withEntry(get().startedZaken, id, [...others, started]) });
}

async function loadZaaktypen({ api, set, get }: Context, id: ConversationId): Promise<void> {
  if (get().zaaktypen[id]?.state === 'ready') return;
  set({ zaaktypen: withEntry(get().zaaktypen, id, loading) });
  const [reply, started] = await Promise.all([api.zaaktypen({ conversationId: id }), api.list({ conversationId: id })]);
  if (started.ok) set({ startedZaken: withEntry(get().startedZaken, id, started.value) });
  set({ zaaktypen: withEntry(get().zaaktypen, id, reply.ok ? choicesOf(reply.value) : failure(reply.error)) });
}

type PerLine = Extract<Awaited<ReturnType<Bridge['zaakStart']['zaaktypen']>>, { readonly ok: true }>['value'];

const choicesOf = (answers: PerLine): Async<Zaaktypen> => ({
  state: 'ready',
  value: {
    choices: answers.flatMap((answer) => (answer.ok ? answer.value : [])),
    hasFailed: answers.some((answer) => !answer.ok),
  },
});

const failure = (error: IpcError): Async<Zaaktypen> => ({ state: 'failed', error });
