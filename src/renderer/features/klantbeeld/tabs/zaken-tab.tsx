import { useEffect, useRef } from 'react';
import type { ConversationId, ZaakId } from '../../../../shared/domain/ids';
import type { Zaak } from '../../../../shared/domain/zaak';
import { Skeleton } from '../../../ui';
import { ZaakDetailView, ZakenList } from '../../zaken';
import type { Place } from '../place';
import { itemsOf, todayOf } from '../selectors';
import type { Section } from '../sources/section';
import { SourceCorner } from '../sources/source-corner';
import { ClosedNotices, type Retrying } from '../sources/source-notices';
import { TabFrame } from './tab-frame';

type ZakenTabProps = Retrying & {
  readonly conversationId: ConversationId;
  readonly section: Section<'zaken'>;
  readonly now: Date;
  readonly zaak: Place['zaak'];
  readonly onGo: (to: Partial<Place>) => void;
  readonly onLinkZaak?: ((zaak: Zaak) => void) | undefined;
  readonly linkedZaakId: ZaakId | null;
};

/** All zaken, or one in detail. The list stays where it was while a detail lies over it. */
export function ZakenTab({
  conversationId,
  section,
  now,
  zaak,
  onGo,
  onLinkZaak,
  linkedZaakId,
  retrying,
  onRetry,
}: ZakenTabProps) {
  const opener = useRef<HTMLElement | null>(null);
  const isDetail = zaak !== null;
  useEffect(() => {
    if (isDetail) return;
    opener.current?.focus();
    opener.current = null;
  }, [isDetail]);
  const open = (chosen: Zaak) => {
    if (document.activeElement instanceof HTMLElement) opener.current = document.activeElement;
    onGo({ zaak: { connectionId: chosen.connectionId, zaakId: chosen.id } });
  };
  const today = todayOf(now);
  return (
    <>
      <TabFrame sources={section.sources} now={now} isHidden={isDetail} retrying={retrying} onRetry={onRetry}>
        {section.isWaiting ? (
          <Skeleton rows={8} />
        ) : (
          <ZakenList
            zaken={itemsOf(section)}
            today={today}
            isComplete={section.isComplete}
            corner={<SourceCorner sources={section.sources} now={now} />}
            onOpen={open}
          />
        )}
        <ClosedNotices closed={section.closed} />
      </TabFrame>
      {zaak && (
        <ZaakDetailView
          key={zaak.zaakId}
          conversationId={conversationId}
          connectionId={zaak.connectionId}
          zaakId={zaak.zaakId}
          lineName={
            section.sources.find((source) => source.connectionId === zaak.connectionId)?.name ?? zaak.connectionId
          }
          today={today}
          onBack={() => onGo({ zaak: null })}
          onLink={onLinkZaak}
          isLinked={linkedZaakId === zaak.zaakId}
        />
      )}
    </>
  );
}
