import type { Datum } from '../../../shared/domain/datum';
import type { ConnectionId, LineId, MunicipalityId } from '../../../shared/domain/ids';
import type { LineConfig } from '../../../shared/domain/line';
import type { User } from '../../../shared/domain/user';
import type { LineRegister } from '../../ports/line-register';

/** Something of which a line is asked: the line itself, a product of a municipality, or what one of its connections gave. */
export type LineAbout =
  | { readonly by: 'line'; readonly lineId: LineId }
  | { readonly by: 'product'; readonly product: string; readonly municipality: MunicipalityId; readonly on: Datum }
  | { readonly by: 'connection'; readonly connectionId: ConnectionId };

/** The line behind it; null when there is none. */
export function lineAbout(register: LineRegister, about: LineAbout): LineConfig | null {
  if (about.by === 'line') return register.byId(about.lineId);
  return about.by === 'product' ? register.resolve(about) : register.byConnection(about.connectionId);
}

/** True when this user answers for a municipality that ever takes part in the line; who manages lines sees all of them. */
export const maySee = ({ roles, mandates }: User, { participants }: LineConfig): boolean =>
  roles.includes('lijnbeheerder') || participants.some(({ municipality }) => mandates.includes(municipality));
