import { Component, type ReactNode } from 'react';
import { nl } from '../text/nl';
import { Button, Notice } from '../ui';

type ZoneBoundaryProps = {
  /** When this changes (another conversation, another screen) the zone is tried again. */
  readonly resetKey: string;
  readonly children: ReactNode;
};
type ZoneBoundaryState = { readonly hasFailed: boolean; readonly failedKey: string | null };

/** Keeps a bug in one zone inside that zone: the others work on. React offers this to classes only. */
export class ZoneBoundary extends Component<ZoneBoundaryProps, ZoneBoundaryState> {
  override state: ZoneBoundaryState = { hasFailed: false, failedKey: null };

  static getDerivedStateFromError(): Partial<ZoneBoundaryState> {
    return { hasFailed: true };
  }

  static getDerivedStateFromProps(
    { resetKey }: ZoneBoundaryProps,
    state: ZoneBoundaryState,
  ): Partial<ZoneBoundaryState> | null {
    if (!state.hasFailed) return null;
    if (state.failedKey === null) return { failedKey: resetKey };
    return state.failedKey === resetKey ? null : { hasFailed: false, failedKey: null };
  }

  override render(): ReactNode {
    if (!this.state.hasFailed) return this.props.children;
    return (
      <div className="vk-zone-broken">
        <Notice
          tone="danger"
          title={nl.app.zoneBroken}
          actions={
            <Button icon="retry" onClick={() => this.setState({ hasFailed: false, failedKey: null })}>
              {nl.app.zoneRetry}
            </Button>
          }
        >
          {nl.app.zoneBrokenText}
        </Notice>
      </div>
    );
  }
}
