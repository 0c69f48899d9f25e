import { useId, type ReactNode } from 'react';
import './panel.css';
import { scrollStop } from './scroll-stop';
import { Skeleton } from './skeleton';

type PanelProps = {
  readonly title: ReactNode;
  /** Right end of the header: how fresh it is, or what failed. */
  readonly corner?: ReactNode;
  /** Shows a skeleton of this many rows instead of the body. The corner stays. */
  readonly skeletonRows?: number | null;
  /** Body without padding, for tables and lists that run to the edge. */
  readonly isFlush?: boolean;
  readonly headingLevel?: 2 | 3;
  readonly children?: ReactNode;
};

/** A titled block that keeps its place and height while its content loads. */
export function Panel({ title, corner, skeletonRows = null, isFlush = false, headingLevel = 2, children }: PanelProps) {
  const id = useId();
  const Heading = headingLevel === 2 ? 'h2' : 'h3';
  return (
    <section className="vk-panel" aria-labelledby={id}>
      <header className="vk-panel-head">
        <Heading id={id} className="vk-panel-title">
          {title}
        </Heading>
        {corner !== undefined && <div className="vk-panel-corner">{corner}</div>}
      </header>
      <div
        ref={scrollStop}
        className={isFlush || skeletonRows !== null ? 'vk-panel-body vk-panel-flush' : 'vk-panel-body'}
      >
        {skeletonRows === null ? children : <Skeleton rows={skeletonRows} />}
      </div>
    </section>
  );
}
