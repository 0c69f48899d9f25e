/** The address book of colleagues, and where residents can go. */
export { AdresboekScreen } from './adresboek-screen';
export { presenceNow, type Presence } from './presence';
export { PresenceMark } from './presence-mark';
export { failedLines, medewerkersOf, teamsOf } from './selectors';
export { callbackTargets, targetSearch, type CallbackTarget } from './targets';
export { useCallbackTargets } from './use-callback-targets';
export { createAdresboekSlice, type Adresboek, type AdresboekSlice } from './slice';
