import { useEffect, useRef } from 'react';
import type { Artikel } from '../../../shared/domain/kennis';
import { ipcErrorText } from '../../text/ipc-error';
import { nl } from '../../text/nl';
import { Button, Notice, Skeleton } from '../../ui';
import { ArticleView } from './article-view';
import type { KennisSlots } from './slots';
import type { Kennis } from './use-kennis';

type OpenedProps = {
  readonly kennis: Kennis;
  readonly onConsult?: ((artikel: Artikel) => void) | undefined;
  readonly consultedIds: readonly string[];
  readonly slots?: KennisSlots | undefined;
};

/** The article that is open, with the failure in its place when it cannot be read. */
export function Opened({ kennis, onConsult, consultedIds, slots = {} }: OpenedProps) {
  const { article, municipalityName, onOpen } = kennis;
  const top = useRef<HTMLDivElement>(null);
  const id = article?.id;
  useEffect(() => {
    if (top.current) top.current.scrollTop = 0;
  }, [id]);
  if (!article) return null;
  const { content, passage } = article;
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable by keyboard
    <div className="vk-kennis-article" ref={top} tabIndex={0} role="region" aria-label={nl.kennis.title}>
      {(content.state === 'loading' || content.state === 'idle') && <Skeleton rows={8} label={nl.kennis.loading} />}
      {content.state === 'failed' && (
        <Notice
          tone="warn"
          title={nl.kennis.articleFailed}
          actions={
            <Button icon="retry" onClick={() => onOpen(article.id)}>
              {nl.ui.retry}
            </Button>
          }
        >
          {ipcErrorText(content.error)}
        </Notice>
      )}
      {content.state === 'ready' && (
        <ArticleView
          key={article.id}
          artikel={content.value}
          passage={passage}
          municipalityName={municipalityName}
          onOpen={onOpen}
          onConsult={onConsult}
          isConsulted={consultedIds.includes(article.id)}
          actions={slots.actions?.(content.value)}
          online={slots.online?.(content.value)}
          feedback={slots.feedback?.(content.value, passage)}
        />
      )}
    </div>
  );
}
