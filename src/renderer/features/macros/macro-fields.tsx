import type { EntryProblem, Macro } from '../../../shared/domain/lijsten';
import { active } from '../../../shared/domain/lijsten-rules';
import { NOTE_VARIABLES } from '../../../shared/domain/note-variables';
import { useAppStore } from '../../state/context';
import { nl } from '../../text/nl';
import { Select, TextArea, TextField } from '../../ui';
import { selectResultaten } from '../lijsten';
import { TargetField } from '../register';

/** A macro as it is filled in: whom it asks is what stands in the box, chosen or not. */
export type MacroDraft = Omit<Macro, 'doel'> & { readonly doel: NonNullable<Macro['doel']> };

const NOBODY = { soort: 'afdeling', identificatie: '', naam: '' } as const;
export const EMPTY_MACRO: MacroDraft = {
  id: '',
  naam: '',
  isIngetrokken: false,
  toets: null,
  resultaat: null,
  doel: NOBODY,
  tekst: '',
};

type MacroFieldsProps = {
  readonly macro: MacroDraft;
  readonly problems: readonly EntryProblem[];
  readonly onChange: (macro: MacroDraft) => void;
};

const KEYS = [2, 3, 4, 5, 6, 7, 8];

/** What a macro is made of. */
export function MacroFields({ macro, problems, onChange }: MacroFieldsProps) {
  const text = nl.lijsten.macro;
  const resultaten = useAppStore(selectResultaten);
  const change = (part: Partial<MacroDraft>) => onChange({ ...macro, ...part });
  return (
    <>
      <TextField
        label={nl.lijsten.naam}
        maxLength={60}
        // eslint-disable-next-line jsx-a11y/no-autofocus -- the editor opens on the user's own click or key
        autoFocus
        value={macro.naam}
        error={problemIn(problems, 'naam')}
        onChange={(event) => change({ naam: event.target.value })}
      />
      <Select
        label={text.toets}
        value={String(macro.toets ?? '')}
        error={problemIn(problems, 'toets')}
        options={[{ value: '', label: text.noKey }, ...KEYS.map((key) => ({ value: String(key), label: `F${key}` }))]}
        onChange={(event) => change({ toets: event.target.value === '' ? null : Number(event.target.value) })}
      />
      <Select
        label={nl.register.resultaat}
        value={macro.resultaat ?? ''}
        error={problemIn(problems, 'resultaat')}
        options={[
          { value: '', label: nl.notes.noResult },
          ...active(resultaten).map(({ id, naam }) => ({ value: id, label: naam })),
        ]}
        onChange={(event) => change({ resultaat: event.target.value || null })}
      />
      <TargetField
        callback={macro.doel}
        error={problemIn(problems, 'doel.identificatie')}
        onChange={(part) => change({ doel: { ...macro.doel, ...part } })}
      />
      <TextArea
        label={text.tekst}
        hint={nl.notes.variables(NOTE_VARIABLES)}
        maxLength={1000}
        value={macro.tekst}
        error={problemIn(problems, 'tekst')}
        onChange={(event) => change({ tekst: event.target.value })}
      />
    </>
  );
}

/** The words for what is wrong with a field; null when nothing is. */
export function problemIn(problems: readonly EntryProblem[], field: string): string | null {
  const found = problems.find((problem) => problem.field === field);
  return found ? (nl.lijsten.problems[found.reason] ?? nl.lijsten.problemOther) : null;
}
