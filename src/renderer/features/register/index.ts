export { TargetField } from './callback-form';
export { consulted, isExplained, whenRead, withSource, withZaak } from './drafts';
export { withMacro } from './macro';
export { createOutgoingSlice } from './slice';
export { replaceNumbersIn } from './replace-numbers';
export { RegisterZone } from './register-zone';
export { lineOfQuestion } from './use-referral';
