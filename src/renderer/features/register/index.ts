export { consulted, isExplained, withSource } from './drafts';
export { RegisterZone } from './register-zone';
