import type { ExpectedContact } from './ledger';

/** One contact as it stands in the register, with what hangs on it. */
export type RegisteredContact = {
  readonly referentie: string;
  readonly inhoud: string;
  readonly betrokkenen: readonly { readonly partijId: string | null; readonly adressen: readonly string[] }[];
  readonly onderwerpobjecten: number;
  readonly interneTaken: number;
  readonly actorIds: readonly string[];
};

/** What a register holds, as far as it matters here. */
export type Register = {
  readonly contacten: readonly RegisteredContact[];
  /** How many partijen stand under each BSN, and how many actoren under each identification. */
  readonly partijenByBsn: ReadonlyMap<string, number>;
  readonly actorenById: ReadonlyMap<string, number>;
};

/** What is missing from the register, and what stands in it more than once: one sentence each, without personal data. */
export type Findings = { readonly lost: readonly string[]; readonly duplicates: readonly string[] };

/** Every contact that was saved stands in the register exactly once, with all that belongs to it exactly once. */
export function checkRegister(expected: readonly ExpectedContact[], register: Register): Findings {
  const byReference = new Map<string, RegisteredContact[]>();
  for (const contact of register.contacten)
    byReference.set(contact.referentie, [...(byReference.get(contact.referentie) ?? []), contact]);
  const perContact = expected.map((contact) => checkContact(contact, byReference.get(contact.referentie) ?? []));
  const twice = (counts: ReadonlyMap<string, number>, what: string): string[] =>
    [...counts.values()].flatMap((count) => Array.from({ length: count - 1 }, () => `${what} stands there twice`));
  return {
    lost: perContact.flatMap(({ lost }) => lost),
    duplicates: [
      ...perContact.flatMap(({ duplicates }) => duplicates),
      ...twice(register.partijenByBsn, 'a partij'),
      ...twice(register.actorenById, 'an actor'),
    ],
  };
}

function checkContact(expected: ExpectedContact, found: readonly RegisteredContact[]): Findings {
  const { referentie, hasZaak, adressen, note, bsn } = expected;
  const [contact, ...more] = found;
  if (!contact) return { lost: [`${referentie} is not in the register`], duplicates: [] };
  const given = contact.betrokkenen.flatMap((one) => one.adressen);
  const counts: readonly (readonly [string, number, number])[] = [
    ['subjects', contact.onderwerpobjecten, hasZaak ? 1 : 0],
    ['callbacks', contact.interneTaken, adressen ? 1 : 0],
    ['employees', contact.actorIds.length, 1],
    ['betrokkenen', contact.betrokkenen.length, bsn === null && !adressen ? 0 : 1],
    ...(adressen ?? []).map((adres) => ['address', given.filter((one) => one === adres).length, 1] as const),
  ];
  const partijen = contact.betrokkenen.filter(({ partijId }) => partijId !== null).length;
  return {
    lost: [
      ...(contact.inhoud === note ? [] : [`the text of ${referentie} reads otherwise`]),
      ...(partijen < (bsn === null ? 0 : 1) ? [`${referentie} does not say whose it is`] : []),
      ...counts.flatMap(([what, is, must]) => (is < must ? [`${referentie} lacks ${what}`] : [])),
    ],
    duplicates: [
      ...more.map(() => `${referentie} stands there twice`),
      ...counts.flatMap(([what, is, must]) => (is > must ? [`${referentie} has too many ${what}`] : [])),
    ],
  };
}
