import type { ReactNode } from 'react';
import './state-mark.css';

/** What a state means for the reader. Each tone has its own shape, so that colour is never needed. */
export type Tone = 'ok' | 'warn' | 'danger' | 'info' | 'neutral';

const SHAPES: Readonly<Record<Tone, string>> = { ok: '●', warn: '▲', danger: '■', info: '◆', neutral: '○' };

type StateMarkProps = { readonly tone: Tone; readonly children: ReactNode; readonly title?: string | undefined };

/** One word for a state, with the shape of its tone before it. */
export function StateMark({ tone, children, title }: StateMarkProps) {
  return (
    <span className={`vk-state vk-tone-${tone}`} title={title}>
      <span className="vk-state-shape" aria-hidden="true">
        {SHAPES[tone]}
      </span>
      {children}
    </span>
  );
}

/** The same in a filled label, for what must be noticed: a flag beside a name, an alert in a tab. */
export function Badge({ tone, children, title }: StateMarkProps) {
  return (
    <span className={`vk-badge vk-tone-${tone}`} title={title}>
      <span className="vk-state-shape" aria-hidden="true">
        {SHAPES[tone]}
      </span>
      {children}
    </span>
  );
}
