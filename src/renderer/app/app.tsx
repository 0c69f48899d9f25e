import { useEffect } from 'react';
import { UserPicker } from '../features/session';
import { useAppStore } from '../state/context';
import { ipcErrorText } from '../text/ipc-error';
import { nl } from '../text/nl';
import { Button, Notice } from '../ui';
import { Desk } from './desk';
import { ZoneBoundary } from './zone-boundary';

/** The whole window: choosing who you are, then the desk. */
export function App() {
  const session = useAppStore((state) => state.session);
  const startSession = useAppStore((state) => state.startSession);
  const isUsable = session.state === 'signedOut' || session.state === 'signedIn';
  useEffect(() => {
    // For whoever waits for the first screen: a screenshot, a test.
    if (isUsable) document.documentElement.dataset['ready'] = 'true';
  }, [isUsable]);
  if (session.state === 'signedIn') return <Desk />;
  if (session.state === 'signedOut') {
    return (
      <ZoneBoundary resetKey="session">
        <UserPicker />
      </ZoneBoundary>
    );
  }
  return (
    <main className="vk-starting">
      {session.state === 'starting' && <p role="status">{nl.app.starting}</p>}
      {session.state === 'failed' && (
        <Notice
          tone="danger"
          title={nl.app.startFailed}
          actions={
            <Button icon="retry" onClick={() => void startSession()}>
              {nl.ui.retry}
            </Button>
          }
        >
          {ipcErrorText(session.error)}
        </Notice>
      )}
    </main>
  );
}
