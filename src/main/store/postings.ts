import { KENNIS_INDEX_FIELDS, type KennisIndexDocument, type KennisPostings } from '../ports/kennis-index';

/** BM25 as SQLite's FTS5 computes it (fts5_aux.c), per field: its length is that of the whole article. */
const K1 = 1.2;
const B = 0.75;

const FIELDS = KENNIS_INDEX_FIELDS.length;
/** A key that occurs more often in one field counts as this often. */
const MOST = 255;

export type PackedKey = { readonly key: string; readonly holders: number; readonly packed: Uint8Array<ArrayBuffer> };
export type Packed = {
  /** One by one: together they are as large as the index. In no particular order. */
  readonly keys: () => Iterable<PackedKey>;
  /** Per row what the length of the article does to the weight of its words. */
  readonly lengths: Float32Array<ArrayBuffer>;
};

/**
 * Turns documents into postings per key. A packed key: how many rows, then these, 4 bytes each; then per row which fields hold it, a bit for each; then
 * for each of these how often, a byte.
 */
export function packPostings(documents: Iterable<KennisIndexDocument>): Packed {
  const flat = new FlatPostings();
  for (const { row, fields } of documents) flat.add(row, fields);
  return { keys: () => flat.packed(), lengths: flat.lengths() };
}

/** All postings in the order of the documents, in arrays that grow. */
class FlatPostings {
  private readonly ids = new Map<string, number>();
  private readonly holders: number[] = [];
  private readonly sizes: number[] = [];
  private size = 0;
  private keyOf = new Uint32Array(1 << 16);
  private rowOf = new Uint32Array(1 << 16);
  private times = new Uint8Array(FIELDS << 16);

  add(row: number, fields: KennisIndexDocument['fields']): void {
    const here = new Map<number, number>();
    let length = 0;
    KENNIS_INDEX_FIELDS.forEach((field, at) => {
      length += fields[field].length;
      for (const key of fields[field]) {
        if (key === '') continue;
        const slot = this.slotOf(this.idOf(key), row, here) * FIELDS + at;
        this.times[slot] = Math.min(MOST, (this.times[slot] ?? 0) + 1);
      }
    });
    this.sizes[row] = length;
  }

  lengths(): Float32Array<ArrayBuffer> {
    const average = this.sizes.reduce((sum, size) => sum + size, 0) / (this.sizes.length || 1) || 1;
    return Float32Array.from(this.sizes, (size) => K1 * (1 - B + (B * size) / average));
  }

  *packed(): Iterable<PackedKey> {
    const starts = new Uint32Array(this.holders.length + 1);
    this.holders.forEach((count, id) => (starts[id + 1] = (starts[id] ?? 0) + count));
    const next = starts.slice();
    const order = new Uint32Array(this.size);
    for (let slot = 0; slot < this.size; slot += 1) {
      const id = this.keyOf[slot] ?? 0;
      order[next[id] ?? 0] = slot;
      next[id] = (next[id] ?? 0) + 1;
    }
    for (const [key, id] of this.ids) {
      const slots = order.subarray(starts[id], starts[id + 1]);
      yield { key, holders: slots.length, packed: this.pack(slots) };
    }
  }

  private pack(slots: Uint32Array): Uint8Array<ArrayBuffer> {
    const size = slots.length;
    const bytes = new Uint8Array(4 + size * (4 + 1 + FIELDS));
    const numbers = new Uint32Array(bytes.buffer, 0, size + 1);
    numbers[0] = size;
    let end = 4 + size * 5;
    slots.forEach((slot, at) => {
      numbers[at + 1] = this.rowOf[slot] ?? 0;
      let mask = 0;
      for (let field = 0; field < FIELDS; field += 1) {
        const times = this.times[slot * FIELDS + field] ?? 0;
        if (times === 0) continue;
        mask |= 1 << field;
        bytes[end] = times;
        end += 1;
      }
      bytes[4 + size * 4 + at] = mask;
    });
    return bytes.slice(0, end);
  }

  private idOf(key: string): number {
    const known = this.ids.get(key);
    if (known !== undefined) return known;
    const id = this.holders.push(0) - 1;
    this.ids.set(key, id);
    return id;
  }

  private slotOf(id: number, row: number, here: Map<number, number>): number {
    const known = here.get(id);
    if (known !== undefined) return known;
    const slot = this.size;
    if (slot === this.keyOf.length) this.grow();
    this.keyOf[slot] = id;
    this.rowOf[slot] = row;
    this.holders[id] = (this.holders[id] ?? 0) + 1;
    this.size += 1;
    here.set(id, slot);
    return slot;
  }

  private grow(): void {
    const doubled = <T extends Uint32Array | Uint8Array>(old: T, made: T): T => {
      made.set(old);
      return made;
    };
    this.keyOf = doubled(this.keyOf, new Uint32Array(this.keyOf.length * 2));
    this.rowOf = doubled(this.rowOf, new Uint32Array(this.rowOf.length * 2));
    this.times = doubled(this.times, new Uint8Array(this.times.length * 2));
  }
}

/** The postings of a packed key; `lengths` as they were packed. */
export function unpackPostings(packed: Uint8Array, lengths: Float32Array): KennisPostings {
  const [size = 0] = numbersIn(packed, 0, 1);
  const rows = numbersIn(packed, 4, size);
  const weights = new Float32Array(size * FIELDS);
  let next = 4 + size * 5;
  for (let at = 0; at < size; at += 1) {
    const length = lengths[rows[at] ?? 0] ?? K1;
    const mask = packed[4 + size * 4 + at] ?? 0;
    for (let field = 0; field < FIELDS; field += 1) {
      if ((mask & (1 << field)) === 0) continue;
      const times = packed[next] ?? 0;
      next += 1;
      weights[at * FIELDS + field] = (times * (K1 + 1)) / (times + length);
    }
  }
  return { rows, weights };
}

/** A copy: where the bytes begin may be no place for a number. */
const numbersIn = ({ buffer, byteOffset }: Uint8Array, from: number, count: number): Uint32Array =>
  new Uint32Array(buffer.slice(byteOffset + from, byteOffset + from + count * 4));
