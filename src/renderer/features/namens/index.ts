export { NamensChoice, NamensStrip } from './namens-strip';
export { createNamensSlice, type NamensSlice } from './slice';
