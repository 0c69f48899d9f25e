export { FindBox } from './find-box';
export { FindExamples, FindPane } from './find-pane';
export type { Hit, Target } from './hits';
export { createFindSlice, EMPTY_FIND, type FindSlice } from './slice';
