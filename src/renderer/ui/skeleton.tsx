import './skeleton.css';
import { nl } from '../text/nl';

type SkeletonProps = {
  /** Number of rows, each as high as a row of a table, so that nothing moves when the content comes. */
  readonly rows?: number;
  /** What is being loaded, for screen readers. */
  readonly label?: string;
};

/** Grey bars in the place and height of what is coming. */
export function Skeleton({ rows = 3, label = nl.ui.loading }: SkeletonProps) {
  return (
    <div className="vk-skeleton" role="img" aria-label={label} aria-busy="true">
      {Array.from({ length: rows }, (_, row) => (
        <div className="vk-skeleton-row" key={row} />
      ))}
    </div>
  );
}
