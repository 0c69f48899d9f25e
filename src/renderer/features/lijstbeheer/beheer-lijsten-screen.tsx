import { lazy, Suspense } from 'react';
import { nl } from '../../text/nl';
import { Panel, Skeleton } from '../../ui';

/** Only administrators need it: the start does not wait for it. */
const BeheerLijsten = lazy(() => import('./beheer-lijsten').then(({ BeheerLijsten: Loaded }) => ({ default: Loaded })));

/** The screen on which an administrator keeps the lists. */
export function BeheerLijstenScreen() {
  return (
    <Suspense
      fallback={
        <Panel title={nl.lijsten.beheer.title}>
          <Skeleton rows={12} />
        </Panel>
      }
    >
      <BeheerLijsten />
    </Suspense>
  );
}
