/** A list with one item moved a place up or down; unchanged at its end. */
export function moved<T>(items: readonly T[], index: number, step: 1 | -1): readonly T[] {
  const other = index + step;
  const [one, two] = [items[index], items[other]];
  if (one === undefined || two === undefined) return items;
  return items.map((item, at) => (at === index ? two : at === other ? one : item));
}
