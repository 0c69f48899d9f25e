import { useEffect, useId, useRef, type KeyboardEvent } from 'react';
import type { DocumentContent, Informatieobject, Vertrouwelijkheid } from '../../../shared/domain/zaak';
import { useAppStore } from '../../state/context';
import { ipcErrorText } from '../../text/ipc-error';
import { nl } from '../../text/nl';
import { Badge, Button, EmptyState, formatDay, IconButton, LineNotice, Notice, Skeleton } from '../../ui';
import { kindOf, textOfBase64, viewerFor } from './document';
import type { OpenDocument, ZaakKey } from './slice';

type DocumentViewerProps = {
  readonly zaakKey: ZaakKey;
  readonly open: OpenDocument;
  readonly lineName: string;
};

const CONFIDENTIAL: readonly Vertrouwelijkheid[] = ['vertrouwelijk', 'confidentieel', 'geheim', 'zeer_geheim'];

/** A document over its zaak: images and text here, PDF in a shielded window that main opens. Nothing is written to disk. */
export function DocumentViewer({ zaakKey, open, lineName }: DocumentViewerProps) {
  const closeDocument = useAppStore((state) => state.closeDocument);
  const openDocument = useAppStore((state) => state.openDocument);
  const titleId = useId();
  const closer = useRef<HTMLButtonElement>(null);
  const opener = useRef<Element | null>(null);
  const { document: shown, content } = open;
  useEffect(() => {
    opener.current ??= document.activeElement;
    closer.current?.focus();
  }, [shown.id]);
  const close = () => {
    closeDocument(zaakKey.conversationId);
    if (opener.current instanceof HTMLElement) opener.current.focus();
  };
  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    close();
  };
  const again = () => void openDocument(zaakKey, shown);
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- hears Escape from the controls inside it
    <section className="vk-document" aria-labelledby={titleId} onKeyDown={leave}>
      <header className="vk-document-head">
        <h3 id={titleId} className="vk-ellipsis">
          {shown.titel}
        </h3>
        <span className="vk-muted vk-small vk-ellipsis">
          {formatDay(shown.creatiedatum)} · {nl.zaken.document.author(shown.auteur)}
        </span>
        {CONFIDENTIAL.includes(shown.vertrouwelijkheid) && <Badge tone="warn">{nl.zaken.document.confidential}</Badge>}
        <IconButton ref={closer} icon="close" label={nl.zaken.document.close} keys="Esc" onClick={close} />
      </header>
      <div className="vk-document-body">
        {content.state === 'loading' && <Skeleton rows={6} label={nl.zaken.document.loading} />}
        {content.state === 'failed' && (
          <Notice tone="warn" title={nl.zaken.document.failed}>
            {ipcErrorText(content.error)}
          </Notice>
        )}
        {content.state === 'ready' && !content.value.ok && (
          <LineNotice lineName={lineName} error={content.value.error} onRetry={again} />
        )}
        {content.state === 'ready' && content.value.ok && (
          <Content document={shown} content={content.value.value} onAgain={again} />
        )}
      </div>
    </section>
  );
}

type ContentProps = {
  readonly document: Informatieobject;
  readonly content: DocumentContent;
  readonly onAgain: () => void;
};

function Content({ document: shown, content, onAgain }: ContentProps) {
  const text = nl.zaken.document;
  switch (viewerFor(content.formaat)) {
    case 'image':
      return (
        <img
          className="vk-document-image"
          src={`data:${content.formaat};base64,${content.base64}`}
          alt={text.alt(shown.titel)}
        />
      );
    case 'text':
      return <pre className="vk-document-text">{textOfBase64(content.base64)}</pre>;
    case 'window':
      return (
        <EmptyState
          icon="document"
          title={text.apart(kindOf(content.formaat) === 'pdf' ? text.kinds.pdf : text.kinds.image)}
          actions={<Button onClick={onAgain}>{text.apartAgain}</Button>}
        >
          {text.apartHint}
        </EmptyState>
      );
    case 'none':
      return (
        <EmptyState icon="document" title={text.none}>
          {text.noneHint}
        </EmptyState>
      );
  }
}
