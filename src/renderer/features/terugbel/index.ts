/** Callbacks: when they are due, and the board on which they are worked on. */
export { AttentionMark, attentionWords } from './attention-mark';
export { itemAtHand, runBoardAction } from './board-keys';
export { changeText } from './change-text';
export type { Action } from './draft';
export {
  createTerugbelSlice,
  keyOf as boardKeyOf,
  termKey,
  type Term,
  type TermAbout,
  type TerugbelSlice,
} from './slice';
export { TerugbelScreen } from './terugbel-screen';
