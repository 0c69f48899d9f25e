import type { ArtikelField } from '../../../shared/domain/kennis';
import type { VoorstelVelden } from '../../../shared/domain/kennisvoorstel';
import { VELDEN } from '../../../shared/domain/velden';

/** Texts of two editors as one. `botsing`: fields that both changed, each in another way; mine stands there until somebody chooses. */
export type Merged = { readonly velden: VoorstelVelden; readonly botsing: readonly ArtikelField[] };

/**
 * What both editors did to the version that they began with. A field that only one changed takes that change. Without a known `base` every
 * difference has to be chosen.
 */
export function mergeTexts(base: VoorstelVelden | null, mine: VoorstelVelden, theirs: VoorstelVelden): Merged {
  const botsing = VELDEN.filter(
    (veld) => mine[veld] !== theirs[veld] && !(base && (mine[veld] === base[veld] || theirs[veld] === base[veld])),
  );
  const taken = VELDEN.filter((veld) => base !== null && mine[veld] === base[veld]);
  return { velden: { ...mine, ...Object.fromEntries(taken.map((veld) => [veld, theirs[veld]])) }, botsing };
}
