import type { Role, User } from '../../../shared/domain/user';
import type { SessionSlice } from './slice';

/** The signed-in user, or null. */
export const selectUser = (state: SessionSlice): User | null =>
  state.session.state === 'signedIn' ? state.session.user : null;

/** Whether the signed-in user has a role. */
export const hasRole = (user: User | null, role: Role): boolean => user?.roles.includes(role) ?? false;

/** Whether the user looks after the knowledge base. */
export const keepsKennis = (user: User | null): boolean => hasRole(user, 'redacteur') || hasRole(user, 'supervisor');

/** Whether the user belongs to the contact centre, which sees the callbacks of all departments. */
export const isContactCentre = (user: User | null): boolean =>
  hasRole(user, 'agent') || hasRole(user, 'balie') || hasRole(user, 'supervisor');

/** Whether the user works on callbacks. */
export const worksOnCallbacks = (user: User | null): boolean => isContactCentre(user) || hasRole(user, 'vakafdeling');

/** Name of a municipality on screen; its id when the configuration does not know it. */
export const municipalityName = (state: Pick<SessionSlice, 'municipalities'>, id: string): string =>
  state.municipalities.find((municipality) => municipality.id === id)?.naam ?? id;

/** Users by municipality, in the order in which the municipalities are configured. */
export function usersByMunicipality(state: Pick<SessionSlice, 'municipalities'>, users: readonly User[]) {
  const ids = [...new Set([...state.municipalities.map(({ id }) => id), ...users.map((user) => user.municipality)])];
  return ids
    .map((id) => ({
      id,
      naam: municipalityName(state, id),
      accent: state.municipalities.find((municipality) => municipality.id === id)?.accent ?? null,
      users: users.filter((user) => user.municipality === id),
    }))
    .filter((group) => group.users.length > 0);
}
