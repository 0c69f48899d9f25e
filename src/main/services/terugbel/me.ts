import type { Medewerker, Team } from '../../../shared/domain/medewerker';
import type { Unit } from '../../../shared/domain/terugbel/board';
import type { TaakActor } from '../../ports/terugbel';
import type { Asking } from './asking';

/** Under which numbers somebody stands in the registers, and which teams are theirs. */
export type Me = {
  readonly numbers: ReadonlySet<string>;
  readonly units: readonly Omit<Unit, 'naam'>[];
};

const FRESH_MS = 60 * 60_000;

/** The signed-in user as registers and address book know them; looked up once an hour. */
export function createMe(nowMs: () => number) {
  const held = new Map<string, { readonly atMs: number; readonly me: Promise<Me> }>();
  return (asking: Asking): Promise<Me> => {
    const { id } = asking.user;
    const before = held.get(id);
    if (before && nowMs() - before.atMs < FRESH_MS) return before.me;
    const me = lookUp(asking);
    held.set(id, { atMs: nowMs(), me });
    return me;
  };
}

async function lookUp(asking: Asking): Promise<Me> {
  const { user } = asking;
  const { medewerkers } = await addressBookOf(asking);
  const own = medewerkers.find(({ emails }) => emails.some((email) => isSame(email, user.email)));
  return {
    numbers: new Set([user.email, user.id, ...(own ? [own.identificatie] : [])].map((one) => one.toLowerCase())),
    units: [
      ...(user.afdeling === null ? [] : [{ soort: 'afdeling' as const, identificatie: user.afdeling }]),
      ...(own?.groepen ?? []).map((identificatie) => ({ soort: 'groep' as const, identificatie })),
    ],
  };
}

const isSame = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

export const isMe = ({ numbers }: Me, { soort, identificatie }: TaakActor): boolean =>
  soort === 'medewerker' && numbers.has(identificatie.toLowerCase());

export const isMyUnit = ({ units }: Me, actor: TaakActor): boolean =>
  units.some(({ soort, identificatie }) => soort === actor.soort && isSame(identificatie, actor.identificatie));

/** Colleagues and teams of the user's municipalities. `isWhole`: every address book answered. */
export type AddressBook = {
  readonly medewerkers: readonly Medewerker[];
  readonly teams: readonly Team[];
  readonly isWhole: boolean;
};

/** The address book as it is now: who left is not in it. Names no residents, so nothing is logged. */
export async function addressBookOf(asking: Asking): Promise<AddressBook> {
  const books = asking.addressBooks();
  const common = { operation: 'adresboek.list', subjects: undefined };
  const [people, teams] = await Promise.all([
    Promise.all(
      books.map((connection) =>
        asking.ask({ ...common, connection, ask: ({ adresboek }) => adresboek?.listMedewerkers() }),
      ),
    ),
    Promise.all(
      books.map((connection) => asking.ask({ ...common, connection, ask: ({ adresboek }) => adresboek?.listTeams() })),
    ),
  ]);
  return {
    medewerkers: people.flatMap((answer) => (answer.ok ? answer.value : [])),
    teams: teams.flatMap((answer) => (answer.ok ? answer.value : [])),
    isWhole: books.length > 0 && [...people, ...teams].every(({ ok }) => ok),
  };
}

/** The team or colleague as the address book has it; null when it is not there. */
export function unitIn(
  { medewerkers, teams }: AddressBook,
  { soort, identificatie }: Pick<Unit, 'soort' | 'identificatie'>,
): Unit | null {
  if (soort === 'medewerker') {
    const found = medewerkers.find((one) => isSame(one.identificatie, identificatie));
    return found ? { soort, identificatie: found.identificatie, naam: found.volledigeNaam } : null;
  }
  const found = teams.find((one) => one.soort === soort && isSame(one.identificatie, identificatie));
  return found ? { soort, identificatie: found.identificatie, naam: found.naam } : null;
}
