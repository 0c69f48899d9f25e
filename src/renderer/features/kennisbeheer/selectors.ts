import type { Kennisvraag, VraagGroup } from '../../../shared/domain/kennisvraag';

/** Questions of a group that wait for an answer. */
export const openVragen = ({ vragen }: Pick<VraagGroup, 'vragen'>): readonly Kennisvraag[] =>
  vragen.filter(({ status }) => status === 'open');
