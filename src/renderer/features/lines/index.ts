/** The lines and whether they answer. */
export { LinesScreen } from './lines-screen';
export { connectionRows, lineHealth, type LineHealth } from './selectors';
export { createLinesSlice, decisionsKey, type DecisionsAbout, type LinesSlice } from './slice';
