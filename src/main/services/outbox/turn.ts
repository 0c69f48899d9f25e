import type { OutboxTurn } from '../../ports/stores';

/** No pause is longer. A moment further away than this was written by another clock. */
export const LONGEST_PAUSE_MS = 5 * 60_000;

/**
 * Faults of a line, not of what was sent over it: whatever comes next would meet the same. A 500 or a deadline that passed may be about one
 * contact alone, which must not hold up the others for ever; a line that fails so for everybody is soon left alone (`notAsked`).
 */
const FAULTS_OF_LINE: readonly (string | null)[] = ['unavailable', 'unauthorised', 'notAsked'];

/** Whether its line was away when it was tried last. What was saved after it waits behind it, so that all arrives in the order of saving. */
const isHeldUp = ({ state, reason }: OutboxTurn): boolean => state === 'waiting' && FAULTS_OF_LINE.includes(reason);

const isOpen = ({ state }: OutboxTurn): boolean => state === 'waiting' || state === 'sending';

/** Due now. A clock that was put back would otherwise let a contact wait for as long as it jumped. */
export const isDue = ({ nextAttemptAtMs }: Pick<OutboxTurn, 'nextAttemptAtMs'>, nowMs: number): boolean =>
  nextAttemptAtMs <= nowMs || nextAttemptAtMs > nowMs + LONGEST_PAUSE_MS;

/**
 * The records of one connection follow each other: after one that is held up none of that connection has its turn. An object waits for what
 * was put before it for the same object: a newer text must not land under an older one.
 */
export type Turns = {
  readonly isBehind: (one: OutboxTurn) => boolean;
  /** Tells how a record stands, in the order of saving. */
  readonly note: (one: OutboxTurn) => void;
};

export function createTurns(): Turns {
  const heldConnections = new Set<string | null>();
  const openObjects = new Set<string | null>();
  return {
    isBehind: ({ connectionId, objectId }) => heldConnections.has(connectionId) || openObjects.has(objectId),
    note(one) {
      if (one.connectionId !== null && isHeldUp(one)) heldConnections.add(one.connectionId);
      if (one.objectId !== null && isOpen(one)) openObjects.add(one.objectId);
    },
  };
}

/** Those of the open records, oldest first, that wait for nothing but their moment. */
export function inTurn(open: readonly OutboxTurn[]): readonly OutboxTurn[] {
  const turns = createTurns();
  return open.filter((one) => {
    const isFree = !turns.isBehind(one);
    turns.note(one);
    return isFree;
  });
}

/** What must be due too so that `id` can go: what it waits behind. */
export function aheadOf(open: readonly OutboxTurn[], id: string): readonly OutboxTurn[] {
  const at = open.findIndex((one) => one.id === id);
  return open
    .slice(0, Math.max(0, at))
    .filter((other) => isHeldUp(other) && other.connectionId === open[at]?.connectionId);
}
