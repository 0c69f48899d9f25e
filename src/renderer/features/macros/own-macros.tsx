import { useState } from 'react';
import type { EntryProblem, Macro } from '../../../shared/domain/lijsten';
import { useAppStore } from '../../state/context';
import { ipcErrorText } from '../../text/ipc-error';
import { nl } from '../../text/nl';
import { Button, KeyHint, Notice, Panel } from '../../ui';
import { resultaatOf, selectResultaten } from '../lijsten';
import { toDraft, toFilledIn } from './draft';
import { EMPTY_MACRO, MacroFields, problemIn, type MacroDraft } from './macro-fields';
import './macros.css';

/** The user's own macros: to make, change and take away. */
export function OwnMacros() {
  const text = nl.lijsten.macro;
  const macros = useAppStore((state) => state.macros);
  const [editing, setEditing] = useState<MacroDraft | null>(null);
  return (
    <Panel title={text.title}>
      <p className="vk-muted">{text.intro}</p>
      {editing ? (
        <MacroEditor start={editing} onDone={() => setEditing(null)} />
      ) : (
        <>
          <ul className="vk-list vk-macros" aria-label={text.title}>
            {macros.map((macro) => (
              <OwnMacro key={macro.id} macro={macro} onChange={() => setEditing(toDraft(macro))} />
            ))}
            {macros.length === 0 && <li className="vk-muted">{text.none}</li>}
          </ul>
          <Button icon="add" onClick={() => setEditing(EMPTY_MACRO)}>
            {text.add}
          </Button>
        </>
      )}
    </Panel>
  );
}

function OwnMacro({ macro, onChange }: { readonly macro: Macro; readonly onChange: () => void }) {
  const { naam, toets, resultaat, doel, tekst } = macro;
  const removeMacro = useAppStore((state) => state.removeMacro);
  const chosen = resultaatOf(useAppStore(selectResultaten), resultaat);
  const [trouble, setTrouble] = useState<string | null>(null);
  const remove = async () => {
    const error = await removeMacro(macro.id);
    if (error) setTrouble(`${nl.lijsten.macro.removeFailed}: ${ipcErrorText(error)}`);
  };
  return (
    <li className="vk-macro">
      <div>
        <strong>{naam}</strong> {toets !== null && <KeyHint keys={`F${toets}`} />}
        <p className="vk-muted">{[chosen?.naam, doel?.naam, tekst].filter(Boolean).join(' · ')}</p>
        {trouble !== null && <p role="alert">{trouble}</p>}
      </div>
      <Button icon="note" aria-label={nl.notes.changeNamed(naam)} onClick={onChange}>
        {nl.notes.change}
      </Button>
      <Button icon="trash" aria-label={nl.notes.removeNamed(naam)} onClick={() => void remove()}>
        {nl.notes.remove}
      </Button>
    </li>
  );
}

type MacroEditorProps = { readonly start: MacroDraft; readonly onDone: () => void };

function MacroEditor({ start, onDone }: MacroEditorProps) {
  const [macro, setMacro] = useState(start);
  const [problems, setProblems] = useState<readonly EntryProblem[]>([]);
  const [trouble, setTrouble] = useState<string | null>(null);
  const saveMacro = useAppStore((state) => state.saveMacro);
  const save = async () => {
    const reply = await saveMacro(toFilledIn(macro));
    setProblems(reply.state === 'invalid' ? reply.problems : []);
    setTrouble(reply.state === 'failed' ? `${nl.lijsten.saveFailed}: ${ipcErrorText(reply.error)}` : null);
    if (reply.state === 'saved') onDone();
  };
  const other = problemIn(problems, 'id');
  return (
    <div className="vk-macro-editor">
      {(trouble ?? other) && <Notice tone="danger" title={trouble ?? other ?? ''} />}
      <MacroFields macro={macro} problems={problems} onChange={setMacro} />
      <div className="vk-macro-editor-end">
        <Button onClick={onDone}>{nl.notes.cancel}</Button>
        <Button variant="primary" onClick={() => void save()}>
          {nl.notes.save}
        </Button>
      </div>
    </div>
  );
}
