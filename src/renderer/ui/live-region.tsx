import type { ReactNode } from 'react';

type LiveRegionProps = {
  readonly children: ReactNode;
  /** `assertive` only for what cannot wait: a ringing call. */
  readonly urgency?: 'polite' | 'assertive';
  /** Also visible; by default it is only spoken. */
  readonly isVisible?: boolean;
};

/** Speaks its text whenever that changes. Keep it mounted: a region that appears together with its text is often not read. */
export function LiveRegion({ children, urgency = 'polite', isVisible = false }: LiveRegionProps) {
  return (
    <div
      role={urgency === 'assertive' ? 'alert' : 'status'}
      aria-live={urgency}
      className={isVisible ? undefined : 'vk-hidden'}
    >
      {children}
    </div>
  );
}
