import { z } from 'zod';
import type { OutboxRecord, OutboxStore, OutboxTurn } from '../../src/main/ports/stores';

const partsSchema = z.object({ connectionId: z.string(), kind: z.string().optional(), id: z.string().optional() });

/** Whose turn it is, as the store tells it; a job that cannot be read back has no parts. */
function turnOf({ item, job, nextAttemptAtMs }: OutboxRecord): OutboxTurn {
  const { id, state, reason } = item;
  const parts = jsonOr(job, (value) => partsSchema.parse(value));
  const objectId = parts?.kind === 'object' ? (parts.id ?? null) : null;
  return { id, state, reason, nextAttemptAtMs, connectionId: parts?.connectionId ?? null, objectId };
}

function jsonOr<T>(text: string, read: (value: unknown) => T): T | null {
  try {
    return read(JSON.parse(text));
  } catch {
    return null;
  }
}

/** An outbox in memory, in order of arrival. */
export function fakeOutboxStore(): OutboxStore {
  const kept = new Map<string, OutboxRecord>();
  const put = (record: OutboxRecord): void => void kept.set(record.item.id, record);
  return {
    list: () => [...kept.values()],
    listOpen: () => [...kept.values()].map(turnOf).filter(({ state }) => state === 'waiting' || state === 'sending'),
    listFor: (userId) => [...kept.values()].flatMap((record) => (record.userId === userId ? [record.item] : [])),
    get: (key) => kept.get(key) ?? null,
    put,
    commit: ({ records }) => records.forEach(put),
    remove: (key) => void kept.delete(key),
    reopen: (key) => void kept.delete(key),
  };
}
