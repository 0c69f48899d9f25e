import { useState } from 'react';
import type { CannedNote, SaveCannedNote } from '../../../shared/domain/canned-note';
import { NOTE_VARIABLES } from '../../../shared/domain/note-variables';
import type { ResultaatOptie } from '../../../shared/domain/lijsten';
import { active } from '../../../shared/domain/lijsten-rules';
import { valueOf } from '../../state/async';
import { useAppStore } from '../../state/context';
import { ipcErrorText } from '../../text/ipc-error';
import { nl } from '../../text/nl';
import { Button, Notice, Panel, Select, TextArea, TextField, type Option } from '../../ui';
import { resultaatOf, selectResultaten } from '../lijsten';
import './own-notes.css';

const EMPTY: SaveCannedNote = { id: null, naam: '', tekst: '', resultaat: null, isBeantwoord: null };

/** The user's own notes for `::`: to make, change and take away. */
export function OwnNotes() {
  const text = nl.notes;
  const notes = useAppStore((state) => valueOf(state.cannedNotes));
  const [editing, setEditing] = useState<SaveCannedNote | null>(null);
  const own = (notes ?? []).filter(({ isEigen }) => isEigen);
  return (
    <Panel title={text.title}>
      <p className="vk-muted">{text.intro}</p>
      {editing ? (
        <NoteEditor start={editing} onDone={() => setEditing(null)} />
      ) : (
        <>
          <ul className="vk-list vk-own-notes" aria-label={text.title}>
            {own.map((note) => (
              <OwnNote key={note.id} note={note} onChange={() => setEditing(note)} />
            ))}
            {own.length === 0 && <li className="vk-muted">{text.noneOwn}</li>}
          </ul>
          <Button icon="add" onClick={() => setEditing(EMPTY)}>
            {text.add}
          </Button>
        </>
      )}
    </Panel>
  );
}

function OwnNote({ note, onChange }: { readonly note: CannedNote; readonly onChange: () => void }) {
  const text = nl.notes;
  const [trouble, setTrouble] = useState<string | null>(null);
  const removeCannedNote = useAppStore((state) => state.removeCannedNote);
  const remove = async () => {
    const error = await removeCannedNote(note.id);
    if (error) setTrouble(`${text.removeFailed}: ${ipcErrorText(error)}`);
  };
  return (
    <li className="vk-own-note">
      <div>
        <strong>{note.naam}</strong>
        <p className="vk-muted">{note.tekst}</p>
        {trouble !== null && <p role="alert">{trouble}</p>}
      </div>
      <Button icon="note" aria-label={text.changeNamed(note.naam)} onClick={onChange}>
        {text.change}
      </Button>
      <Button icon="trash" aria-label={text.removeNamed(note.naam)} onClick={() => void remove()}>
        {text.remove}
      </Button>
    </li>
  );
}

function useResultOptions(): readonly Option[] {
  const resultaten = useAppStore(selectResultaten);
  return [
    { value: '', label: nl.notes.noResult },
    ...active(resultaten).map(({ id, naam }) => ({ value: id, label: naam })),
  ];
}

function NoteEditor({ start, onDone }: { readonly start: SaveCannedNote; readonly onDone: () => void }) {
  const text = nl.notes;
  const resultOptions = useResultOptions();
  const resultaten = useAppStore(selectResultaten);
  const [note, setNote] = useState(start);
  const [problem, setProblem] = useState<{ readonly field: 'naam' | 'tekst' | 'all'; readonly text: string } | null>(
    null,
  );
  const [isSaving, setSaving] = useState(false);
  const saveCannedNote = useAppStore((state) => state.saveCannedNote);
  const change = (part: Partial<SaveCannedNote>) => setNote({ ...note, ...part });
  const save = async () => {
    const missing = problemOf(note);
    setProblem(missing);
    if (missing) return;
    setSaving(true);
    const { id, naam, tekst, resultaat, isBeantwoord } = note;
    const error = await saveCannedNote({ id, naam, tekst, resultaat, isBeantwoord });
    setSaving(false);
    if (error) setProblem({ field: 'all', text: `${text.saveFailed}: ${ipcErrorText(error)}` });
    else onDone();
  };
  return (
    <div className="vk-note-editor">
      {problem?.field === 'all' && <Notice tone="danger" title={problem.text} />}
      <TextField
        label={text.naam}
        maxLength={60}
        // eslint-disable-next-line jsx-a11y/no-autofocus -- the editor opens on the user's own click or key
        autoFocus
        value={note.naam}
        error={problem?.field === 'naam' ? problem.text : null}
        onChange={(event) => change({ naam: event.target.value })}
      />
      <TextArea
        label={text.tekst}
        hint={text.variables(NOTE_VARIABLES)}
        maxLength={1000}
        value={note.tekst}
        error={problem?.field === 'tekst' ? problem.text : null}
        onChange={(event) => change({ tekst: event.target.value })}
      />
      <Select
        label={text.resultaat}
        value={note.resultaat ?? ''}
        options={resultOptions}
        onChange={(event) => change(withResult(resultaten, event.target.value))}
      />
      <div className="vk-note-editor-end">
        <Button onClick={onDone}>{text.cancel}</Button>
        <Button variant="primary" isBusy={isSaving} onClick={() => void save()}>
          {text.save}
        </Button>
      </div>
    </div>
  );
}

function withResult(
  resultaten: readonly ResultaatOptie[],
  value: string,
): Pick<SaveCannedNote, 'resultaat' | 'isBeantwoord'> {
  const chosen = resultaatOf(resultaten, value);
  return { resultaat: chosen?.id ?? null, isBeantwoord: chosen?.isBeantwoord ?? null };
}

function problemOf({ naam, tekst }: SaveCannedNote) {
  if (naam.trim().length < 2) return { field: 'naam' as const, text: nl.notes.nameMissing };
  return tekst.trim() === '' ? { field: 'tekst' as const, text: nl.notes.textMissing } : null;
}
