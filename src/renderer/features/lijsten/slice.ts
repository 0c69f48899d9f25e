import type { Lijst, LijstChange, Lijsten, Macro } from '../../../shared/domain/lijsten';
import type { LinesConfiguration } from '../../../shared/domain/lines-configuration';
import type { Bridge, Contract } from '../../../shared/ipc/contract';
import type { IpcError, IpcReply } from '../../../shared/ipc/define';
import type { z } from 'zod';
import { idle, loading, settled, valueOf, type Async } from '../../state/async';
import type { SetPart, SliceCreator } from '../../state/slice';

type Api = Bridge['lijsten'];
type Operations = Contract['lijsten'];
/** How a change of a list went; `failed` when main did not take it at all. */
export type ListChange = z.output<Operations['put']['output']> | { readonly state: 'failed'; readonly error: IpcError };
export type MacroChange =
  z.output<Operations['saveMacro']['output']> | { readonly state: 'failed'; readonly error: IpcError };
/** An entry as it is filled in: an empty id is a new one. */
export type FilledIn = Parameters<Api['put']>[0]['entry'];

export type LijstenSlice = {
  readonly lijsten: Async<Lijsten>;
  /** Results that the user put under the keys 1 to 7; none: the first of the list. */
  readonly favourites: readonly string[];
  /** The user's own. */
  readonly macros: readonly Macro[];
  readonly listsStatus: LinesConfiguration | null;
  readonly listsHistory: readonly LijstChange[];
  /** The lists, and what this user chose. */
  readonly loadLijsten: () => Promise<void>;
  /** For administrators: whether the file is right, and who changed what. */
  readonly loadListsState: () => Promise<void>;
  /** Null when it is kept. */
  readonly setFavourites: (ids: readonly string[]) => Promise<IpcError | null>;
  readonly putEntry: (lijst: Lijst, entry: FilledIn) => Promise<ListChange>;
  readonly orderList: (lijst: Lijst, ids: readonly string[]) => Promise<ListChange>;
  readonly saveMacro: (macro: FilledIn) => Promise<MacroChange>;
  readonly removeMacro: (id: string) => Promise<IpcError | null>;
};

/** Lists that everybody works with, and what this user chose from them. */
export const createLijstenSlice =
  (bridge: Pick<Bridge, 'lijsten'>): SliceCreator<LijstenSlice> =>
  (set, get) => {
    const api = bridge.lijsten;
    api.changed((lijsten) => set({ lijsten: { state: 'ready', value: lijsten } }));
    api.statusChanged((listsStatus) => set({ listsStatus }));
    return {
      lijsten: idle,
      favourites: [],
      macros: [],
      listsStatus: null,
      listsHistory: [],
      loadLijsten: async () => {
        if (get().lijsten.state !== 'ready') set({ lijsten: loading });
        // What another user chose is gone at once.
        set({ favourites: [], macros: [] });
        const [lijsten, favourites, macros] = await Promise.all([api.get({}), api.favourites({}), api.macros({})]);
        set({ lijsten: settled(lijsten), favourites: valueIn(favourites) ?? [], macros: valueIn(macros) ?? [] });
      },
      ...forAdministrators(api, set, get),
      setFavourites: async (ids) => {
        const reply = await api.setFavourites({ ids });
        if (reply.ok) set({ favourites: reply.value });
        return reply.ok ? null : reply.error;
      },
      saveMacro: async (macro) => {
        const reply = await api.saveMacro({ macro });
        if (!reply.ok) return { state: 'failed', error: reply.error };
        if (reply.value.state === 'saved') set({ macros: reply.value.macros });
        return reply.value;
      },
      removeMacro: async (id) => {
        const reply = await api.removeMacro({ id });
        if (reply.ok) set({ macros: reply.value });
        return reply.ok ? null : reply.error;
      },
    };
  };

function forAdministrators(api: Api, set: SetPart<LijstenSlice>, get: () => LijstenSlice) {
  const basedOn = () => valueOf(get().lijsten)?.revision ?? 0;
  const loadListsState = async () => {
    const [status, history] = await Promise.all([api.status({}), api.history({ limit: 100 })]);
    set({ listsStatus: valueIn(status), listsHistory: valueIn(history) ?? [] });
  };
  const taken = async (reply: Awaited<ReturnType<Api['put']>>): Promise<ListChange> => {
    if (!reply.ok) return { state: 'failed', error: reply.error };
    if ('lijsten' in reply.value) set({ lijsten: { state: 'ready', value: reply.value.lijsten } });
    if (reply.value.state === 'saved') await loadListsState();
    return reply.value;
  };
  return {
    loadListsState,
    putEntry: async (lijst: Lijst, entry: FilledIn) => taken(await api.put({ lijst, basedOn: basedOn(), entry })),
    orderList: async (lijst: Lijst, ids: readonly string[]) =>
      taken(await api.order({ lijst, basedOn: basedOn(), ids })),
  };
}

const valueIn = <T>(reply: IpcReply<T>): T | null => (reply.ok ? reply.value : null);
