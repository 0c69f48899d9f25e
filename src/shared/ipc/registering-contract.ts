import { anonymousCountSchema } from '../domain/anonymous-count';
import { datumSchema } from '../domain/datum';
import { list, shape } from '../domain/schema';
import { operation } from './define';

/** The part of the contract about what is kept of a contact. */
export const registeringContract = {
  /** Questions that were only counted, since this day, in the municipalities that the user answers for. Names nobody. */
  counts: operation({ input: shape({ since: datumSchema }), output: list(anonymousCountSchema) }),
};
