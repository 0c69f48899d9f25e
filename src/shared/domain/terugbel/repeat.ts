import type { Klantcontact } from '../klantcontact';

/** From so many contacts about the same in so many days on, the first answers did not help. */
export const REPEAT_CONTACTS = 3;
export const REPEAT_DAYS = 14;

/** Somebody who keeps asking the same: what, how often, and since when. */
export type Repeat = { readonly onderwerp: string; readonly contacts: number; readonly since: string };

/** Same zaak, same product, or the same words as a subject. */
const aboutsOf = ({ onderwerp, onderwerpobjecten, metadata }: Klantcontact): readonly string[] => [
  ...onderwerpobjecten.map(({ codeObjecttype, objectId }) => `${codeObjecttype} ${objectId}`),
  ...(metadata['upn'] ? [`upn ${metadata['upn']}`] : []),
  `onderwerp ${onderwerp.trim().toLowerCase()}`,
];

/**
 * The subject about which somebody was in contact most often of late; null when no subject comes often enough. Contacts
 * by which we called back do not count: nobody asked again.
 */
export function repeatOf(contacten: readonly Klantcontact[], nowMs: number): Repeat | null {
  const since = nowMs - REPEAT_DAYS * 86_400_000;
  const recent = contacten.filter(
    ({ plaatsgevondenOp, metadata }) => Date.parse(plaatsgevondenOp) >= since && metadata['interneTaak'] === undefined,
  );
  const groups = new Map<string, Klantcontact[]>();
  for (const contact of recent)
    for (const about of new Set(aboutsOf(contact))) groups.set(about, [...(groups.get(about) ?? []), contact]);
  const [most] = [...groups.values()].sort((one, other) => other.length - one.length);
  if (!most || most.length < REPEAT_CONTACTS) return null;
  const inOrder = [...most].sort((one, other) => one.plaatsgevondenOp.localeCompare(other.plaatsgevondenOp));
  const [first] = inOrder;
  const last = inOrder.at(-1);
  return first && last ? { onderwerp: last.onderwerp, contacts: most.length, since: first.plaatsgevondenOp } : null;
}
