/** Something that happens once, and those who wait for it. */
export type Signal = { readonly tell: () => void; readonly told: Promise<void> };

/** A signal that was not given yet. */
export function createSignal(): Signal {
  let tell: () => void = () => undefined;
  const told = new Promise<void>((resolve) => (tell = resolve));
  return { tell: () => tell(), told };
}
