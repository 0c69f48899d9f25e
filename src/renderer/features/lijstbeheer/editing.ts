import type {
  Entry,
  KanaalOptie,
  Lijst,
  Lijsten,
  Notitie,
  Resultaatgroep,
  ResultaatOptie,
  Vraag,
  Vragenset,
} from '../../../shared/domain/lijsten';
import { active } from '../../../shared/domain/lijsten-rules';
import type { FilledIn } from '../lijsten';
import { EMPTY_MACRO, macroFilledIn, macroToDraft, type MacroDraft } from '../macros';

/** A question as it is filled in: its choices in one line, with commas. */
export type VraagDraft = Omit<Vraag, 'opties'> & { readonly opties: string };
/** A set as it is filled in: its subjects in one line, with commas. */
export type VragensetDraft = Omit<Vragenset, 'onderwerpen' | 'vragen'> & {
  readonly onderwerpen: string;
  readonly vragen: readonly VraagDraft[];
};

/** Entries as they are filled in, by list. */
export type Drafts = {
  readonly resultaatgroepen: Resultaatgroep;
  readonly resultaten: ResultaatOptie;
  readonly kanalen: KanaalOptie;
  readonly vragensets: VragensetDraft;
  readonly notities: Notitie;
  readonly macros: MacroDraft;
};

/** One entry that is being filled in. */
export type Editing = { readonly [L in Lijst]: { readonly lijst: L; readonly entry: Drafts[L] } }[Lijst];

const NEW = { id: '', naam: '', isIngetrokken: false } as const;

/** A new entry of a list. */
export function newEntry(lijst: Lijst, { resultaatgroepen }: Lijsten): Editing {
  switch (lijst) {
    case 'resultaatgroepen':
      return { lijst, entry: NEW };
    case 'resultaten':
      return { lijst, entry: { ...NEW, groep: active(resultaatgroepen)[0]?.id ?? '', isBeantwoord: 'ja' } };
    case 'kanalen':
      return { lijst, entry: { ...NEW, soort: 'chat' } };
    case 'vragensets':
      return { lijst, entry: { ...NEW, afdeling: null, onderwerpen: '', vragen: [newVraag()] } };
    case 'notities':
      return { lijst, entry: { ...NEW, tekst: '', resultaat: null, isBeantwoord: null } };
    case 'macros':
      return { lijst, entry: EMPTY_MACRO };
  }
}

/** A question that nobody answered yet; its id is never used again. */
export const newVraag = (): VraagDraft => ({
  id: crypto.randomUUID(),
  label: '',
  soort: 'kort',
  opties: '',
  isVerplicht: false,
});

/** An entry that is there, to be changed. Null: it is there no more. */
export function editingOf(lijst: Lijst, id: string, lijsten: Lijsten): Editing | null {
  const entries: readonly Entry[] = lijsten[lijst];
  const entry = entries.find((one) => one.id === id);
  if (!entry) return null;
  // An entry of this list has the fields of this list.
  if (lijst === 'vragensets') return { lijst, entry: toSetDraft(entry as Vragenset) };
  if (lijst === 'macros') return { lijst, entry: macroToDraft(entry as Parameters<typeof macroToDraft>[0]) };
  return { lijst, entry } as Editing;
}

const toSetDraft = (set: Vragenset): VragensetDraft => ({
  ...set,
  onderwerpen: set.onderwerpen.join(', '),
  vragen: set.vragen.map((vraag) => ({ ...vraag, opties: vraag.opties.join(', ') })),
});

/** The entry as main reads it. */
export function filledInOf(editing: Editing): FilledIn {
  switch (editing.lijst) {
    case 'vragensets':
      return {
        ...editing.entry,
        onderwerpen: wordsOf(editing.entry.onderwerpen),
        vragen: editing.entry.vragen.map((vraag) => ({
          ...vraag,
          opties: vraag.soort === 'keuze' ? wordsOf(vraag.opties) : [],
        })),
      };
    case 'macros':
      return macroFilledIn(editing.entry);
    case 'resultaatgroepen':
    case 'resultaten':
    case 'kanalen':
    case 'notities':
      return { ...editing.entry };
  }
}

const wordsOf = (line: string): string[] =>
  line
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
