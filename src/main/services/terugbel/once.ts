import type { User } from '../../../shared/domain/user';
import type { CallbackTryStore } from '../../ports/stores';
import { hasRemark, type Remark } from './remark';

/** The change that a user makes under one id, however often it is tried. */
export type Once = {
  readonly isTriedBefore: boolean;
  /** Whether one of the tries wrote this remark: its answer got lost. */
  readonly isWritten: (toelichting: string, remark: Omit<Remark, 'atMs'>) => boolean;
  /** Before the register is asked. */
  readonly begin: (atMs: number) => void;
};

/** The API has no idempotency: a remark is known again by its text and the moments at which it was tried. */
export function onceUnder(tries: CallbackTryStore, { id: userId }: Pick<User, 'id'>, doneId: string): Once {
  const moments = tries.moments(userId, doneId);
  return {
    isTriedBefore: moments.length > 0,
    isWritten: (toelichting, remark) => moments.some((atMs) => hasRemark(toelichting, { ...remark, atMs })),
    begin: (atMs) => tries.add(userId, doneId, atMs),
  };
}
