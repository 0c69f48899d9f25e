import type { BoardItem } from '../../../shared/domain/terugbel/board';
import { useAppStore, useAppStoreApi } from '../../state/context';
import { nl } from '../../text/nl';
import { Button, type IconName } from '../../ui';
import { runBoardAction } from './board-keys';
import type { Action } from './draft';

/** Key and icon of each action. The keys stand in the table of shortcuts too. */
const LOOKS: Readonly<Record<Action, { readonly keys: string; readonly icon: IconName }>> = {
  claim: { keys: 'N', icon: 'person' },
  release: { keys: 'L', icon: 'undo' },
  attempt: { keys: 'P', icon: 'phone' },
  close: { keys: 'A', icon: 'check' },
  forward: { keys: 'D', icon: 'chevronRight' },
  sendBack: { keys: 'T', icon: 'back' },
};

/** What can be done now: whoever has it tries and closes, whoever does not takes it first. */
function actionsOf({ holder, isOpen }: BoardItem): readonly Action[] {
  if (!isOpen) return [];
  if (holder?.isMe) return ['attempt', 'close', 'forward', 'sendBack', 'release'];
  return holder ? [] : ['claim', 'forward', 'sendBack'];
}

type ActionBarProps = { readonly item: BoardItem; readonly onTalk: () => void };

/** The actions on the open callback, each with its key. */
export function ActionBar({ item, onTalk }: ActionBarProps) {
  const store = useAppStoreApi();
  const action = useAppStore((state) => state.boardAction);
  const isChanging = useAppStore((state) => state.isChanging);
  const all = actionsOf(item);
  if (all.length === 0) return null;
  return (
    <div className="vk-terugbel-actions" role="group" aria-label={nl.terugbel.detail.title(item.nummer)}>
      {all.map((one, index) => (
        <Button
          key={one}
          variant={index === 0 ? 'primary' : 'secondary'}
          {...LOOKS[one]}
          isBusy={isChanging && action === null && index === 0}
          onClick={() => void runBoardAction(store.getState, one)}
        >
          {nl.terugbel.actions[one]}
        </Button>
      ))}
      <Button icon="chat" keys="G" onClick={onTalk}>
        {nl.terugbel.talk}
      </Button>
    </div>
  );
}
