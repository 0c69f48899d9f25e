import { useShallow } from 'zustand/react/shallow';
import type { KeyboardEvent } from 'react';
import type { ConversationId } from '../../../shared/domain/ids';
import { useAppStore } from '../../state/context';
import { nl } from '../../text/nl';
import { Icon, KeyHint, StateMark } from '../../ui';
import { groupsOf, onlyHit, type Hit } from './hits';
import { EMPTY_FIND, type Find } from './slice';
import { understoodText } from './understood-text';
import './find.css';

type FindBoxProps = {
  readonly conversationId: ConversationId;
  readonly hasSubject: boolean;
  /** Opens a hit: Enter on the only one. */
  readonly onOpen: (hit: Hit) => void;
};

/** One box for everything by which a caller can be found. Says while typing what it makes of it; Enter searches. */
export function FindBox({ conversationId, hasSubject, onOpen }: FindBoxProps) {
  const find = useAppStore((state) => state.finds[conversationId]) ?? EMPTY_FIND;
  const { typeFind, searchFind, setFindOpen } = useAppStore(
    useShallow(({ typeFind, searchFind, setFindOpen }) => ({ typeFind, searchFind, setFindOpen })),
  );
  const hit = find.text === find.searched && find.reply.state === 'ready' ? onlyHit(groupsOf(find.reply.value)) : null;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      if (hit && find.isOpen) onOpen(hit);
      else void searchFind(conversationId);
    } else if (event.key === 'ArrowDown' && find.isOpen) {
      event.preventDefault();
      document.querySelector<HTMLElement>('[data-find-hit]')?.focus();
    } else if (event.key === 'Escape' && hasSubject && find.isOpen) {
      event.stopPropagation();
      setFindOpen(conversationId, false);
    }
  };
  return (
    <div role="search" className="vk-find">
      <div className="vk-find-box">
        <Icon name="search" />
        <input
          type="text"
          className="vk-find-input"
          data-focus="find"
          aria-label={nl.find.label}
          aria-describedby="find-understood"
          placeholder={hasSubject ? nl.find.placeholderShort : nl.find.placeholder}
          autoComplete="off"
          spellCheck={false}
          value={find.text}
          maxLength={500}
          onChange={(event) => typeFind(conversationId, event.target.value)}
          onKeyDown={onKeyDown}
        />
        <FindHint find={find} hasHit={hit !== null} />
      </div>
    </div>
  );
}

function FindHint({ find, hasHit }: { readonly find: Find; readonly hasHit: boolean }) {
  const { understood } = find;
  const isFresh = find.text === find.searched;
  return (
    <span id="find-understood" className="vk-find-hint" role="status">
      {understood?.kind === 'invalid' && (
        <StateMark tone="warn" title={understoodText(understood)}>
          {understoodText(understood)}
        </StateMark>
      )}
      {understood && understood.kind !== 'invalid' && understood.kind !== 'empty' && (
        <StateMark tone="info">{understoodText(understood)}</StateMark>
      )}
      {find.text.trim() !== '' && !isFresh && understood?.kind !== 'invalid' && <KeyHint keys="Enter" />}
      {hasHit && isFresh && <KeyHint keys="Enter ↵" />}
    </span>
  );
}
