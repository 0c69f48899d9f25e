import { useAppStore } from '../state/context';
import { nl } from '../text/nl';
import { Button, Icon, IconButton } from '../ui';
import './toasts.css';

const ICONS = { ok: 'check', info: 'info', warn: 'warning', danger: 'danger' } as const;

/** Short messages above the register zone; spoken politely, what failed at once. */
export function Toasts() {
  const toasts = useAppStore((state) => state.toasts);
  const close = useAppStore((state) => state.closeToast);
  return (
    <div className="vk-toasts" role="status" aria-live="polite">
      {toasts.map(({ id, tone, text, action }) => (
        <div key={id} className={`vk-toast vk-tone-${tone}`} role={tone === 'danger' ? 'alert' : undefined}>
          <span className="vk-toast-icon">
            <Icon name={ICONS[tone]} />
          </span>
          <span className="vk-toast-text">{text}</span>
          {action && (
            <Button icon="undo" onClick={action.run}>
              {action.label}
            </Button>
          )}
          <IconButton icon="close" label={nl.ui.close} onClick={() => close(id)} />
        </div>
      ))}
    </div>
  );
}
