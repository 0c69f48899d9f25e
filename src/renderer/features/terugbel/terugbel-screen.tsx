import { lazy, Suspense } from 'react';
import { Skeleton } from '../../ui';

/** A list that holds thousands of rows comes with the first look at it. */
const BoardView = lazy(() => import('./board-view').then(({ BoardView: Loaded }) => ({ default: Loaded })));

type TerugbelScreenProps = {
  /** The contact centre sees the callbacks of all departments. */
  readonly seesAll: boolean;
  /** Begins a conversation with the resident of the callback at hand. */
  readonly onTalk: () => void;
};

/** The board of callbacks. */
export function TerugbelScreen({ seesAll, onTalk }: TerugbelScreenProps) {
  return (
    <Suspense fallback={<Skeleton rows={14} />}>
      <BoardView seesAll={seesAll} onTalk={onTalk} />
    </Suspense>
  );
}
