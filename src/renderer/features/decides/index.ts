/** Who decides what. */
export { DecidesButton } from './decides-button';
export { DecidesPane } from './decides-pane';
export { createDecidesSlice, type DecidesItem, type DecidesSlice } from './slice';
