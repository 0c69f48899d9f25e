import { z } from 'zod';
import type { OutboxRecord } from '../../ports/stores';

/** No pause is longer. A moment further away than this was written by another clock. */
export const LONGEST_PAUSE_MS = 5 * 60_000;

/**
 * Faults of a line, not of what was sent over it: whatever comes next would meet the same. A 500 or a deadline that passed may be about one
 * contact alone, which must not hold up the others for ever; a line that fails so for everybody is soon left alone (`notAsked`).
 */
const FAULTS_OF_LINE: readonly (string | null)[] = ['unavailable', 'unauthorised', 'notAsked'];

/** Whether its line was away when it was tried last. What was saved after it waits behind it, so that all arrives in the order of saving. */
const isHeldUp = ({ item }: OutboxRecord): boolean => item.state === 'waiting' && FAULTS_OF_LINE.includes(item.reason);

/** Due now. A clock that was put back would otherwise let a contact wait for as long as it jumped. */
export const isDue = ({ nextAttemptAtMs }: OutboxRecord, nowMs: number): boolean =>
  nextAttemptAtMs <= nowMs || nextAttemptAtMs > nowMs + LONGEST_PAUSE_MS;

const connectionSchema = z.object({ connectionId: z.string() });

/** The connection over which a record goes; empty for one that cannot be read back, which holds up nobody. */
function connectionOf({ job }: OutboxRecord): string {
  try {
    return connectionSchema.parse(JSON.parse(job)).connectionId;
  } catch {
    return '';
  }
}

/** The records of one connection follow each other: after one that is held up none of that connection has its turn. */
export type Turns = {
  readonly isBehind: (record: OutboxRecord) => boolean;
  /** Tells how a record stands, in the order of saving. */
  readonly note: (record: OutboxRecord) => void;
};

export function createTurns(): Turns {
  const held = new Set<string>();
  return {
    isBehind: (record) => held.has(connectionOf(record)),
    note: (record) => void (isHeldUp(record) && held.add(connectionOf(record))),
  };
}

/** Those of the open records, oldest first, that wait for nothing but their moment. */
export function inTurn(open: readonly OutboxRecord[]): readonly OutboxRecord[] {
  const turns = createTurns();
  return open.filter((record) => {
    const isFree = !turns.isBehind(record);
    turns.note(record);
    return isFree;
  });
}

/** What must be due too so that `record` can go: itself, and what it waits behind. */
export const aheadOf = (open: readonly OutboxRecord[], record: OutboxRecord): readonly OutboxRecord[] =>
  open
    .slice(
      0,
      open.findIndex(({ item }) => item.id === record.item.id),
    )
    .filter((other) => isHeldUp(other) && connectionOf(other) === connectionOf(record));
