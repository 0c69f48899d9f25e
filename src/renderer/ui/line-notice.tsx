import type { LineError } from '../../shared/result';
import { lineErrorText } from '../text/line-error';
import { nl } from '../text/nl';
import { Button } from './button';
import { Notice } from './notice';

type LineNoticeProps = {
  /** Name of the line as employees know it. */
  readonly lineName: string;
  readonly error: LineError;
  /** Asks again; leave out where that cannot help. */
  readonly onRetry?: (() => void) | undefined;
  readonly isRetrying?: boolean;
};

/** Why a line gave no answer: what is missing, what to say to the caller, and a way to ask again. */
export function LineNotice({ lineName, error, onRetry, isRetrying = false }: LineNoticeProps) {
  const { why, say } = lineErrorText(error);
  return (
    <Notice
      tone="warn"
      title={nl.lineError.title(lineName)}
      actions={
        onRetry && (
          <Button icon="retry" isBusy={isRetrying} onClick={onRetry}>
            {nl.ui.retry}
          </Button>
        )
      }
    >
      <p>{why}</p>
      {say !== null && (
        <p>
          <strong>{nl.lineError.sayThis}</strong> {say}
        </p>
      )}
    </Notice>
  );
}
