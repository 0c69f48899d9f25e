import { lazy, Suspense } from 'react';
import { Skeleton } from '../../ui';

/** A list that holds thousands of rows comes with the first look at it. */
const BoardView = lazy(() => import('./board-view').then(({ BoardView: Loaded }) => ({ default: Loaded })));

type TerugbelScreenProps = {
  /** The contact centre sees the callbacks of all departments. */
  readonly seesAll: boolean;
};

/** The board of callbacks. */
export function TerugbelScreen({ seesAll }: TerugbelScreenProps) {
  return (
    <Suspense fallback={<Skeleton rows={14} />}>
      <BoardView seesAll={seesAll} />
    </Suspense>
  );
}
