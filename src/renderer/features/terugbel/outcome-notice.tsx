import type { BoardItem } from '../../../shared/domain/terugbel/board';
import { useAppStore } from '../../state/context';
import { ipcErrorText } from '../../text/ipc-error';
import { nl } from '../../text/nl';
import { Notice } from '../../ui';
import { changeText } from './change-text';
import { keyOf, type Outcome } from './slice';

/** How the last change of this callback ended, read out at once. */
export function OutcomeNotice({ item }: { readonly item: BoardItem }) {
  const outcome = useAppStore((state) => state.outcome);
  const isOwn = outcome?.key === keyOf(item);
  return <div role="status">{outcome && isOwn && <Notice {...noticeOf(outcome)} />}</div>;
}

function noticeOf(outcome: Outcome) {
  if (outcome.reply === null) return { tone: 'danger', children: ipcErrorText(outcome.error) } as const;
  if (outcome.reply.state === 'done') {
    const { bericht } = outcome.reply;
    const done = nl.terugbel.done[outcome.action];
    if (bericht === undefined) return { tone: 'ok', children: done } as const;
    const tone = bericht === 'queued' ? 'ok' : 'warn';
    return { tone, children: `${done} ${nl.terugbel.bericht[bericht]}` } as const;
  }
  return { tone: 'danger', children: changeText(outcome.reply) } as const;
}
