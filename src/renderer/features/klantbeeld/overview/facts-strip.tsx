import type { ReactNode } from 'react';
import type { Organisatie } from '../../../../shared/domain/organisatie';
import type { Partij } from '../../../../shared/domain/klantcontact';
import type { Persoon } from '../../../../shared/domain/persoon';
import { nl } from '../../../text/nl';
import { Skeleton } from '../../../ui';
import { isOrganisatie } from '../identity';
import { phoneText } from './phone-text';

type FactsStripProps = {
  readonly identity: Persoon | Organisatie | null;
  readonly partij: Partij | null;
  readonly address: string | null;
  readonly isWaiting: boolean;
};

/** What agents check aloud: where somebody lives and how to reach them. One line; a secret address does not stand in it. */
export function FactsStrip({ identity, partij, address, isWaiting }: FactsStripProps) {
  const text = nl.klantbeeld.facts;
  if (isWaiting)
    return (
      <div className="vk-kb-facts">
        <Skeleton rows={1} />
      </div>
    );
  const isSecret =
    partij?.isGeheim === true || (identity !== null && !isOrganisatie(identity) && identity.flags.isGeheim);
  const digital = (soort: string) =>
    partij?.digitaleAdressen
      .filter((adres) => adres.soort === soort)
      .sort((a, b) => Number(b.isStandaardAdres) - Number(a.isStandaardAdres)) ?? [];
  const hidden = <span className="vk-kb-secret">■ {text.geheimAdres}</span>;
  return (
    <dl className="vk-kb-facts" aria-label={text.title}>
      <Fact label={isBriefadres(identity) ? text.briefadres : text.adres}>
        {isSecret ? hidden : (address ?? <Unknown />)}
      </Fact>
      <Fact label={text.telefoon}>
        {isSecret
          ? hidden
          : (listOf(digital('telefoonnummer').map(({ adres }) => ({ adres: phoneText(adres) }))) ?? <Unknown />)}
      </Fact>
      <Fact label={text.email}>{isSecret ? hidden : (listOf(digital('email')) ?? <Unknown />)}</Fact>
      {identity && isOrganisatie(identity) && <OrganisatieFacts organisatie={identity} />}
    </dl>
  );
}

function OrganisatieFacts({ organisatie }: { readonly organisatie: Organisatie }) {
  const text = nl.klantbeeld.facts;
  return (
    <>
      <Fact label={text.kvk}>{organisatie.kvkNummer}</Fact>
      <Fact label={text.rechtsvorm}>{organisatie.rechtsvorm ?? <Unknown />}</Fact>
    </>
  );
}

type FactProps = { readonly label: string; readonly children: ReactNode };

function Fact({ label, children }: FactProps) {
  return (
    <div className="vk-kb-fact">
      <dt>{label}</dt>
      <dd title={typeof children === 'string' ? children : undefined}>{children}</dd>
    </div>
  );
}

const Unknown = () => <span className="vk-muted">{nl.klantbeeld.facts.unknown}</span>;

const listOf = (adressen: readonly { readonly adres: string }[]): string | null =>
  adressen.map(({ adres }) => adres).join(', ') || null;

const isBriefadres = (identity: Persoon | Organisatie | null): boolean =>
  identity !== null &&
  !isOrganisatie(identity) &&
  identity.verblijfplaats?.type === 'Adres' &&
  identity.verblijfplaats.isBriefadres;
