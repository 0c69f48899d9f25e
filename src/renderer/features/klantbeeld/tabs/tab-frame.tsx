import type { ReactNode } from 'react';
import { scrollStop } from '../../../ui';
import type { Source } from '../sources/section';
import { MissingStrip, type Retrying } from '../sources/source-notices';
import './tabs.css';

type TabFrameProps = Retrying & {
  readonly sources: readonly Source[];
  readonly now: Date;
  readonly isHidden?: boolean;
  readonly className?: string;
  readonly children: ReactNode;
};

/** The body of a tab: what scrolls, and below it what is missing. */
export function TabFrame({ sources, now, isHidden = false, className = '', children, ...retrying }: TabFrameProps) {
  return (
    <div className="vk-kb-frame" hidden={isHidden}>
      <div ref={scrollStop} className={`vk-kb-scroll ${className}`}>
        {children}
      </div>
      <MissingStrip sources={sources} now={now} {...retrying} />
    </div>
  );
}
