import type { ReactNode } from 'react';
import type { PartialDatum } from '../../../../shared/domain/datum';
import type { Partij } from '../../../../shared/domain/klantcontact';
import type { Persoon } from '../../../../shared/domain/persoon';
import { nl } from '../../../text/nl';
import { Badge, BornText, DataTable, DateText, Panel, Skeleton, StateMark, type Column } from '../../../ui';
import { AskedNow } from '../../identify';
import { householdOf, type Household, type LivesThere, type Relation } from '../household';
import { itemsOf, type Sections } from '../selectors';
import { SourceCorner } from '../sources/source-corner';
import { ClosedNotices, type Retrying } from '../sources/source-notices';
import { TabFrame } from './tab-frame';

type HouseholdTabProps = Retrying & {
  readonly sections: Sections;
  readonly persoon: Persoon | null;
  readonly partij: Partij | null;
  readonly asked: string | null;
  readonly now: Date;
};

/** Where somebody lives and with whom, as far as the registers say so. */
export function HouseholdTab({ sections, persoon, partij, asked, now, ...retrying }: HouseholdTabProps) {
  const text = nl.klantbeeld.gezin;
  const { household, addresses, identity } = sections;
  const found = householdOf(household, new Set(identity.answers.map(({ connectionId }) => connectionId)));
  const isSecret = persoon?.flags.isGeheim === true || partij?.isGeheim === true;
  return (
    <TabFrame sources={[...identity.sources, ...addresses.sources, ...household.sources]} now={now} {...retrying}>
      <div className="vk-kb-columns">
        <Panel title={text.persoon} skeletonRows={identity.isWaiting ? 4 : null}>
          {persoon && <PersonFacts persoon={persoon} asked={asked} />}
        </Panel>
        <Panel
          title={text.adres}
          skeletonRows={addresses.isWaiting ? 4 : null}
          corner={isSecret ? <Badge tone="danger">{text.geheim}</Badge> : undefined}
        >
          {isSecret ? <Secret /> : asked === 'adres' ? <AskedNow /> : <Addresses list={itemsOf(addresses)} />}
        </Panel>
      </div>
      <Panel
        title={text.relaties}
        corner={<SourceCorner sources={household.sources} now={now} />}
        isFlush
        skeletonRows={household.isWaiting ? 4 : null}
      >
        {asked === 'partner' || asked === 'kinderen' ? (
          <p className="vk-kb-empty">
            <AskedNow />
          </p>
        ) : (
          <DataTable
            label={text.relaties}
            columns={columns}
            rows={found.relations}
            rowKey={(relation) => `${relation.relatie}:${relation.naam}:${relation.geboortedatum ?? ''}`}
            empty={<span className="vk-muted">{text.noRelaties}</span>}
          />
        )}
      </Panel>
      <Panel title={text.bewoners} skeletonRows={household.isWaiting ? 1 : null}>
        {isSecret ? <Secret /> : <Others others={found.others} />}
      </Panel>
      {household.isLoading && !household.isWaiting && <Skeleton rows={1} />}
      <ClosedNotices closed={household.closed} />
    </TabFrame>
  );
}

/** As in the overview: nobody needs to see it in a talk, and what is not on screen is not said. */
const Secret = () => <p className="vk-kb-secret">■ {nl.klantbeeld.facts.geheimAdres}</p>;

function PersonFacts({ persoon, asked }: { readonly persoon: Persoon; readonly asked: string | null }) {
  const text = nl.klantbeeld.gezin;
  const birthplace = [persoon.geboorteplaats, persoon.geboorteland].filter(Boolean).join(', ');
  return (
    <dl className="vk-kb-list">
      <Row label={text.aanhef}>{persoon.naam.aanhef ?? persoon.naam.volledig}</Row>
      {persoon.geboortedatum && (
        <Row label={text.geboren}>
          {asked === 'geboortedatum' ? <AskedNow /> : <BornOn persoon={persoon} date={persoon.geboortedatum} />}
        </Row>
      )}
      {persoon.gemeenteVanInschrijving && (
        <Row label={nl.klantbeeld.facts.ingeschreven}>
          {persoon.gemeenteVanInschrijving.omschrijving}
          {persoon.datumInschrijvingInGemeente && (
            <>
              , <DateText value={persoon.datumInschrijvingInGemeente} />
            </>
          )}
        </Row>
      )}
      {birthplace !== '' && (
        <Row label={text.geboorteplaats}>{asked === 'geboorteplaats' ? <AskedNow /> : birthplace}</Row>
      )}
      {persoon.nationaliteiten.length > 0 && <Row label={text.nationaliteit}>{persoon.nationaliteiten.join(', ')}</Row>}
    </dl>
  );
}

function BornOn({ persoon, date }: { readonly persoon: Persoon; readonly date: PartialDatum }) {
  return (
    <>
      <DateText value={date} />
      {persoon.leeftijd !== null &&
        persoon.flags.overleden === null &&
        ` (${nl.klantbeeld.facts.age(persoon.leeftijd)})`}
    </>
  );
}

type AddressesProps = { readonly list: readonly { readonly soort: string; readonly text: string }[] };

function Addresses({ list }: AddressesProps) {
  const text = nl.klantbeeld.gezin;
  const words: Readonly<Record<string, string>> = text.adresSoort;
  const shown = list.filter(
    ({ soort, text: line }) => soort !== 'bag' || !list.some((other) => other.soort !== 'bag' && other.text === line),
  );
  if (shown.length === 0) return <p className="vk-muted">{text.adresSoort.onbekend}</p>;
  return (
    <dl className="vk-kb-list">
      {shown.map((adres) => (
        <Row key={`${adres.soort}:${adres.text}`} label={words[adres.soort] ?? adres.soort}>
          {adres.text === '' ? text.onbekend : adres.text}
        </Row>
      ))}
    </dl>
  );
}

function Row({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Others({ others }: { readonly others: Household['others'] }) {
  const text = nl.klantbeeld.gezin;
  if (others === null) return <p className="vk-muted">{text.onbekend}</p>;
  if (others === 'many') return <p>{text.manyOthers}</p>;
  if (others.count === 0) return <p className="vk-muted">{text.noOthers}</p>;
  return (
    <>
      <p>
        {text.others(others.count)}
        {others.possible > 0 && `, ${text.possibleOthers(others.possible)}`}.{' '}
        {others.isAnySecret && <Badge tone="danger">{text.geheim}</Badge>}
      </p>
      <p className="vk-muted vk-small">{text.othersText}</p>
    </>
  );
}

const LIVES: Readonly<Record<LivesThere, { readonly tone: 'ok' | 'warn' | 'neutral'; readonly word: string }>> = {
  yes: { tone: 'ok', word: nl.klantbeeld.gezin.ja },
  possibly: { tone: 'warn', word: nl.klantbeeld.gezin.mogelijk },
  no: { tone: 'neutral', word: nl.klantbeeld.gezin.nee },
  unknown: { tone: 'neutral', word: nl.klantbeeld.gezin.onbekend },
};

const columns: readonly Column<Relation>[] = [
  {
    key: 'naam',
    header: nl.klantbeeld.gezin.naam,
    render: (relation) => (
      <>
        {relation.naam} {relation.isGeheim && <Badge tone="danger">{nl.klantbeeld.gezin.geheim}</Badge>}
      </>
    ),
  },
  {
    key: 'relatie',
    header: nl.klantbeeld.gezin.relatie,
    width: '110px',
    render: (relation) => nl.klantbeeld.gezin.soort[relation.relatie],
  },
  {
    key: 'geboren',
    header: nl.klantbeeld.gezin.geboren,
    width: '140px',
    align: 'end',
    render: (relation) => relation.geboortedatum && <BornText text={relation.geboortedatum} />,
  },
  {
    key: 'woont',
    header: nl.klantbeeld.gezin.woont,
    width: '120px',
    render: (relation) => <StateMark tone={LIVES[relation.lives].tone}>{LIVES[relation.lives].word}</StateMark>,
  },
];
