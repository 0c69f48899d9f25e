import type { Organisatie } from '../../../../shared/domain/organisatie';
import type { Partij } from '../../../../shared/domain/klantcontact';
import type { Persoon } from '../../../../shared/domain/persoon';
import { placeOfRef, type Place } from '../place';
import { itemsOf, type Sections } from '../selectors';
import { ClosedNotices, type Retrying } from '../sources/source-notices';
import { TabFrame } from '../tabs/tab-frame';
import { BelastingenCard } from './belastingen-card';
import { ContactsCard } from './contacts-card';
import { FactsStrip } from './facts-strip';
import { ProductsCard } from './products-card';
import { Timeline } from './timeline';
import { ZakenCard } from './zaken-card';
import './overview.css';

type OverviewTabProps = Retrying & {
  readonly sections: Sections;
  readonly identity: Persoon | Organisatie | null;
  readonly partij: Partij | null;
  readonly asked: string | null;
  readonly now: Date;
  readonly source: Place['source'];
  readonly onGo: (to: Partial<Place>) => void;
};

/** Everything at a glance: who, what runs, what is owed, what was said, and one timeline. */
export function OverviewTab({
  sections,
  identity,
  partij,
  asked,
  now,
  source,
  onGo,
  retrying,
  onRetry,
}: OverviewTabProps) {
  const asking = { retrying, onRetry };
  const address = itemsOf(sections.addresses).find(({ soort }) => soort !== 'bag')?.text ?? null;
  return (
    <TabFrame
      sources={Object.values(sections).flatMap(({ sources }) => sources)}
      now={now}
      className="vk-kb-overview"
      {...asking}
    >
      <ClosedNotices closed={sections.identity.closed} />
      <FactsStrip
        identity={identity}
        partij={partij}
        asked={asked}
        address={address || null}
        isWaiting={{ address: sections.addresses.isWaiting, contact: sections.contactDetails.isWaiting }}
      />
      <div className="vk-kb-cards">
        <ZakenCard
          section={sections.zaken}
          now={now}
          onOpen={(zaak) => onGo({ tab: 'zaken', zaak: zaak && { connectionId: zaak.connectionId, zaakId: zaak.id } })}
        />
        <BelastingenCard
          section={sections.belastingen}
          now={now}
          onOpen={(biljet) => onGo({ tab: 'belastingen', biljet: biljet?.aanslagbiljetnummer ?? null })}
        />
        <ContactsCard section={sections.contacts} now={now} onOpen={(contact) => onGo({ tab: 'contacten', contact })} />
        <ProductsCard
          products={sections.products}
          tasks={sections.tasks}
          now={now}
          onOpen={() => onGo({ tab: 'producten' })}
        />
      </div>
      <Timeline
        section={sections.timeline}
        now={now}
        source={source}
        onSource={(next) => onGo({ source: next })}
        onOpen={(ref) => {
          const to = placeOfRef(ref);
          if (to) onGo(to);
        }}
      />
    </TabFrame>
  );
}
