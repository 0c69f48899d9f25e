import type { SliceCreator } from './slice';

/** A short message that goes away by itself; spoken by screen readers. */
export type Toast = {
  readonly id: string;
  readonly tone: 'ok' | 'info' | 'warn' | 'danger';
  readonly text: string;
  readonly action: { readonly label: string; readonly run: () => void } | null;
};

export type ToastsSlice = {
  readonly toasts: readonly Toast[];
  /** Shows a message; one with the same id is replaced. Without `ms` it stays until it is closed. */
  readonly showToast: (
    toast: Omit<Toast, 'action'> & { readonly action?: Toast['action']; readonly ms?: number | null },
  ) => void;
  readonly closeToast: (id: string) => void;
};

const SHOWN_MS = 6000;

/** Messages at the bottom of the window. */
export const createToastsSlice = (): SliceCreator<ToastsSlice> => (set, get) => {
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  const close = (id: string) => {
    clearTimeout(timers.get(id));
    timers.delete(id);
    set({ toasts: get().toasts.filter((toast) => toast.id !== id) });
  };
  return {
    toasts: [],
    showToast: ({ ms = SHOWN_MS, action = null, ...toast }) => {
      close(toast.id);
      set({ toasts: [...get().toasts, { ...toast, action }] });
      if (ms !== null)
        timers.set(
          toast.id,
          setTimeout(() => close(toast.id), ms),
        );
    },
    closeToast: close,
  };
};
