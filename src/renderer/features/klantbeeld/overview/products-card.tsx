import type { OwnedProduct } from '../../../../shared/domain/product';
import { nl } from '../../../text/nl';
import { DateText, formatDay, Money } from '../../../ui';
import { itemsOf } from '../selectors';
import type { Section } from '../sources/section';
import { Card, CardList, CardRow } from './card';

type ProductsCardProps = {
  readonly products: Section<'products'>;
  readonly tasks: Section<'tasks'>;
  readonly now: Date;
  readonly onOpen: () => void;
};

/** Tasks that wait for the caller, then the products they own. */
export function ProductsCard({ products, tasks, now, onOpen }: ProductsCardProps) {
  const text = nl.klantbeeld.overview;
  const owned = itemsOf(products);
  const open = itemsOf(tasks);
  const both = {
    sources: [...products.sources, ...tasks.sources],
    closed: [...products.closed, ...tasks.closed],
    isWaiting: (products.isLoading || tasks.isLoading) && owned.length + open.length === 0,
  };
  return (
    <Card
      title={text.producten}
      section={both}
      now={now}
      isEmpty={owned.length + open.length === 0}
      all={{ count: owned.length + open.length, tab: nl.klantbeeld.tabs.producten, onOpen }}
      empty={products.isComplete && tasks.isComplete ? text.noProducten : text.unsure}
    >
      <CardList label={text.producten}>
        {open.map((taak) => (
          <CardRow
            key={taak.id}
            title={taak.titel}
            detail={taak.vervaldatum === null ? text.task : `${text.task}, ${text.until(formatDay(taak.vervaldatum))}`}
            end={taak.bedragCents === null ? undefined : <Money cents={taak.bedragCents} />}
            onOpen={onOpen}
          />
        ))}
        {owned.map((product) => (
          <CardRow
            key={product.id}
            title={product.naam}
            detail={markOf(product)}
            end={product.eindDatum === null ? product.status : <DateText value={product.eindDatum} now={now} />}
            onOpen={onOpen}
          />
        ))}
      </CardList>
    </Card>
  );
}

/** What tells this product from others of its kind, where its name does not say so already. */
const markOf = ({ naam, eigenschappen, status }: OwnedProduct): string =>
  eigenschappen.find(({ waarde }) => !naam.includes(waarde))?.waarde ?? status;
