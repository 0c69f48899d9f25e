export { AskedNow } from './asked-now';
export { IdentifyStrip } from './identify-strip';
export { createIdentifySlice, selectAskedFact, type IdentifySlice } from './slice';
