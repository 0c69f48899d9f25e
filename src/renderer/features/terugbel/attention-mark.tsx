import { useCallback, useEffect } from 'react';
import type { Attention } from '../../../shared/domain/terugbel/board';
import { useAppStore } from '../../state/context';
import { nl } from '../../text/nl';
import { StateMark } from '../../ui';
import { usePolling, type Rhythm } from './use-polling';

/** Terms are hours and days: minutes are soon enough. */
const MINUTE_MS = 60_000;
const SELDOM: Rhythm = { everyMs: 3 * MINUTE_MS, spreadMs: 2 * MINUTE_MS, freshMs: 3 * MINUTE_MS };

/** How many callbacks of the user and their teams are late or nearly, beside the name of the board. Nothing while that is not known. */
export function AttentionMark() {
  const attention = useAppStore((state) => state.attention);
  const loadAttention = useAppStore((state) => state.loadAttention);
  const load = useCallback(() => void loadAttention(), [loadAttention]);
  useEffect(() => load(), [load]);
  usePolling(load, SELDOM);
  if (!attention || attention.late + attention.soon === 0) return null;
  const { late, soon } = attention;
  return (
    <span className="vk-terugbel-attention" aria-hidden="true" title={attentionWords(attention) ?? undefined}>
      {late > 0 && <StateMark tone="danger">{late}</StateMark>}
      {soon > 0 && <StateMark tone="warn">{soon}</StateMark>}
    </span>
  );
}

/** The same in words, for the name of what leads to the board; null: nothing presses, as far as is known. */
export function attentionWords(attention: Attention | null): string | null {
  const { late, soon } = attention ?? { late: 0, soon: 0 };
  const text = nl.terugbel.attention;
  const words = [...(late > 0 ? [text.late(late)] : []), ...(soon > 0 ? [text.soon(soon)] : [])];
  return words.length === 0 ? null : words.join(', ');
}
