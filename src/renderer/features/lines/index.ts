/** The lines and whether they answer. */
export { createLineControlSlice, type LineControlSlice } from './control-slice';
export { createProcessesSlice } from './processes/slice';
export { LinesScreen } from './lines-screen';
export { lineHealth, type LineHealth } from './selectors';
export { createLinesSlice, decisionsKey, type DecisionsAbout, type LinesSlice } from './slice';
