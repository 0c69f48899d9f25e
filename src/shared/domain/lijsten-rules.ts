// Without zod: the window looks with the same eyes.
import type { EntryProblem, Lijst, Lijsten, Macro, ResultaatOptie, Vragenset } from './lijsten';

/** Results that the program itself gives or refuses: they may get another name and group, and stay. */
export const FIXED_RESULTS: readonly string[] = [
  'terugbelverzoek_gemaakt',
  'warm_overgedragen',
  'verwezen_naar_andere_instantie',
];
/** More keys than these a list of results has not. */
export const MOST_FAVOURITES = 7;

type Active = { readonly isIngetrokken: boolean };
/** Those that can be chosen. */
export const active = <E extends Active>(entries: readonly E[]): readonly E[] =>
  entries.filter(({ isIngetrokken }) => !isIngetrokken);

/** The results under keys 1 to 7: those that the user chose, else the first ones of the list. Withdrawn ones are gone. */
export function favouritesOf({ resultaten }: Pick<Lijsten, 'resultaten'>, chosen: readonly string[]) {
  const offered = active(resultaten);
  const own = chosen.flatMap((id) => offered.find((resultaat) => resultaat.id === id) ?? []);
  return (own.length > 0 ? own : offered).slice(0, MOST_FAVOURITES);
}

export type GroupedResults = {
  readonly id: string;
  readonly naam: string;
  readonly resultaten: readonly ResultaatOptie[];
};

/** The results that can be chosen, by group; groups without any are left out. */
export const groupedResults = ({
  resultaatgroepen,
  resultaten,
}: Pick<Lijsten, 'resultaatgroepen' | 'resultaten'>): readonly GroupedResults[] =>
  active(resultaatgroepen)
    .map(({ id, naam }) => ({ id, naam, resultaten: active(resultaten).filter(({ groep }) => groep === id) }))
    .filter((group) => group.resultaten.length > 0);

type ListProblem = EntryProblem & { readonly lijst: Lijst; readonly id: string };

/** What is wrong with the lists as a whole; one problem per rule, with the list and the entry that break it. */
export function problemsOfLists(lijsten: Lijsten): readonly ListProblem[] {
  const { kanalen, vragensets } = lijsten;
  const hasPhone = active(kanalen).some(({ soort }) => soort === 'telefoon');
  return [
    ...twice('resultaatgroepen', lijsten.resultaatgroepen),
    ...twice('resultaten', lijsten.resultaten),
    ...twice('kanalen', kanalen),
    ...twice('vragensets', vragensets),
    ...twice('notities', lijsten.notities),
    ...twice('macros', lijsten.macros),
    ...problemsOfResults(lijsten),
    ...(hasPhone ? [] : [{ lijst: 'kanalen', id: 'telefoon', field: 'isIngetrokken', reason: 'fixed' } as const]),
    ...vragensets.flatMap((set) => at('vragensets', set.id, problemsOfSet(set))),
    ...problemsOfTexts(lijsten),
  ];
}

function problemsOfResults({ resultaatgroepen, resultaten }: Lijsten): readonly ListProblem[] {
  const groups = new Set(active(resultaatgroepen).map(({ id }) => id));
  const offered = new Set(active(resultaten).map(({ id }) => id));
  return [
    ...active(resultaten)
      .filter(({ groep }) => !groups.has(groep))
      .map(({ id }) => ({ lijst: 'resultaten', id, field: 'groep', reason: 'unknown' }) as const),
    ...FIXED_RESULTS.filter((id) => !offered.has(id)).map(
      (id) => ({ lijst: 'resultaten', id, field: 'isIngetrokken', reason: 'fixed' }) as const,
    ),
  ];
}

/** Notes and macros: what they name must be there. */
function problemsOfTexts({ resultaten, notities, macros }: Lijsten): readonly ListProblem[] {
  const results = new Set(resultaten.map(({ id }) => id));
  const unknown = (resultaat: string | null): readonly EntryProblem[] =>
    resultaat !== null && !results.has(resultaat) ? [{ field: 'resultaat', reason: 'unknown' }] : [];
  return [
    ...notities.flatMap(({ id, resultaat }) => at('notities', id, unknown(resultaat))),
    ...active(macros).flatMap((macro) =>
      at('macros', macro.id, [
        ...problemsOfMacro(macro),
        ...unknown(macro.resultaat),
        ...(isTaken(macro, active(macros)) ? [{ field: 'toets', reason: 'taken' }] : []),
      ]),
    ),
  ];
}

const at = (lijst: Lijst, id: string, problems: readonly EntryProblem[]): readonly ListProblem[] =>
  problems.map((problem) => ({ ...problem, lijst, id }));

const isTaken = ({ id, toets }: Macro, macros: readonly Macro[]): boolean =>
  toets !== null && macros.some((other) => other.id !== id && other.toets === toets);

/** A macro that does nothing is a mistake. */
export const problemsOfMacro = ({
  resultaat,
  doel,
  tekst,
}: Pick<Macro, 'resultaat' | 'doel' | 'tekst'>): readonly EntryProblem[] =>
  resultaat === null && doel === null && tekst.trim() === '' ? [{ field: 'tekst', reason: 'doesNothing' }] : [];

type Named = Active & { readonly id: string; readonly naam: string };

/** An id once, and a name once among what can be chosen. */
const twice = (lijst: Lijst, entries: readonly Named[]): readonly ListProblem[] =>
  entries.flatMap(({ id, naam, isIngetrokken }, index) => {
    const isIdTaken = entries.findIndex((one) => one.id === id) !== index;
    const isNameTaken =
      !isIngetrokken && active(entries).some((one) => one.id !== id && plain(one.naam) === plain(naam));
    return at(lijst, id, [
      ...(isIdTaken ? [{ field: 'id', reason: 'taken' }] : []),
      ...(isNameTaken ? [{ field: 'naam', reason: 'taken' }] : []),
    ]);
  });

const plain = (text: string): string => text.trim().toLowerCase();

const problemsOfSet = ({ vragen }: Pick<Vragenset, 'vragen'>): readonly EntryProblem[] =>
  vragen.flatMap(({ soort, opties, label }, index) => [
    ...(soort === 'keuze' && opties.length < 2 ? [{ field: `vragen.${index}.opties`, reason: 'tooFew' }] : []),
    ...(vragen.findIndex((one) => plain(one.label) === plain(label)) === index
      ? []
      : [{ field: `vragen.${index}.label`, reason: 'taken' }]),
  ]);
