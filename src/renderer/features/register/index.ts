export { consulted } from './drafts';
export { RegisterZone } from './register-zone';
