import type { Macro } from '../../../shared/domain/lijsten';
import type { FilledIn } from '../lijsten';
import { EMPTY_MACRO, type MacroDraft } from './macro-fields';

/** A macro as it is changed. */
export const toDraft = (macro: Macro): MacroDraft => ({ ...macro, doel: macro.doel ?? EMPTY_MACRO.doel });

/** A macro as main reads it: nobody in the box is nobody to ask. */
export const toFilledIn = ({ doel, ...macro }: MacroDraft): FilledIn => ({
  ...macro,
  doel: doel.naam.trim() === '' ? null : doel,
});
