export { consulted, isExplained, withSource, withZaak } from './drafts';
export { createOutgoingSlice } from './slice';
export { replaceNumbersIn } from './replace-numbers';
export { RegisterZone } from './register-zone';
export { lineOfQuestion } from './use-referral';
