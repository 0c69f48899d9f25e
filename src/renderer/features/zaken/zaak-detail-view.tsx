import { useCallback, useEffect, useRef, type KeyboardEvent } from 'react';
import type { Datum } from '../../../shared/domain/datum';
import type { ConnectionId, ConversationId, ZaakId } from '../../../shared/domain/ids';
import type { Zaak, ZaakDetail } from '../../../shared/domain/zaak';
import type { LineResult } from '../../../shared/result';
import { useAppStore } from '../../state/context';
import { ipcErrorText } from '../../text/ipc-error';
import { nl } from '../../text/nl';
import { Button, formatDay, formatTime, LineNotice, Notice, Skeleton } from '../../ui';
import { DocumentViewer } from './document-viewer';
import { detailKey, NOTHING_OPENED, type ZaakKey } from './slice';
import { useRegularLook } from './use-zaak-watch';
import { ZaakBody } from './zaak-body';
import { ZaakHead } from './zaak-head';
import './zaken.css';

type ZaakDetailViewProps = {
  readonly conversationId: ConversationId;
  readonly connectionId: ConnectionId;
  readonly zaakId: ZaakId;
  /** Name of the source, for when it fails. */
  readonly lineName: string;
  readonly today: Datum;
  readonly onBack: () => void;
  /** Links the zaak to the current question; absent where there is no question. */
  readonly onLink?: ((zaak: Zaak) => void) | undefined;
  readonly isLinked: boolean;
};

/** One zaak: where it is, what happened, who handles it, its facts and its documents. Escape goes back. */
export function ZaakDetailView(props: ZaakDetailViewProps) {
  const { conversationId, connectionId, zaakId, onBack } = props;
  const opened = useAppStore((state) => state.openedZaken[conversationId] ?? NOTHING_OPENED);
  const openZaak = useAppStore((state) => state.openZaak);
  const back = useRef<HTMLButtonElement>(null);
  const zaak = detailKey({ connectionId, zaakId });
  const detail = opened.details[zaak];
  const ask = () => void openZaak({ conversationId, connectionId, zaakId });
  useEffect(
    () => void openZaak({ conversationId, connectionId, zaakId }),
    [openZaak, conversationId, connectionId, zaakId],
  );
  useEffect(() => back.current?.focus(), [zaakId]);
  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onBack();
  };
  return (
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions -- hears Escape from the controls inside it
    <div className="vk-zaak" onKeyDown={leave}>
      <div className="vk-zaak-bar">
        <Button ref={back} variant="subtle" icon="back" keys="Esc" onClick={onBack}>
          {nl.zaken.detail.back}
        </Button>
      </div>
      <div className="vk-zaak-scroll">
        {(!detail || detail.state === 'idle' || detail.state === 'loading') && (
          <Skeleton rows={8} label={nl.zaken.detail.loading} />
        )}
        {detail?.state === 'failed' && (
          <Notice tone="warn" title={nl.zaken.detail.failed} actions={<RetryButton onClick={ask} />}>
            {ipcErrorText(detail.error)}
          </Notice>
        )}
        {detail?.state === 'ready' && <Answered {...props} result={detail.value} onRetry={ask} />}
      </div>
      {opened.document?.zaak === zaak && (
        <DocumentViewer
          zaakKey={{ conversationId, connectionId, zaakId }}
          open={opened.document}
          lineName={props.lineName}
        />
      )}
    </div>
  );
}

const keyOf = ({ conversationId, connectionId, zaakId }: ZaakKey): ZaakKey => ({
  conversationId,
  connectionId,
  zaakId,
});

const RetryButton = ({ onClick }: { readonly onClick: () => void }) => (
  <Button icon="retry" onClick={onClick}>
    {nl.ui.retry}
  </Button>
);

type AnsweredProps = ZaakDetailViewProps & { readonly result: LineResult<ZaakDetail>; readonly onRetry: () => void };

/** Looks whether the zaak on screen changed at its source, and says so: what is read or typed stays as it is until the agent wants it. */
function Watched({ zaakKey }: { readonly zaakKey: ZaakKey }) {
  const { conversationId, connectionId, zaakId } = zaakKey;
  const lookAtZaak = useAppStore((state) => state.lookAtZaak);
  const renewZaak = useAppStore((state) => state.renewZaak);
  const isChanged = useAppStore(
    (state) => state.openedZaken[conversationId]?.revisions[detailKey({ connectionId, zaakId })]?.isChanged ?? false,
  );
  const look = useCallback(
    () => lookAtZaak({ conversationId, connectionId, zaakId }),
    [lookAtZaak, conversationId, connectionId, zaakId],
  );
  useRegularLook(look);
  const text = nl.zaken.detail;
  return (
    <div className="vk-zaak-changed" role="status">
      {isChanged && (
        <>
          <span>{text.changed}</span>
          <Button variant="subtle" icon="retry" onClick={() => void renewZaak(keyOf(zaakKey))}>
            {text.showChanged}
          </Button>
        </>
      )}
    </div>
  );
}

function Answered({ result, onRetry, lineName, today, onLink, isLinked, ...key }: AnsweredProps) {
  const openDocument = useAppStore((state) => state.openDocument);
  const lastGood = result.ok ? null : result.lastGood;
  const detail = result.ok ? result.value : (lastGood?.value ?? null);
  return (
    <>
      {!result.ok && <LineNotice lineName={lineName} error={result.error} onRetry={onRetry} />}
      {lastGood && (
        <p className="vk-muted vk-small">
          {nl.zaken.detail.stale(`${formatDay(lastGood.fetchedAt)} ${formatTime(lastGood.fetchedAt)}`)}
        </p>
      )}
      {detail && (
        <>
          {result.ok && <Watched zaakKey={keyOf(key)} />}
          <ZaakHead zaak={detail.zaak} today={today} isLinked={isLinked} onLink={onLink} />
          <ZaakBody detail={detail} onDocument={(document) => void openDocument(keyOf(key), document)} />
        </>
      )}
    </>
  );
}
