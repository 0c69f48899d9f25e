import { INSIDE_LEAF, type FieldTree } from './field-tree';
import { isRecord, recordAt, type BrpRecord, type BrpValue } from './record';

/** What was asked for, as a part of a {@link FieldTree}. */
export type Selection = FieldTree;

/** Dates that belong to some of the fields of their group only; every other date belongs to all of them. */
const DATES_OF_FIELDS: Readonly<Record<string, readonly string[]>> = {
  datumIngangOnderzoekPersoon: [
    'burgerservicenummer',
    'geslacht',
    'leeftijd',
    'aanhef',
    'aanschrijfwijze',
    'gebruikInLopendeTekst',
  ],
  datumIngangOnderzoekVerblijfplaats: ['adresregel1', 'adresregel2', 'adresregel3', 'land'],
  datumIngangOnderzoekGemeente: ['gemeenteVanInschrijving', 'datumInschrijvingInGemeente'],
  datumIngangOnderzoekGezag: ['indicatieCurateleRegister', 'indicatieGezagMinderjarige'],
};

/** The part of `tree` that `path` names, or null when there is no such field or it may not be asked for. */
export function selectPath(tree: FieldTree, path: string): Selection | null {
  const [field = '', ...rest] = path.split('.');
  const below = Object.hasOwn(tree, field) ? tree[field] : undefined;
  if (below === undefined) return null;
  if (below === true) return rest.every((part) => INSIDE_LEAF.has(part)) ? { [field]: true } : null;
  if (rest.length === 0) return { [field]: below };
  const inner = selectPath(below, rest.join('.'));
  return inner && { [field]: inner };
}

/** Two selections as one. */
export function joinSelections(a: Selection, b: Selection): Selection {
  const joined: Record<string, true | FieldTree> = { ...a };
  for (const [field, below] of Object.entries(b)) {
    const had = joined[field];
    joined[field] = had === undefined || had === true || below === true ? (had ?? below) : joinSelections(had, below);
  }
  return joined;
}

/**
 * The selected fields of a person, and what the BRP gives unasked: secrecy, the end of registration, and for selected
 * fields whether they are under investigation. Fields without a value are absent.
 */
export function selectFields(persoon: BrpRecord, selection: Selection): BrpRecord {
  const given = ['geheimhoudingPersoonsgegevens', 'opschortingBijhouding', 'rni', 'verificatie'].flatMap((field) =>
    persoon[field] === undefined ? [] : [[field, persoon[field]] as const],
  );
  return { ...pick(persoon, selection), ...Object.fromEntries(given) };
}

function pick(record: BrpRecord, selection: Selection): BrpRecord {
  const picked: Record<string, BrpValue> = {};
  for (const [field, below] of Object.entries(selection)) {
    const value = pickValue(record[field], below);
    if (value !== undefined) picked[field] = value;
  }
  // Without its type nobody knows which kind of residence or nationality this is.
  if (typeof record['type'] === 'string') picked['type'] = record['type'];
  const inOnderzoek = pickInvestigation(recordAt(record, 'inOnderzoek'), selection);
  return inOnderzoek ? { ...picked, inOnderzoek } : picked;
}

function pickValue(value: BrpValue, below: true | FieldTree): BrpValue {
  if (below === true || value === undefined) return value;
  if (Array.isArray(value))
    return value.length === 0
      ? undefined
      : (value as readonly BrpValue[]).map((item) => (isRecord(item) ? pick(item, below) : item));
  if (!isRecord(value)) return value;
  const picked = pick(value, below);
  return Object.keys(picked).length === 0 ? undefined : picked;
}

/** What is under investigation among the selected fields, with the dates since when; null when nothing is. */
function pickInvestigation(inOnderzoek: BrpRecord, selection: Selection): BrpRecord | null {
  const flags = Object.entries(inOnderzoek).filter(
    ([field, value]) => value === true && (Object.hasOwn(selection, field) || field === 'type'),
  );
  if (flags.length === 0) return null;
  const fields = flags.map(([field]) => field);
  const dates = Object.entries(inOnderzoek).filter(
    ([field, value]) => isRecord(value) && (DATES_OF_FIELDS[field] ?? fields).some((about) => fields.includes(about)),
  );
  return Object.fromEntries([...flags, ...dates]);
}
