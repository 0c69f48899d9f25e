import { useState } from 'react';
import type { EntryProblem } from '../../../shared/domain/lijsten';
import { useAppStore } from '../../state/context';
import { nl } from '../../text/nl';
import { Button, Notice, Panel } from '../../ui';
import { problemIn } from '../macros';
import { filledInOf, type Editing } from './editing';
import { EntryFields } from './entry-fields';
import { troubleOf } from './trouble';

type EntryEditorProps = { readonly start: Editing; readonly onDone: () => void };

/** An entry that is made or changed. What is wrong stands at its field; nothing typed is lost before it is kept. */
export function EntryEditor({ start, onDone }: EntryEditorProps) {
  const text = nl.lijsten.beheer;
  const [editing, setEditing] = useState(start);
  const [problems, setProblems] = useState<readonly EntryProblem[]>([]);
  const [trouble, setTrouble] = useState<string | null>(null);
  const putEntry = useAppStore((state) => state.putEntry);
  const { id, isIngetrokken } = editing.entry;
  const save = async (part: { readonly isIngetrokken: boolean }) => {
    const change = await putEntry(editing.lijst, { ...filledInOf(editing), ...part });
    setProblems(change.state === 'invalid' ? change.problems : []);
    setTrouble(troubleOf(change));
    if (change.state === 'saved') onDone();
  };
  const other = problemIn(problems, 'isIngetrokken') ?? problemIn(problems, 'id');
  return (
    <Panel title={id === '' ? text.add : start.entry.naam}>
      <form
        className="vk-lijst-editor"
        onSubmit={(event) => {
          event.preventDefault();
          void save({ isIngetrokken });
        }}
      >
        {(trouble ?? other) !== null && <Notice tone="danger" title={trouble ?? other ?? ''} />}
        <EntryFields editing={editing} problems={problems} onChange={setEditing} />
        <div className="vk-macro-editor-end">
          {id !== '' && (
            <Button
              icon={isIngetrokken ? 'undo' : 'trash'}
              onClick={() => void save({ isIngetrokken: !isIngetrokken })}
            >
              {isIngetrokken ? text.restore : text.withdraw}
            </Button>
          )}
          <Button onClick={onDone}>{nl.notes.cancel}</Button>
          <Button type="submit" variant="primary">
            {nl.notes.save}
          </Button>
        </div>
      </form>
    </Panel>
  );
}
