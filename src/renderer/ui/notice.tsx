import type { ReactNode } from 'react';
import './notice.css';
import { Icon } from './icon';

type NoticeProps = {
  readonly tone: 'info' | 'warn' | 'danger' | 'ok';
  readonly title?: ReactNode;
  readonly children?: ReactNode;
  /** Buttons, at the end. */
  readonly actions?: ReactNode;
};

const ICONS = { info: 'info', warn: 'warning', danger: 'danger', ok: 'check' } as const;

/** A message in its place: what is the matter, and what to do. */
export function Notice({ tone, title, children, actions }: NoticeProps) {
  return (
    <div className={`vk-notice vk-tone-${tone}`}>
      <span className="vk-notice-icon">
        <Icon name={ICONS[tone]} />
      </span>
      <div className="vk-notice-text">
        {title !== undefined && <strong>{title}</strong>}
        {children !== undefined && <div>{children}</div>}
      </div>
      {actions !== undefined && <div className="vk-notice-actions">{actions}</div>}
    </div>
  );
}
