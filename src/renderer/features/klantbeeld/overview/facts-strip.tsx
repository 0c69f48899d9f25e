import type { ReactNode } from 'react';
import type { Organisatie } from '../../../../shared/domain/organisatie';
import type { Partij } from '../../../../shared/domain/klantcontact';
import type { Persoon } from '../../../../shared/domain/persoon';
import { useAppStore } from '../../../state/context';
import { nl } from '../../../text/nl';
import { Button, formatPhone, formatPostcode, Skeleton } from '../../../ui';
import { AskedNow } from '../../identify';
import { isOrganisatie } from '../identity';

type FactsStripProps = {
  readonly identity: Persoon | Organisatie | null;
  readonly partij: Partij | null;
  readonly address: string | null;
  readonly asked: string | null;
  /** Whether the registrations and the contact register have yet to answer: "not known" is said only after. */
  readonly isWaiting: { readonly address: boolean; readonly contact: boolean };
};

/** What agents check aloud: where somebody lives and how to reach them. One line; a secret address does not stand in it. */
export function FactsStrip({ identity, partij, address, asked, isWaiting }: FactsStripProps) {
  const text = nl.klantbeeld.facts;
  const isSecret =
    partij?.isGeheim === true || (identity !== null && !isOrganisatie(identity) && identity.flags.isGeheim);
  const digital = (soort: string): readonly string[] =>
    (partij?.digitaleAdressen ?? [])
      .filter((adres) => adres.soort === soort)
      .sort((a, b) => Number(b.isStandaardAdres) - Number(a.isStandaardAdres))
      .map(({ adres }) => adres);
  const fact = (known: readonly string[], isStillWaiting: boolean) => {
    if (isSecret) return <span className="vk-kb-secret">■ {text.geheimAdres}</span>;
    if (known.length > 0) return <Known list={known} />;
    return isStillWaiting ? <Skeleton rows={1} /> : <span className="vk-muted">{text.unknown}</span>;
  };
  return (
    <dl className="vk-kb-facts" aria-label={text.title}>
      <Fact label={isBriefadres(identity) ? text.briefadres : text.adres}>
        {asked === 'adres' ? <AskedNow /> : fact(address === null ? [] : [formatPostcode(address)], isWaiting.address)}
      </Fact>
      <Fact label={text.telefoon}>{fact(digital('telefoonnummer').map(formatPhone), isWaiting.contact)}</Fact>
      <Fact label={text.email}>{asked === 'email' ? <AskedNow /> : fact(digital('email'), isWaiting.contact)}</Fact>
      {partij && <ChangeContact />}
    </dl>
  );
}

/** Opens how this person or organisation is reached. */
function ChangeContact() {
  const openOverlay = useAppStore((state) => state.openOverlay);
  return (
    <div className="vk-kb-fact vk-kb-fact-change">
      <dt className="vk-hidden">{nl.contactgegevens.title}</dt>
      <dd>
        <Button variant="subtle" keys="Alt+G" onClick={() => openOverlay('contactgegevens')}>
          {nl.contactgegevens.open}
        </Button>
      </dd>
    </div>
  );
}

/** The preferred one, with how many more there are; all of them on hover. */
function Known({ list }: { readonly list: readonly string[] }) {
  return (
    <span title={list.join('\n')}>
      {list[0]}
      {list.length > 1 && <span className="vk-muted"> +{list.length - 1}</span>}
    </span>
  );
}

type FactProps = { readonly label: string; readonly children: ReactNode };

function Fact({ label, children }: FactProps) {
  return (
    <div className="vk-kb-fact">
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

const isBriefadres = (identity: Persoon | Organisatie | null): boolean =>
  identity !== null &&
  !isOrganisatie(identity) &&
  identity.verblijfplaats?.type === 'Adres' &&
  identity.verblijfplaats.isBriefadres;
