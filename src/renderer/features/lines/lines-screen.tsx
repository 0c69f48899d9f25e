import { lazy, Suspense, useEffect } from 'react';
import { useAppStore } from '../../state/context';
import { nl } from '../../text/nl';
import { Panel } from '../../ui';
import { hasRole, selectUser } from '../session';
import { AgentLines } from './agent-lines';
import { lineHealth } from './selectors';
import './lines.css';

/** Only who keeps the lines needs it: the start does not wait for it. */
const LineControl = lazy(() =>
  import('./control/line-control').then(({ LineControl: Loaded }) => ({ default: Loaded })),
);

/** The lines: all of them for who keeps them under control, what matters in a call for everybody else. */
export function LinesScreen() {
  const statuses = useAppStore((state) => state.connectionStatuses);
  const loadLines = useAppStore((state) => state.loadLines);
  const isKeeper = useAppStore((state) => {
    const user = selectUser(state);
    return hasRole(user, 'lijnbeheerder') || hasRole(user, 'supervisor');
  });
  useEffect(() => void loadLines(), [loadLines]);
  if (!isKeeper) return <AgentLines health={lineHealth(statuses)} />;
  return (
    <Suspense fallback={<Panel title={nl.lines.title} skeletonRows={12} />}>
      <LineControl />
    </Suspense>
  );
}
