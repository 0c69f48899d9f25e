import type { ProcesView, Variant } from '../../../../shared/domain/proces';
import { useAppStore } from '../../../state/context';
import { ipcErrorText } from '../../../text/ipc-error';
import { nl } from '../../../text/nl';
import { Button } from '../../../ui';
import type { ShownVariant } from './draft';

type VariantActionsProps = {
  readonly proces: ProcesView;
  /** A saved one. */
  readonly variant: ShownVariant & { readonly id: string };
  readonly onChange: () => void;
};

/** Changes a saved variant, or takes it away; what was taken away can be put back for a while. */
export function VariantActions({ proces, variant, onChange }: VariantActionsProps) {
  const text = nl.proces;
  const remove = useRemoveVariant(proces.id, variant);
  return (
    <div className="vk-variant-actions">
      <Button icon="note" onClick={onChange}>
        {text.changeVariant}
      </Button>
      <Button icon="trash" onClick={() => void remove()}>
        {text.removeVariant}
      </Button>
    </div>
  );
}

const UNDO_MS = 20_000;

function useRemoveVariant(procesId: string, { id: variantId, name, reason, steps }: VariantActionsProps['variant']) {
  const text = nl.proces;
  const removeVariant = useAppStore((state) => state.removeVariant);
  const saveVariant = useAppStore((state) => state.saveVariant);
  const showToast = useAppStore((state) => state.showToast);
  const tell = (tone: 'ok' | 'danger', what: string) => showToast({ id: 'variant', tone, text: what });
  const restore = async () => {
    const variant: Variant = { name, steps, ...(reason === null ? {} : { reason }) };
    const reply = await saveVariant({ procesId, variantId: null, variant });
    if (!reply.ok) tell('danger', `${text.restoreFailed}: ${ipcErrorText(reply.error)}`);
    else if (reply.value.state === 'needsReason') tell('danger', `${text.restoreFailed}: ${text.reasonNeeded}`);
    else tell('ok', text.restored(name));
  };
  return async () => {
    const reply = await removeVariant({ procesId, variantId });
    if (!reply.ok) {
      tell('danger', `${text.removeFailed}: ${ipcErrorText(reply.error)}`);
      return;
    }
    const action = { label: nl.ui.undo, run: () => void restore() };
    showToast({ id: 'variant', tone: 'info', text: text.removed(name), action, ms: UNDO_MS });
  };
}
