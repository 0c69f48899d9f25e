import { useEffect } from 'react';
import { useAppStore, useAppStoreApi } from '../../state/context';
import { nl } from '../../text/nl';
import { Button, DataTable, DateText, EmptyState, Icon, StateMark, type Column, type Tone } from '../../ui';
import type { OutboxItem } from '../../../shared/domain/conversation';
import type { ConversationId } from '../../../shared/domain/ids';
import './outbox.css';
import { reasonText } from './reason-text';
import { outboxState } from './slice';

type OutboxButtonProps = {
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  /** Saves what waits as a file, after a warning. */
  readonly onExport: () => void;
  /** A refused contact is a conversation again, to be brought on screen. */
  readonly onReopened: (id: ConversationId) => void;
};

const TONES: Readonly<Record<OutboxItem['state'], Tone>> = {
  waiting: 'neutral',
  sending: 'info',
  delivered: 'ok',
  refused: 'danger',
};

/** How the outbox stands, in the title bar; opens the list of saved contacts. */
export function OutboxButton({ isOpen, onToggle, onExport, onReopened }: OutboxButtonProps) {
  const outbox = useAppStore((state) => state.outbox);
  const { waiting, refused } = outboxState(outbox);
  const tone: Tone = refused > 0 ? 'danger' : waiting > 0 ? 'info' : 'ok';
  return (
    <div className="vk-outbox">
      <button
        type="button"
        className="vk-bar-button"
        aria-expanded={isOpen}
        aria-haspopup="dialog"
        title={nl.outbox.title}
        onClick={onToggle}
      >
        <Icon name="outbox" label={nl.outbox.title} />
        <StateMark tone={tone}>{nl.outbox.state(waiting, refused)}</StateMark>
      </button>
      {isOpen && (
        <div className="vk-pop vk-outbox-pop" role="dialog" aria-label={nl.outbox.title}>
          <OutboxList outbox={outbox} onReopened={onReopened} />
          {waiting + refused > 0 && (
            <Button icon="document" keys="Ctrl+Shift+E" onClick={onExport}>
              {nl.wachtrij.save}
            </Button>
          )}
          <Counted />
        </div>
      )}
    </div>
  );
}

/** Questions of today of which nothing is kept but that they were asked. */
function Counted() {
  const countedToday = useAppStore((state) => state.countedToday);
  const loadCounted = useAppStore((state) => state.loadCounted);
  useEffect(() => void loadCounted(), [loadCounted]);
  return countedToday !== null && <p className="vk-muted vk-small">{nl.registering.today(countedToday)}</p>;
}

type OutboxListProps = Pick<OutboxButtonProps, 'onReopened'> & { readonly outbox: readonly OutboxItem[] };

function OutboxList({ outbox, onReopened }: OutboxListProps) {
  const retryOutbox = useAppStore((state) => state.retryOutbox);
  const reopen = useReopen(onReopened);
  if (outbox.length === 0)
    return (
      <EmptyState icon="outbox" title={nl.outbox.state(0, 0)}>
        {nl.outbox.empty}
      </EmptyState>
    );
  const columns: readonly Column<OutboxItem>[] = [
    {
      key: 'onderwerp',
      header: nl.outbox.columns.onderwerp,
      render: (item) => (
        <span className="vk-outbox-subject" title={item.onderwerp}>
          {item.onderwerp}
        </span>
      ),
    },
    {
      key: 'savedAt',
      header: nl.outbox.columns.savedAt,
      width: '140px',
      render: (item) => <DateText value={item.savedAt} withTime />,
    },
    {
      key: 'state',
      header: nl.outbox.columns.state,
      width: '180px',
      render: (item) => (
        <ItemState item={item} onRetry={() => void retryOutbox(item.id)} onReopen={() => void reopen(item.id)} />
      ),
    },
    {
      key: 'nummer',
      header: nl.outbox.columns.nummer,
      width: '170px',
      align: 'end',
      render: (item) => [item.nummer, item.taakNummer].filter(Boolean).join(' · '),
    },
  ];
  return <DataTable label={nl.outbox.title} columns={columns} rows={outbox} isFixed rowKey={(item) => item.id} />;
}

/** Makes a refused contact a conversation again, and says so. */
function useReopen(onReopened: OutboxButtonProps['onReopened']) {
  const store = useAppStoreApi();
  return async (id: string) => {
    const { reopenOutbox, stopAwaiting, loadConversations, showToast } = store.getState();
    const conversationId = await reopenOutbox(id);
    // Pressed twice: the first time opened it.
    if (conversationId === null && !store.getState().outbox.some((item) => item.id === id)) return;
    if (conversationId === null) {
      showToast({ id: `heropend-${id}`, tone: 'danger', text: nl.outbox.notReopened, ms: 10_000 });
      return;
    }
    stopAwaiting(id);
    // In the place of "saved", which it is no more.
    showToast({ id: `saved-${conversationId}`, tone: 'ok', text: nl.outbox.reopened, ms: 10_000 });
    await loadConversations();
    onReopened(conversationId);
  };
}

type ItemStateProps = { readonly item: OutboxItem; readonly onRetry: () => void; readonly onReopen: () => void };

function ItemState({ item, onRetry, onReopen }: ItemStateProps) {
  const why = reasonText(item);
  return (
    <span className="vk-outbox-state">
      <StateMark tone={TONES[item.state]} title={nl.outbox.attempts(item.attempts)}>
        {nl.outbox.states[item.state]}
      </StateMark>
      {why !== null && (
        <span className="vk-muted vk-small vk-outbox-why" title={why}>
          {why}
        </span>
      )}
      {item.state !== 'delivered' && item.attempts > 0 && (
        <Button variant="subtle" icon="retry" onClick={onRetry}>
          {nl.outbox.retry}
        </Button>
      )}
      {item.state === 'refused' && item.isContact === true && (
        <Button variant="subtle" icon="note" title={nl.outbox.reopenHint} onClick={onReopen}>
          {nl.outbox.reopen}
        </Button>
      )}
    </span>
  );
}
