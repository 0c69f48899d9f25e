import type { ConnectionId, ConversationId, ZaakId } from '../../../shared/domain/ids';
import type { Organisatie } from '../../../shared/domain/organisatie';
import type { Persoon } from '../../../shared/domain/persoon';
import type { Zaak } from '../../../shared/domain/zaak';
import { useAppStore } from '../../state/context';
import { isOrganisatie } from './identity';
import { OverviewTab } from './overview/overview-tab';
import type { Place } from './place';
import { selectPartij, selectPlace, type Sections } from './selectors';
import { BelastingenTab } from './tabs/belastingen-tab';
import { ContactsTab } from './tabs/contacts-tab';
import { HouseholdTab } from './tabs/household-tab';
import { OrganisatieTab } from './tabs/organisatie-tab';
import { ProductsTab } from './tabs/products-tab';
import { ZakenTab } from './tabs/zaken-tab';

type TabBodyProps = {
  readonly conversationId: ConversationId;
  readonly sections: Sections;
  readonly identity: Persoon | Organisatie | null;
  /** The control question that stands open: its answer does not show. */
  readonly asked: string | null;
  readonly retrying: readonly ConnectionId[];
  readonly now: Date;
  readonly isOrganisatie: boolean;
  readonly onLinkZaak: ((zaak: Zaak) => void) | undefined;
  readonly linkedZaakId: ZaakId | null;
};

/** The panel of the tab that is open. */
export function TabBody({
  conversationId,
  sections,
  identity,
  asked,
  retrying,
  now,
  isOrganisatie: isOfOrganisatie,
  onLinkZaak,
  linkedZaakId,
}: TabBodyProps) {
  const place = useAppStore((state) => selectPlace(state, conversationId));
  const partij = useAppStore((state) => selectPartij(state, conversationId));
  const goInKlantbeeld = useAppStore((state) => state.goInKlantbeeld);
  const retryLine = useAppStore((state) => state.retryLine);
  const onGo = (to: Partial<Place>) => goInKlantbeeld(conversationId, to);
  const asking = {
    now,
    retrying,
    onRetry: (connectionId: ConnectionId) => void retryLine(conversationId, connectionId),
  };
  switch (place.tab) {
    case 'overzicht':
      return (
        <OverviewTab
          sections={sections}
          identity={identity}
          partij={partij}
          asked={asked}
          source={place.source}
          onGo={onGo}
          {...asking}
        />
      );
    case 'zaken':
      return (
        <ZakenTab
          conversationId={conversationId}
          section={sections.zaken}
          zaak={place.zaak}
          onGo={onGo}
          onLinkZaak={onLinkZaak}
          linkedZaakId={linkedZaakId}
          {...asking}
        />
      );
    case 'belastingen':
      return <BelastingenTab section={sections.belastingen} biljet={place.biljet} onGo={onGo} {...asking} />;
    case 'producten':
      return <ProductsTab products={sections.products} tasks={sections.tasks} {...asking} />;
    case 'gezin':
      return isOfOrganisatie ? (
        <OrganisatieTab
          sections={sections}
          organisatie={identity && isOrganisatie(identity) ? identity : null}
          asked={asked}
          {...asking}
        />
      ) : (
        <HouseholdTab
          sections={sections}
          persoon={identity && !isOrganisatie(identity) ? identity : null}
          partij={partij}
          asked={asked}
          {...asking}
        />
      );
    case 'contacten':
      return (
        <ContactsTab
          conversationId={conversationId}
          section={sections.contacts}
          contact={place.contact}
          onGo={onGo}
          {...asking}
        />
      );
  }
}
