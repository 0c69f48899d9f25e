/** What a derived uuid stands for: the digit before its three-digit index. */
const KINDS = {
  statussen: '1',
  resultaten: '2',
  rollen: '3',
  zaakobjecten: '4',
  zaakeigenschappen: '5',
  zaakinformatieobjecten: '6',
  enkelvoudiginformatieobjecten: '7',
  besluiten: '8',
  zaakcontactmomenten: '9',
} as const;

export type PartKind = keyof typeof KINDS;

/** Ends the uuid of every zaak and zaaktype, so that the uuids of their parts follow from it. */
const OWN = '0000';

/** The uuid as that of an owner of parts. */
export const ownerId = (uuid: string): string => uuid.slice(0, -4) + OWN;

/**
 * The uuid of the part at `index` (from 0) of an owner. One look-up by owner then finds any part, without an index of
 * its own for every kind.
 */
export const partId = (owner: string, kind: PartKind, index: number): string =>
  owner.slice(0, -4) + KINDS[kind] + (index + 1).toString(16).padStart(3, '0');

/** Owner and index of a part's uuid, or null when it is not of that kind. */
export function readPartId(uuid: string, kind: PartKind): { readonly owner: string; readonly index: number } | null {
  if (uuid.at(-4) !== KINDS[kind]) return null;
  const index = Number.parseInt(uuid.slice(-3), 16) - 1;
  return index >= 0 ? { owner: ownerId(uuid), index } : null;
}

const UUID = /([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\/?$/i;

/** The uuid at the end of a URL, in lower case, or null. */
export const uuidOfUrl = (url: string): string | null => UUID.exec(url)?.[1]?.toLowerCase() ?? null;
