import type { ConnectionId } from '../../../shared/domain/ids';
import type { HouseholdMember } from '../../../shared/domain/klantbeeld';
import type { Section, SectionValue } from './sources/section';

type Member = SectionValue<'household'>[number];

/** Whether a relation lives at the same address: said only when the register of residents answered. */
export type LivesThere = 'yes' | 'possibly' | 'no' | 'unknown';

/** A relation that the BRP gives. */
export type Relation = Pick<HouseholdMember, 'naam' | 'geboortedatum' | 'isGeheim'> & {
  readonly relatie: 'partner' | 'kind' | 'ouder';
  readonly lives: LivesThere;
};

/** Relations as the BRP gives them, and how many others live at the address. Nobody is called family because of an address. */
export type Household = {
  readonly relations: readonly Relation[];
  readonly others: { readonly count: number; readonly possible: number; readonly isAnySecret: boolean } | 'many' | null;
};

/**
 * Joins the relations of the person's own record with who is registered at the address. `personConnections` are the
 * connections that gave the identity: their list holds relations, wherever these live; any other list is of an address.
 */
export function householdOf(section: Section<'household'>, personConnections: ReadonlySet<ConnectionId>): Household {
  const related = section.answers
    .filter(({ connectionId }) => personConnections.has(connectionId))
    .flatMap(({ value }) => value);
  const addressAnswers = section.answers.filter(({ connectionId }) => !personConnections.has(connectionId));
  const named = addressAnswers.flatMap(({ value }) => value);
  const isMany = named.some((member) => 'relatie' in member && member.relatie === 'veel bewoners');
  // Of so many nobody is named: whether a relation is among them cannot be told.
  const residents = addressAnswers.length === 0 || isMany ? null : named;
  const relations = unique([...related, ...(residents ?? [])].filter(isRelation));
  return {
    relations: relations.map((member) => toRelation(member, residents)),
    others: isMany ? 'many' : residents && countOthers(residents),
  };
}

type Related = HouseholdMember & { readonly relatie: Relation['relatie'] };

const NO_RELATION: readonly HouseholdMember['relatie'][] = ['zelfde adres', 'veel bewoners'];

const isRelation = (member: Member): member is Related => 'relatie' in member && !NO_RELATION.includes(member.relatie);

const keyOf = (member: Related): string => member.bsn ?? `${member.naam}|${member.geboortedatum ?? ''}`;

const unique = (members: readonly Related[]): readonly Related[] => [
  ...new Map(members.map((member) => [`${member.relatie}:${keyOf(member)}`, member])).values(),
];

function toRelation(member: Related, residents: readonly Member[] | null): Relation {
  const { naam, geboortedatum, relatie, isGeheim } = member;
  const resident = residents?.find((other) => isRelation(other) && keyOf(other) === keyOf(member));
  const lives: LivesThere =
    residents === null ? 'unknown' : !resident ? 'no' : resident.isMogelijk ? 'possibly' : 'yes';
  return { naam, geboortedatum, relatie, isGeheim: isGeheim || resident?.isGeheim === true, lives };
}

function countOthers(residents: readonly Member[]): Exclude<Household['others'], 'many' | null> {
  const others = residents.filter((member) => !isRelation(member));
  return {
    count: others.length,
    possible: others.filter((member) => member.isMogelijk).length,
    isAnySecret: others.some((member) => member.isGeheim),
  };
}
