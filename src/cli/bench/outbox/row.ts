import { percentile } from '../../../main/services/percentile';
import { rounded } from '../figures';

/** The samples of one number of contacts: each save, and beside it a write and fsync of as many bytes on the same disk; in ms. */
export type OutboxSample = {
  readonly items: number;
  readonly saveMs: readonly number[];
  readonly fsyncMs: readonly number[];
  /** From the moment that the register was back until it had all. */
  readonly deliveryMs: number;
  /** What one save writes to the log of the database, in bytes. */
  readonly bytes: number;
};

/** A row of `bench outbox`. `saveRatio`: p95 of a save ÷ p95 of a bare write and fsync of the same size, in the same run. */
export type OutboxRow = {
  readonly items: number;
  readonly savedPerS: number;
  readonly deliveredPerS: number;
  readonly saveP95Ms: number;
  readonly fsyncP95Ms: number;
  readonly saveRatio: number;
};

/** The row that these samples give. @throws when there is none */
export function outboxRow({ items, saveMs, fsyncMs, deliveryMs }: OutboxSample): OutboxRow {
  const [save, fsync] = [p95(saveMs), p95(fsyncMs)];
  const savedMs = saveMs.reduce((sum, ms) => sum + ms, 0);
  return {
    items,
    savedPerS: rounded((saveMs.length / savedMs) * 1000, 1),
    deliveredPerS: rounded((items / deliveryMs) * 1000, 1),
    saveP95Ms: rounded(save, 2),
    fsyncP95Ms: rounded(fsync, 2),
    saveRatio: rounded(save / fsync, 2),
  };
}

function p95(values: readonly number[]): number {
  const value = percentile(values, 0.95);
  if (value === null) throw new Error('There is no percentile of nothing');
  return value;
}
