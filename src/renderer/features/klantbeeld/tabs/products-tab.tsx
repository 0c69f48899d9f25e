import type { OwnedProduct, Taak } from '../../../../shared/domain/product';
import { nl } from '../../../text/nl';
import { DataTable, DateText, EmptyState, Money, Panel, Skeleton, type Column } from '../../../ui';
import { DecidesButton } from '../../decides';
import { itemsOf } from '../selectors';
import type { Section } from '../sources/section';
import { SourceCorner } from '../sources/source-corner';
import { ClosedNotices, type Retrying } from '../sources/source-notices';
import { TabFrame } from './tab-frame';

type ProductsTabProps = Retrying & {
  readonly products: Section<'products'>;
  readonly tasks: Section<'tasks'>;
  readonly now: Date;
};

/** What somebody owns with us, and what we ask of them. */
export function ProductsTab({ products, tasks, now, ...retrying }: ProductsTabProps) {
  const text = nl.producten;
  const owned = itemsOf(products);
  const open = itemsOf(tasks);
  const isClosed = products.closed.length > 0 && products.sources.every(({ state }) => state === 'closed');
  return (
    <TabFrame sources={[...products.sources, ...tasks.sources]} now={now} {...retrying}>
      {tasks.isWaiting && <Skeleton rows={2} />}
      {open.length > 0 && (
        <Panel title={text.taken} corner={<SourceCorner sources={tasks.sources} now={now} />} isFlush>
          <DataTable label={text.taken} columns={taskColumns} rows={open} rowKey={(taak) => taak.id} />
        </Panel>
      )}
      {products.isWaiting && <Skeleton rows={5} />}
      {owned.length > 0 && (
        <Panel
          title={text.title}
          corner={
            <>
              {tasks.isComplete && open.length === 0 && <span className="vk-muted">{text.noTaken}</span>}
              <SourceCorner sources={products.sources} now={now} />
            </>
          }
          isFlush
        >
          <DataTable
            label={text.title}
            columns={productColumns(products)}
            rows={owned}
            rowKey={(product) => product.id}
          />
        </Panel>
      )}
      {!products.isLoading && owned.length === 0 && !isClosed && (
        <EmptyState icon="star" title={products.isComplete ? text.none : nl.klantbeeld.incomplete}>
          {products.isComplete ? text.noneText : text.unsure}
        </EmptyState>
      )}
      <ClosedNotices closed={[...tasks.closed, ...products.closed]} />
    </TabFrame>
  );
}

const productColumns = ({ answers }: Section<'products'>): readonly Column<OwnedProduct>[] => [
  {
    key: 'product',
    header: nl.producten.product,
    render: (product) => (
      <span className="vk-kb-stack">
        <strong>{product.naam}</strong>
        {product.eigenschappen.length > 0 && (
          <span className="vk-small vk-muted">
            {product.eigenschappen.map(({ naam, waarde }) => `${naam}: ${waarde}`).join(' · ')}
          </span>
        )}
      </span>
    ),
  },
  { key: 'status', header: nl.producten.status, width: '84px', render: (product) => product.status },
  {
    key: 'vanaf',
    header: nl.producten.vanaf,
    width: '92px',
    align: 'end',
    render: (product) => product.startDatum && <DateText value={product.startDatum} />,
  },
  {
    key: 'tot',
    header: nl.producten.tot,
    width: '92px',
    align: 'end',
    render: (product) => product.eindDatum && <DateText value={product.eindDatum} />,
  },
  {
    key: 'prijs',
    header: nl.producten.prijs,
    width: '116px',
    align: 'end',
    render: (product) =>
      product.prijsCents !== null && (
        <>
          <Money cents={product.prijsCents} />
          {product.frequentie !== null && <div className="vk-muted vk-small">{product.frequentie}</div>}
        </>
      ),
  },
  {
    key: 'decides',
    header: nl.decides.column,
    width: '52px',
    render: (product) => {
      const connectionId = answers.find(({ value }) => value.includes(product))?.connectionId;
      if (product.upn !== null) return <DecidesButton label={product.naam} of={{ product: product.upn }} isSmall />;
      return connectionId && <DecidesButton label={product.naam} of={{ connectionId }} isSmall />;
    },
  },
];

const taskColumns: readonly Column<Taak>[] = [
  {
    key: 'taak',
    header: nl.producten.taak,
    render: (taak) => (
      <span className="vk-kb-stack">
        <strong>{taak.titel}</strong>
        {taak.omschrijving !== '' && <span className="vk-small vk-muted">{taak.omschrijving}</span>}
      </span>
    ),
  },
  { key: 'status', header: nl.producten.status, width: '110px', render: (taak) => taak.status },
  {
    key: 'vervalt',
    header: nl.producten.vervalt,
    width: '100px',
    align: 'end',
    render: (taak) => taak.vervaldatum && <DateText value={taak.vervaldatum} />,
  },
  {
    key: 'bedrag',
    header: nl.producten.bedrag,
    width: '100px',
    align: 'end',
    render: (taak) => taak.bedragCents !== null && <Money cents={taak.bedragCents} />,
  },
];
