import { useEffect } from 'react';
import type { EntryProblem } from '../../../shared/domain/lijsten';
import { active } from '../../../shared/domain/lijsten-rules';
import { NOTE_VARIABLES } from '../../../shared/domain/note-variables';
import { useAppStore } from '../../state/context';
import { nl } from '../../text/nl';
import { Select, TextArea, TextField, type Option } from '../../ui';
import { teamsOf } from '../adresboek';
import { KANALEN } from '../conversations';
import { resultaatOf, selectLijsten, selectResultaten } from '../lijsten';
import { MacroFields, problemIn } from '../macros';
import type { Drafts, Editing } from './editing';
import { VragenFields } from './vragen-fields';

type EntryFieldsProps = {
  readonly editing: Editing;
  readonly problems: readonly EntryProblem[];
  readonly onChange: (editing: Editing) => void;
};

/** The fields of an entry, by the list that it is in. */
export function EntryFields({ editing, problems, onChange }: EntryFieldsProps) {
  const { lijst, entry } = editing;
  if (lijst === 'macros')
    return <MacroFields macro={entry} problems={problems} onChange={(macro) => onChange({ lijst, entry: macro })} />;
  return (
    <>
      <TextField
        label={nl.lijsten.naam}
        maxLength={60}
        // eslint-disable-next-line jsx-a11y/no-autofocus -- the editor opens on the user's own click or key
        autoFocus
        value={entry.naam}
        error={problemIn(problems, 'naam')}
        // The list decides which fields there are, and it stays.
        onChange={(event) => onChange({ lijst, entry: { ...entry, naam: event.target.value } } as Editing)}
      />
      {lijst === 'resultaten' && (
        <ResultaatFields entry={entry} problems={problems} onChange={(next) => onChange({ lijst, entry: next })} />
      )}
      {lijst === 'kanalen' && (
        <Select
          label={nl.lijsten.beheer.soort}
          value={entry.soort}
          error={problemIn(problems, 'soort')}
          options={KANALEN.map((soort) => ({ value: soort, label: nl.conversations.kanaal[soort] }))}
          // One of the options above.
          onChange={({ target }) => onChange({ lijst, entry: { ...entry, soort: target.value as typeof entry.soort } })}
        />
      )}
      {lijst === 'notities' && (
        <NotitieFields entry={entry} problems={problems} onChange={(next) => onChange({ lijst, entry: next })} />
      )}
      {lijst === 'vragensets' && (
        <SetFields entry={entry} problems={problems} onChange={(next) => onChange({ lijst, entry: next })} />
      )}
    </>
  );
}

type FieldsOf<L extends keyof Drafts> = {
  readonly entry: Drafts[L];
  readonly problems: readonly EntryProblem[];
  readonly onChange: (entry: Drafts[L]) => void;
};

const ANSWERS = ['ja', 'deels', 'nee'] as const;

function ResultaatFields({ entry, problems, onChange }: FieldsOf<'resultaten'>) {
  const groups = useAppStore((state) => selectLijsten(state)?.resultaatgroepen) ?? [];
  return (
    <>
      <Select
        label={nl.lijsten.beheer.groep}
        value={entry.groep}
        error={problemIn(problems, 'groep')}
        options={active(groups).map(({ id, naam }) => ({ value: id, label: naam }))}
        onChange={({ target }) => onChange({ ...entry, groep: target.value })}
      />
      <Select
        label={nl.register.isBeantwoord}
        hint={nl.lijsten.beheer.isBeantwoordHint}
        value={entry.isBeantwoord}
        options={ANSWERS.map((answer) => ({ value: answer, label: nl.register.beantwoord[answer] }))}
        onChange={({ target }) =>
          onChange({ ...entry, isBeantwoord: ANSWERS.find((answer) => answer === target.value) ?? 'ja' })
        }
      />
    </>
  );
}

function NotitieFields({ entry, problems, onChange }: FieldsOf<'notities'>) {
  const resultaten = useAppStore(selectResultaten);
  return (
    <>
      <TextArea
        label={nl.notes.tekst}
        hint={nl.notes.variables(NOTE_VARIABLES)}
        maxLength={1000}
        value={entry.tekst}
        error={problemIn(problems, 'tekst')}
        onChange={({ target }) => onChange({ ...entry, tekst: target.value })}
      />
      <Select
        label={nl.notes.resultaat}
        value={entry.resultaat ?? ''}
        error={problemIn(problems, 'resultaat')}
        options={[
          { value: '', label: nl.notes.noResult },
          ...active(resultaten).map(({ id, naam }) => ({ value: id, label: naam })),
        ]}
        onChange={({ target }) => {
          const chosen = resultaatOf(resultaten, target.value);
          onChange({ ...entry, resultaat: chosen?.id ?? null, isBeantwoord: chosen?.isBeantwoord ?? null });
        }}
      />
    </>
  );
}

function SetFields({ entry, problems, onChange }: FieldsOf<'vragensets'>) {
  const text = nl.lijsten.beheer;
  const teams = useTeamOptions(entry.afdeling);
  return (
    <>
      <Select
        label={text.afdeling}
        value={entry.afdeling ?? ''}
        error={problemIn(problems, 'afdeling')}
        options={[{ value: '', label: text.allTeams }, ...teams]}
        onChange={({ target }) => onChange({ ...entry, afdeling: target.value || null })}
      />
      <TextField
        label={text.onderwerpen}
        hint={text.onderwerpenHint}
        value={entry.onderwerpen}
        error={problemIn(problems, 'onderwerpen')}
        onChange={({ target }) => onChange({ ...entry, onderwerpen: target.value })}
      />
      <VragenFields vragen={entry.vragen} problems={problems} onChange={(vragen) => onChange({ ...entry, vragen })} />
    </>
  );
}

/** Departments and groups of the address book; one that is not in it (any more) stays what it is. */
function useTeamOptions(current: string | null): readonly Option[] {
  const adresboek = useAppStore((state) => state.adresboek);
  const loadAdresboek = useAppStore((state) => state.loadAdresboek);
  useEffect(() => {
    if (adresboek.state === 'idle') void loadAdresboek();
  }, [adresboek.state, loadAdresboek]);
  const options =
    adresboek.state === 'ready'
      ? teamsOf(adresboek.value).map(({ identificatie, naam }) => ({ value: identificatie, label: naam }))
      : [];
  const isKnown = current === null || options.some(({ value }) => value === current);
  return isKnown ? options : [...options, { value: current, label: current }];
}
