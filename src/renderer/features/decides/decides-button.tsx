import { useAppStore } from '../../state/context';
import { nl } from '../../text/nl';
import { Button, IconButton } from '../../ui';
import { selectActive } from '../conversations';
import type { DecisionsAbout } from '../lines';

type DecidesButtonProps = {
  /** What it is about, as the pane names it. */
  readonly label: string;
  /** The connection that gave it, or a product of the municipality of the conversation. */
  readonly of:
    | { readonly connectionId: Extract<DecisionsAbout, { by: 'connection' }>['connectionId'] }
    | { readonly product: string };
  /** An icon only, in a row. */
  readonly isSmall?: boolean;
};

/** Opens the pane that says who decides what. */
export function DecidesButton({ label, of, isSmall = false }: DecidesButtonProps) {
  const openDecides = useAppStore((state) => state.openDecides);
  const municipality = useAppStore((state) => selectActive(state)?.municipality);
  if (municipality === undefined) return null;
  const about: DecisionsAbout =
    'product' in of
      ? { by: 'product', product: of.product, municipality }
      : { by: 'connection', connectionId: of.connectionId };
  const open = () => openDecides([{ label, about }]);
  return isSmall ? (
    <IconButton icon="help" label={`${nl.decides.open}: ${label}`} onClick={open} />
  ) : (
    <Button icon="help" keys="Ctrl+D" onClick={open}>
      {nl.decides.open}
    </Button>
  );
}
