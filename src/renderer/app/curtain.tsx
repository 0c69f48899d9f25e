import { useEffect, useState } from 'react';
import { useAppStore } from '../state/context';
import { nl } from '../text/nl';
import { Button, Icon } from '../ui';
import './curtain.css';

/** F9: nothing personal is on screen, and nobody has to close anything. Who lifts it goes on where they were. */
export function Curtain() {
  const setCurtain = useAppStore((state) => state.setCurtain);
  // Read while drawing: once the curtain hangs, what lies behind it can have no focus.
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      if (before instanceof HTMLElement) before.focus();
    },
    [before],
  );
  return (
    <main className="vk-curtain">
      <Icon name="shield" />
      <h1>{nl.app.curtain}</h1>
      <p className="vk-muted">{nl.app.curtainText}</p>
      {/* eslint-disable-next-line jsx-a11y/no-autofocus -- the only control there is */}
      <Button variant="primary" keys="F9" autoFocus onClick={() => setCurtain(false)}>
        {nl.app.curtainLift}
      </Button>
    </main>
  );
}
