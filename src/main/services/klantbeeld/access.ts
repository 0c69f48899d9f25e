import type { Level, Purpose } from '../../../shared/domain/identification';
import type { MunicipalityId } from '../../../shared/domain/ids';
import type { Role, User } from '../../../shared/domain/user';
import type { Connection } from '../../ports/lines';

/** Purposes for which a role may read. A role that is not here reads nobody's data. */
const PURPOSES: Readonly<Partial<Record<Role, readonly Purpose[]>>> = {
  agent: ['dienstverlening', 'burgerzaken', 'belastingen', 'sociaal', 'omgeving'],
  balie: ['dienstverlening', 'burgerzaken', 'belastingen', 'sociaal', 'omgeving'],
  supervisor: ['dienstverlening', 'burgerzaken', 'belastingen', 'omgeving'],
  vakafdeling: ['dienstverlening', 'burgerzaken'],
};

/** Level of identification that a purpose needs before anything is asked: taxes and social affairs need answered control questions. */
const LEVELS: Readonly<Record<Purpose, Level>> = {
  dienstverlening: 1,
  burgerzaken: 1,
  omgeving: 1,
  belastingen: 2,
  sociaal: 2,
  beheer: 3,
};

/** Who asks, for which municipality's caller, for which purpose (null: whatever the role allows), at which level. */
export type Access = {
  readonly user: User;
  readonly municipality: MunicipalityId;
  readonly purpose: Purpose | null;
  readonly level: Level;
};

/** The level that opens this connection's data. */
export const levelFor = (connection: Connection): Level => LEVELS[connection.purpose];

/** Why this connection may not be asked, or null when it may. */
export function closedBecause(access: Access, connection: Connection): 'level' | 'purpose' | null {
  const allowed = access.user.roles.some((role) => PURPOSES[role]?.includes(connection.purpose));
  const isAsked =
    access.purpose === null ||
    connection.purpose === access.purpose ||
    connection.purpose === 'dienstverlening' ||
    connection.purpose === 'burgerzaken';
  if (!allowed || !isAsked) return 'purpose';
  return access.level < levelFor(connection) ? 'level' : null;
}

/** The connections of this municipality's lines. Another municipality's lines are never asked. */
export const connectionsFor = (
  connections: readonly Connection[],
  municipality: MunicipalityId,
): readonly Connection[] => connections.filter((connection) => connection.municipalities.includes(municipality));

/** True when the user answers for this municipality. */
export const hasMandate = (user: User, municipality: MunicipalityId): boolean => user.mandates.includes(municipality);
