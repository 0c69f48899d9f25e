import { useEffect } from 'react';
import { findPersonalNumbers, withoutPersonalNumbers } from '../../../shared/domain/personal-numbers';
import type { BoardDraft } from '../../../shared/domain/terugbel/board-draft';
import { nl } from '../../text/nl';
import { Button, StateMark } from '../../ui';

/** What an agent types about a callback. */
const TEXTS = ['reason', 'note', 'told'] as const;
type Texts = Pick<BoardDraft, (typeof TEXTS)[number]>;

/** The texts without their personal numbers; null: there are none in them. */
export function withoutNumbers(draft: Texts): Texts | null {
  const clean = (text: string): string =>
    withoutPersonalNumbers(text, findPersonalNumbers(text), (kind) => nl.register.numbers.words[kind]);
  const texts = { reason: clean(draft.reason), note: clean(draft.note), told: clean(draft.told) };
  return TEXTS.some((name) => texts[name] !== draft[name]) ? texts : null;
}

type NumbersNoticeProps = { readonly draft: Texts; readonly onReplace: () => void };

/** Says that there are personal numbers in what was typed, and takes them out on one key. It never shows the number itself. */
export function NumbersNotice({ draft, onReplace }: NumbersNoticeProps) {
  const text = nl.register.numbers;
  const kinds = TEXTS.flatMap((name) => findPersonalNumbers(draft[name]).map(({ kind }) => text.kinds[kind]));
  const isFound = kinds.length > 0;
  useEffect(() => (isFound ? onReplaceKey(onReplace) : undefined), [isFound, onReplace]);
  return (
    // Always there, so that what comes into it is spoken.
    <div className="vk-terugbel-numbers" role="status" aria-label={text.label}>
      {isFound && (
        <>
          <StateMark tone="warn">{text.found([...new Set(kinds)])}</StateMark>
          <Button variant="subtle" keys="Ctrl+M" onClick={onReplace}>
            {text.replace}
          </Button>
        </>
      )}
    </div>
  );
}

/** Before the key reaches a conversation that is open behind the board. */
function onReplaceKey(replace: () => void): () => void {
  const listener = (event: KeyboardEvent): void => {
    if (!event.ctrlKey || event.altKey || event.key.toLowerCase() !== 'm') return;
    event.preventDefault();
    event.stopPropagation();
    replace();
  };
  document.addEventListener('keydown', listener, { capture: true });
  return () => document.removeEventListener('keydown', listener, { capture: true });
}
