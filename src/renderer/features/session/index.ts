export { hasRole, isContactCentre, keepsKennis, municipalityName, selectUser, worksOnCallbacks } from './selectors';
export { createSessionSlice, type Session, type SessionSlice } from './slice';
export { UserMenu } from './user-menu';
export { UserPicker } from './user-picker';
