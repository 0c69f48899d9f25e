import type { Aanslag, Aanslagbiljet, Betaling } from '../../../../shared/domain/belasting';
import { adresLine } from '../../../../shared/domain/adres-text';
import { nl } from '../../../text/nl';
import { DataTable, DateText, formatDay, Money, Panel, type Column } from '../../../ui';

type BiljetProps = { readonly biljet: Aanslagbiljet };

/** What a bill is made of, down to the cent: its taxes, costs, payments, remission, and what is left. */
export function BiljetLines({ biljet }: BiljetProps) {
  return (
    <Panel title={nl.belastingen.regels} headingLevel={3} isFlush>
      <DataTable
        label={nl.belastingen.regels}
        columns={lineColumns}
        rows={biljet.aanslagen}
        rowKey={(aanslag) => aanslag.id}
      />
      <Sum biljet={biljet} />
    </Panel>
  );
}

function Sum({ biljet }: BiljetProps) {
  const text = nl.belastingen.sum;
  const isCredit = biljet.openstaandCents < 0;
  const parts = [
    { label: text.totaal, cents: biljet.totaalCents, isShown: true },
    { label: text.kosten, cents: biljet.kostenCents, isShown: biljet.kostenCents !== 0 },
    { label: text.betaald, cents: -biljet.betaaldCents, isShown: biljet.betaaldCents !== 0 },
    { label: text.kwijtgescholden, cents: -biljet.kwijtgescholdenCents, isShown: biljet.kwijtgescholdenCents !== 0 },
  ];
  return (
    <dl className="vk-kb-sum">
      {parts
        .filter(({ isShown }) => isShown)
        .map(({ label, cents }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <Money cents={cents} />
            </dd>
          </div>
        ))}
      <div className="vk-kb-sum-total">
        <dt>{isCredit ? text.tegoed : text.open}</dt>
        <dd>
          <Money cents={Math.abs(biljet.openstaandCents)} />
        </dd>
      </div>
    </dl>
  );
}

/** Payments that came in or were paid back, newest first. */
export function Payments({ biljet }: BiljetProps) {
  const text = nl.belastingen;
  const rows = [...biljet.betalingen]
    .sort((a, b) => (a.datum < b.datum ? 1 : -1))
    .map((betaling, index) => ({ ...betaling, key: `${index}:${betaling.datum}` }));
  return (
    <Panel title={text.betalingen} headingLevel={3} isFlush>
      <DataTable
        label={text.betalingen}
        columns={paymentColumns}
        rows={rows}
        rowKey={({ key }) => key}
        empty={<span className="vk-muted">{text.noBetalingen}</span>}
      />
    </Panel>
  );
}

const lineColumns: readonly Column<Aanslag>[] = [
  {
    key: 'soort',
    header: nl.belastingen.soort,
    render: (aanslag) => (
      <span className="vk-kb-stack">
        <span>{aanslag.omschrijving}</span>
        {aanslag.adres && <span className="vk-muted vk-small">{adresLine(aanslag.adres)}</span>}
      </span>
    ),
  },
  {
    key: 'maatstaf',
    header: nl.belastingen.maatstaf,
    width: '28%',
    render: (aanslag) => [aanslag.heffingsmaatstaf, aanslag.grondslag].filter(Boolean).join(': '),
  },
  {
    key: 'tijdvak',
    header: nl.belastingen.tijdvak,
    width: '184px',
    render: (aanslag) => (
      <span className="vk-nowrap">
        {nl.belastingen.period(formatDay(aanslag.tijdvakVan), formatDay(aanslag.tijdvakTot))}
      </span>
    ),
  },
  {
    key: 'bedrag',
    header: nl.belastingen.bedrag,
    width: '96px',
    align: 'end',
    render: (aanslag) => <Money cents={aanslag.bedragCents} />,
  },
];

const paymentColumns: readonly Column<Betaling & { readonly key: string }>[] = [
  {
    key: 'datum',
    header: nl.belastingen.datum,
    width: '110px',
    render: (betaling) => <DateText value={betaling.datum} />,
  },
  { key: 'wijze', header: nl.belastingen.wijze, render: (betaling) => nl.belastingen.betaalwijze[betaling.wijze] },
  {
    key: 'bedrag',
    header: nl.belastingen.bedrag,
    width: '96px',
    align: 'end',
    render: (betaling) => <Money cents={betaling.bedragCents} />,
  },
];
