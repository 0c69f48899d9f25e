export { RingingBanner } from './ringing-banner';
export { SimulateForm } from './simulate-form';
export { createCallsSlice, type CallsSlice } from './slice';
