import { createAttention, type AttentionReading } from './attention';
import { createBoard, type BoardReading } from './board';
import { createChanges, type BoardChanges } from './changes';
import type { TerugbelDeps } from './deps';
import { createDrafts, forgettingDrafts, type BoardDrafts } from './drafts';
import { createOutcomes, type BoardOutcomes } from './outcomes';
import { refusingPersonalNumbers } from './personal-numbers';

export type { TerugbelDeps } from './deps';
export { seesAll } from './board';
export { termProblems, withTerm } from './saved-term';
export { createCallbackTerms, type CallbackTerms, type DueTerm, type TermAbout } from './terms';

/** Callbacks after they were registered: who works on them, and what came of them. */
export type Terugbel = Pick<BoardReading, 'list'> &
  BoardDrafts &
  BoardChanges &
  BoardOutcomes & { readonly attention: AttentionReading };

export function createTerugbel(deps: TerugbelDeps): Terugbel {
  const board = createBoard(deps);
  const work = { ...createChanges(deps, board), ...createOutcomes(deps, board) };
  return {
    list: board.list,
    attention: createAttention(deps, board),
    ...createDrafts(deps, board),
    ...refusingPersonalNumbers(forgettingDrafts(work, deps)),
  };
}

const SETTLE_MS = 350;
const SETTLE_SPREAD_MS = 250;

/** A pause of a length by chance, so that two who took the same callback do not look at the same moment. */
export const settle = (): Promise<void> =>
  new Promise((resolve) => void setTimeout(resolve, SETTLE_MS + Math.random() * SETTLE_SPREAD_MS));
