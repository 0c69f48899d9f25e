import type { TaakRef } from '../../../shared/domain/terugbel/board';
import type { BoardDraft } from '../../../shared/domain/terugbel/board-draft';
import type { Bridge } from '../../../shared/ipc/contract';

/** After a keystroke; a draft reaches main within a second. */
const KEEP_MS = 400;

type KeeperOptions = {
  readonly keepDraft: Bridge['terugbel']['keepDraft'];
  /** What was typed about a callback until now. */
  readonly read: (ref: TaakRef) => BoardDraft | undefined;
  /** Whether main has what was typed last. */
  readonly onKept: (isKept: boolean) => void;
};

/** Hands what is typed about callbacks to main, so that a window that ends loses none of it. */
export type DraftKeeper = {
  readonly soon: (ref: TaakRef) => void;
  readonly now: (ref: TaakRef) => Promise<void>;
  /** Everything that still waits. */
  readonly flush: () => Promise<void>;
  /** It was sent, so that main has forgotten it. Without `ref`: of every callback. */
  readonly forget: (ref?: TaakRef) => void;
};

export function createDraftKeeper({ keepDraft, read, onKept }: KeeperOptions): DraftKeeper {
  const waiting = new Map<string, { readonly ref: TaakRef; readonly timer: ReturnType<typeof setTimeout> }>();
  const drop = (key: string): void => {
    clearTimeout(waiting.get(key)?.timer);
    waiting.delete(key);
  };
  const now = async (ref: TaakRef): Promise<void> => {
    drop(keyOf(ref));
    const draft = read(ref);
    if (!draft) return;
    const { connectionId, id } = ref;
    onKept((await keepDraft({ connectionId, id, draft })).ok);
  };
  return {
    now,
    soon(ref) {
      const key = keyOf(ref);
      // The first letter starts the clock: who types on without a pause is kept as well.
      if (!waiting.has(key)) waiting.set(key, { ref, timer: setTimeout(() => void now(ref), KEEP_MS) });
    },
    flush: async () => void (await Promise.all([...waiting.values()].map(({ ref }) => now(ref)))),
    forget: (ref) => (ref ? [keyOf(ref)] : [...waiting.keys()]).forEach(drop),
  };
}

const keyOf = ({ connectionId, id }: TaakRef): string => `${connectionId} ${id}`;
