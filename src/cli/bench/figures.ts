/** The one in the middle; of an even number the mean of the two in the middle. @throws when there is none */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
  if (low === undefined || high === undefined) throw new Error('There is no median of nothing');
  return (low + high) / 2;
}

/** Rounded to so many decimals, as a figure is printed. */
export const rounded = (value: number, decimals: number): number => Number(value.toFixed(decimals));
