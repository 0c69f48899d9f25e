import type { Connection } from '../../ports/lines';
import type { TerugbelContact, TerugbelTaak } from '../../ports/terugbel';
import type { Asking } from './asking';

/** As long a contact that somebody read is not asked, nor logged, again for them. */
const FRESH_MS = 15 * 60_000;
const MOST_HELD = 1000;

/** Contacts that led to callbacks, each read once per user and quarter of an hour. */
export type Contacts = {
  readonly holds: (asking: Asking, connection: Connection, taak: TerugbelTaak) => boolean;
  /** Null where there is none, or the register does not give it. */
  readonly of: (asking: Asking, connection: Connection, taak: TerugbelTaak) => Promise<TerugbelContact | null>;
};

type Held = { readonly atMs: number; readonly contact: Promise<TerugbelContact | null> };

/** In memory, of one user only: what another read is forgotten when the user changes. */
export function createContacts(nowMs: () => number): Contacts {
  let userId: string | null = null;
  const held = new Map<string, Held>();
  const fresh = (asking: Asking, { id }: Connection, { klantcontactId }: TerugbelTaak): Held | null => {
    if (userId !== asking.user.id) held.clear();
    userId = asking.user.id;
    const one = held.get(`${id} ${klantcontactId}`);
    return one && nowMs() - one.atMs < FRESH_MS ? one : null;
  };
  return {
    holds: (asking, connection, taak) => taak.klantcontactId === null || fresh(asking, connection, taak) !== null,
    async of(asking, connection, taak) {
      const known = fresh(asking, connection, taak);
      if (known) return known.contact;
      const contact = readContact(asking, connection, taak);
      const key = `${connection.id} ${taak.klantcontactId}`;
      if (held.size >= MOST_HELD) held.clear();
      held.set(key, { atMs: nowMs(), contact });
      const found = await contact;
      // What failed is asked again at the next look.
      if (!found) held.delete(key);
      return found;
    },
  };
}

/** What led to a callback, asked of its register and logged. Null where there is none, or the register does not give it. */
export async function readContact(
  asking: Asking,
  connection: Connection,
  { klantcontactId }: TerugbelTaak,
): Promise<TerugbelContact | null> {
  if (klantcontactId === null) return null;
  const answer = await asking.ask<TerugbelContact | null>({
    connection,
    operation: 'terugbel.getContact',
    subjects: (contact) => (contact?.partijId ? [`partij:${contact.partijId}`] : []),
    ask: ({ terugbel }) => terugbel?.getContact(klantcontactId),
  });
  return answer.ok ? answer.value : null;
}
