export { consulted, isExplained, withSource, withZaak } from './drafts';
export { RegisterZone } from './register-zone';
export { lineOfQuestion } from './use-referral';
