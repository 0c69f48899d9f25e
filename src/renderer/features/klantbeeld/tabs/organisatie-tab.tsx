import type { ReactNode } from 'react';
import type { Organisatie, OrganisatieHit, Vestiging } from '../../../../shared/domain/organisatie';
import { nl } from '../../../text/nl';
import { DataTable, DateText, formatPostcode, Panel, Skeleton, StateMark, type Column } from '../../../ui';
import { AskedNow } from '../../identify';
import type { Sections } from '../selectors';
import { SourceCorner } from '../sources/source-corner';
import { ClosedNotices, type Retrying } from '../sources/source-notices';
import { TabFrame } from './tab-frame';

type OrganisatieTabProps = Retrying & {
  readonly sections: Sections;
  readonly organisatie: Organisatie | null;
  readonly asked: string | null;
  readonly now: Date;
};

/** An organisation as the trade register knows it, with its establishments. */
export function OrganisatieTab({ sections, organisatie, asked, now, ...retrying }: OrganisatieTabProps) {
  const text = nl.klantbeeld.organisatie;
  return (
    <TabFrame sources={sections.identity.sources} now={now} {...retrying}>
      {sections.identity.isWaiting && <Skeleton rows={8} />}
      {organisatie && (
        <>
          <Panel title={text.kaart} corner={<SourceCorner sources={sections.identity.sources} now={now} />}>
            <Card organisatie={organisatie} asked={asked} />
          </Panel>
          <Panel title={text.vestigingen} isFlush>
            {asked === 'vestigingsnummer' || asked === 'adres' ? (
              <p className="vk-kb-empty">
                <AskedNow />
              </p>
            ) : (
              <DataTable
                label={text.vestigingen}
                columns={columns}
                rows={organisatie.vestigingen}
                rowKey={(hit) => `${hit.soort}:${hit.vestigingsnummer ?? hit.kvkNummer}`}
                empty={<span className="vk-muted">{text.geen}</span>}
              />
            )}
          </Panel>
        </>
      )}
      <ClosedNotices closed={sections.identity.closed} />
    </TabFrame>
  );
}

function Card({ organisatie, asked }: { readonly organisatie: Organisatie; readonly asked: string | null }) {
  const text = nl.klantbeeld.organisatie;
  const facts = nl.klantbeeld.facts;
  const others = organisatie.handelsnamen.filter((naam) => naam !== organisatie.naam);
  return (
    <dl className="vk-kb-list vk-kb-list-wide">
      <Row label={text.naam}>
        <strong>{organisatie.naam}</strong>
      </Row>
      {organisatie.statutaireNaam !== null && organisatie.statutaireNaam !== organisatie.naam && (
        <Row label={text.statutair}>{organisatie.statutaireNaam}</Row>
      )}
      {others.length > 0 && <Row label={text.handelsnamen}>{others.join(', ')}</Row>}
      <Row label={facts.kvk}>{organisatie.kvkNummer}</Row>
      {organisatie.rsin !== null && <Row label={text.rsin}>{organisatie.rsin}</Row>}
      <Row label={facts.rechtsvorm}>{organisatie.rechtsvorm ?? facts.unknown}</Row>
      {organisatie.activiteiten.length > 0 && (
        <Row label={text.activiteiten}>{organisatie.activiteiten.join(', ')}</Row>
      )}
      {organisatie.startdatum && (
        <Row label={text.gestart}>
          {asked === 'startjaar' ? <AskedNow /> : <DateText value={organisatie.startdatum} />}
        </Row>
      )}
      {organisatie.hoofdvestiging && asked !== 'adres' && <Addresses vestiging={organisatie.hoofdvestiging} />}
      {asked === 'adres' && (
        <Row label={text.adres}>
          <AskedNow />
        </Row>
      )}
    </dl>
  );
}

function Addresses({ vestiging }: { readonly vestiging: Vestiging }) {
  return vestiging.adressen.map((adres) => (
    <Row key={`${adres.soort}:${adres.volledigAdres}`} label={capital(adres.soort)}>
      {adres.isAfgeschermd ? (
        <span className="vk-kb-secret">■ {nl.klantbeeld.organisatie.afgeschermd}</span>
      ) : (
        formatPostcode(adres.volledigAdres)
      )}
    </Row>
  ));
}

/** The register writes kinds of addresses without a capital; here they are labels. */
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

function Row({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

const columns: readonly Column<OrganisatieHit>[] = [
  { key: 'naam', header: nl.klantbeeld.organisatie.naam, render: (hit) => hit.naam },
  {
    key: 'soort',
    header: nl.klantbeeld.organisatie.soort,
    width: '124px',
    render: (hit) => nl.klantbeeld.organisatie.soorten[hit.soort],
  },
  { key: 'adres', header: nl.klantbeeld.organisatie.adres, render: (hit) => formatPostcode(hit.adres ?? '') },
  {
    key: 'nummer',
    header: nl.klantbeeld.organisatie.vestigingsnummer,
    width: '124px',
    align: 'end',
    render: (hit) => hit.vestigingsnummer ?? '',
  },
  {
    key: 'toestand',
    header: nl.klantbeeld.organisatie.toestand,
    width: '92px',
    render: (hit) =>
      hit.isActief ? (
        <StateMark tone="ok">{nl.klantbeeld.organisatie.actief}</StateMark>
      ) : (
        <StateMark tone="neutral">{nl.klantbeeld.organisatie.opgeheven}</StateMark>
      ),
  },
];
