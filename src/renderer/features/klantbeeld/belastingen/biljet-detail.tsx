import type { ReactNode } from 'react';
import type { Aanslagbiljet, Invorderingsstap, Termijn, Verzoek } from '../../../../shared/domain/belasting';
import type { Datum } from '../../../../shared/domain/datum';
import type { ConnectionId } from '../../../../shared/domain/ids';
import { nl } from '../../../text/nl';
import { DataTable, DateText, formatDay, formatMoney, Money, Panel, StateMark, type Column } from '../../../ui';
import { DecidesButton } from '../../decides';
import { biljetName, biljetStand, openOfTermijn, termijnStand } from './derive';
import { BiljetLines, Payments } from './biljet-lines';
import { sayingsAbout } from './sayings';
import { sayText } from './say-text';
import { BiljetMark, TermijnMark } from './stand-mark';

type BiljetDetailProps = {
  readonly biljet: Aanslagbiljet;
  readonly today: Datum;
  /** The connection that gave it. */
  readonly connectionId: ConnectionId | null;
};

/** One bill: what to say, its lines, its instalments, payments, reminders and requests. */
export function BiljetDetail({ biljet, today, connectionId }: BiljetDetailProps) {
  const text = nl.belastingen;
  return (
    <div className="vk-kb-biljet">
      <Panel title={biljetName(biljet)} corner={<BiljetMark stand={biljetStand(biljet, today)} />}>
        <Sayings biljet={biljet} today={today} />
        <Head biljet={biljet} />
        {connectionId !== null && (
          <DecidesButton label={`${biljetName(biljet)} (${biljet.aanslagbiljetnummer})`} of={{ connectionId }} />
        )}
      </Panel>
      <BiljetLines biljet={biljet} />
      <div className="vk-kb-columns">
        <Panel title={text.termijnen} headingLevel={3} isFlush>
          <DataTable
            label={text.termijnen}
            columns={termijnColumns(biljet, today)}
            rows={biljet.termijnen}
            rowKey={(termijn) => String(termijn.volgnummer)}
          />
        </Panel>
        <Payments biljet={biljet} />
        <Panel title={text.invordering} headingLevel={3} isFlush>
          <DataTable
            label={text.invordering}
            columns={stapColumns}
            rows={biljet.invordering}
            rowKey={(stap) => `${stap.soort}:${stap.datum}`}
            empty={<span className="vk-muted">{text.noInvordering}</span>}
          />
        </Panel>
        <Panel title={text.verzoeken} headingLevel={3} isFlush>
          <DataTable
            label={text.verzoeken}
            columns={verzoekColumns}
            rows={biljet.verzoeken}
            rowKey={(verzoek) => `${verzoek.soort}:${verzoek.ontvangenOp}`}
            empty={<span className="vk-muted">{text.noVerzoeken}</span>}
          />
        </Panel>
      </div>
    </div>
  );
}

function Sayings({ biljet, today }: Pick<BiljetDetailProps, 'biljet' | 'today'>) {
  const sayings = sayingsAbout(biljet, today);
  return (
    <div className="vk-kb-sayings">
      <strong>{nl.belastingen.sayTitle}</strong>
      <ul>
        {sayings.map((saying) => (
          <li
            key={`${saying.kind}:${'soort' in saying ? saying.soort : ''}`}
            className={saying.kind === 'recoveryDespiteRequest' ? 'vk-kb-saying-warn' : undefined}
          >
            {sayText(saying)}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Head({ biljet }: { readonly biljet: Aanslagbiljet }) {
  const text = nl.belastingen;
  const { automatischeIncasso: incasso } = biljet;
  return (
    <dl className="vk-kb-pairs">
      <Row label={text.nummer}>{biljet.aanslagbiljetnummer}</Row>
      <Row label={text.dagtekening}>
        <DateText value={biljet.dagtekening} />
      </Row>
      <Row label={text.kenmerk}>{biljet.betalingskenmerk}</Row>
      <Row label={text.wijze}>
        {incasso ? text.incasso(incasso.ibanEinde, formatDay(incasso.sinds)) : text.geenIncasso}
      </Row>
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

const termijnColumns = (biljet: Aanslagbiljet, today: Datum): readonly Column<Termijn>[] => [
  { key: 'vervalt', header: nl.belastingen.vervalt, render: (termijn) => <DateText value={termijn.vervaldatum} /> },
  {
    key: 'toestand',
    header: nl.belastingen.toestand,
    render: (termijn) => {
      const stand = termijnStand(biljet, termijn, today);
      const isPartly = stand !== 'paid' && termijn.betaaldCents > 0;
      return (
        <>
          <TermijnMark stand={stand} />{' '}
          {isPartly && (
            <span className="vk-muted vk-small">{nl.belastingen.restant(formatMoney(openOfTermijn(termijn)))}</span>
          )}
        </>
      );
    },
  },
  {
    key: 'bedrag',
    header: nl.belastingen.bedrag,
    width: '96px',
    align: 'end',
    render: (termijn) => <Money cents={termijn.bedragCents} />,
  },
];

const stapColumns: readonly Column<Invorderingsstap>[] = [
  { key: 'datum', header: nl.belastingen.datum, width: '110px', render: (stap) => <DateText value={stap.datum} /> },
  { key: 'soort', header: nl.belastingen.stapHeader, render: (stap) => nl.belastingen.stap[stap.soort] },
  {
    key: 'kosten',
    header: nl.belastingen.kosten,
    width: '96px',
    align: 'end',
    render: (stap) => <Money cents={stap.kostenCents} />,
  },
];

const VERZOEK_TONES: Readonly<Record<Verzoek['status'], 'info' | 'ok' | 'neutral'>> = {
  ontvangen: 'info',
  in_behandeling: 'info',
  toegewezen: 'ok',
  gedeeltelijk_toegewezen: 'ok',
  afgewezen: 'neutral',
  ingetrokken: 'neutral',
};

const verzoekColumns: readonly Column<Verzoek>[] = [
  {
    key: 'soort',
    header: nl.belastingen.verzoekHeader,
    render: (verzoek) => (
      <span className="vk-kb-stack">
        <span>
          {nl.belastingen.verzoek[verzoek.soort]}
          {verzoek.heeftUitstel && <span className="vk-muted vk-small">, {nl.belastingen.uitstel}</span>}
        </span>
        <StateMark tone={VERZOEK_TONES[verzoek.status]}>{nl.belastingen.verzoekStatus[verzoek.status]}</StateMark>
      </span>
    ),
  },
  {
    key: 'beslissing',
    header: nl.belastingen.beslissing,
    align: 'end',
    render: (verzoek) => (
      <span className="vk-kb-stack">
        <span>{decisionText(verzoek)}</span>
        <span className="vk-muted vk-small">{nl.belastingen.receivedOn(formatDay(verzoek.ontvangenOp))}</span>
      </span>
    ),
  },
];

function decisionText({ beslisdatum, uiterlijkeBeslisdatum }: Verzoek): string {
  if (beslisdatum !== null) return nl.belastingen.decidedOn(formatDay(beslisdatum));
  return uiterlijkeBeslisdatum === null ? '' : nl.belastingen.decideBy(formatDay(uiterlijkeBeslisdatum));
}
