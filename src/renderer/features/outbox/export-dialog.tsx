import { useState } from 'react';
import { useAppStore } from '../../state/context';
import { ipcErrorText } from '../../text/ipc-error';
import { nl } from '../../text/nl';
import { Button, Dialog, Notice } from '../../ui';
import { outboxState } from './slice';
import './outbox.css';

/** Warns that the file names people, and saves it. */
export function ExportDialog({ onDone }: { readonly onDone: () => void }) {
  const text = nl.wachtrij;
  const { waiting, refused } = outboxState(useAppStore((state) => state.outbox));
  const exportOutbox = useAppStore((state) => state.exportOutbox);
  const showToast = useAppStore((state) => state.showToast);
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const save = async () => {
    setBusy(true);
    const reply = await exportOutbox();
    setBusy(false);
    if ('error' in reply) {
      setTrouble(`${text.failed}: ${ipcErrorText(reply.error)}`);
      return;
    }
    if (reply.file !== null) showToast({ id: 'export', tone: 'ok', text: text.saved(reply.file) });
    onDone();
  };
  return (
    <Dialog title={text.title} onClose={onDone}>
      <p>{text.count(waiting + refused)}</p>
      <Notice tone="warn" title={text.warning}>
        {text.warningText}
      </Notice>
      <p role="alert">{trouble !== null && <span className="vk-field-error">{trouble}</span>}</p>
      <div className="vk-outbox-export-end">
        <Button variant="primary" isBusy={isBusy} onClick={() => void save()}>
          {text.confirm}
        </Button>
        <Button onClick={onDone}>{text.cancel}</Button>
      </div>
    </Dialog>
  );
}
