export { IdentifyStrip } from './identify-strip';
export { createIdentifySlice, type IdentifySlice } from './slice';
