import { nl } from '../../../text/nl';
import { StateMark, type Tone } from '../../../ui';
import type { BiljetStand, TermijnStand } from './derive';

/** Red only where it hurts the caller. */
export const STAND_TONES: Readonly<Record<BiljetStand, Tone>> = {
  paid: 'ok',
  remitted: 'ok',
  cancelled: 'neutral',
  credit: 'info',
  open: 'info',
  partly: 'info',
  overdue: 'danger',
  recovery: 'danger',
  uncollectable: 'neutral',
};

const TERMIJN_TONES: Readonly<Record<TermijnStand, Tone>> = {
  paid: 'ok',
  overdue: 'danger',
  next: 'info',
  later: 'neutral',
};

/** How a bill stands: one word with its shape. */
export const BiljetMark = ({ stand }: { readonly stand: BiljetStand }) => (
  <StateMark tone={STAND_TONES[stand]}>{nl.belastingen.stand[stand]}</StateMark>
);

/** How an instalment stands: one word with its shape. */
export const TermijnMark = ({ stand }: { readonly stand: TermijnStand }) => (
  <StateMark tone={TERMIJN_TONES[stand]}>{nl.belastingen.termijnStand[stand]}</StateMark>
);
