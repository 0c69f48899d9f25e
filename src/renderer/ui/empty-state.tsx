import type { ReactNode } from 'react';
import './empty-state.css';
import { Icon, type IconName } from './icon';

type EmptyStateProps = {
  readonly icon?: IconName;
  /** What would be here. */
  readonly title: ReactNode;
  /** Which line gives it, or what to do. */
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
};

/** An empty place that teaches. */
export function EmptyState({ icon, title, children, actions }: EmptyStateProps) {
  return (
    <div className="vk-empty">
      {icon && (
        <span className="vk-empty-icon">
          <Icon name={icon} />
        </span>
      )}
      <p className="vk-empty-title">{title}</p>
      {children !== undefined && <div className="vk-empty-text">{children}</div>}
      {actions !== undefined && <div className="vk-empty-actions">{actions}</div>}
    </div>
  );
}
