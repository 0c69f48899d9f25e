import type { Collection, SandboxStore } from '../../../store';

/** Who owns a product. Empty texts stand for "not this number". */
export type Eigenaar = {
  readonly uuid: string;
  readonly bsn: string;
  readonly kvk_nummer: string;
  readonly vestigingsnummer: string;
  readonly klantnummer: string;
};

/** A product that somebody owns. */
export type ProductRecord = {
  readonly uuid: string;
  readonly naam: string;
  /** Code of its producttype. */
  readonly type: string;
  readonly start_datum: string | null;
  readonly eind_datum: string | null;
  readonly aanmaak_datum: string;
  readonly gepubliceerd: boolean;
  readonly eigenaren: readonly Eigenaar[];
  readonly status: 'initieel' | 'in_aanvraag' | 'gereed' | 'actief' | 'ingetrokken' | 'geweigerd' | 'verlopen';
  readonly prijs: string | null;
  readonly frequentie: 'eenmalig' | 'maandelijks' | 'jaarlijks' | '';
  readonly dataobject: Readonly<Record<string, unknown>> | null;
};

/** The products of the region. */
export const productsOf = (store: SandboxStore): Collection<ProductRecord> =>
  store.collection('open-product-producten');

/** By which terms a product is found again. */
export const indexOfProduct = (product: ProductRecord) => ({
  terms: {
    bsn: product.eigenaren.map((one) => one.bsn).filter(Boolean),
    kvk: product.eigenaren.map((one) => one.kvk_nummer).filter(Boolean),
    vestiging: product.eigenaren.map((one) => one.vestigingsnummer).filter(Boolean),
  },
  sortKey: product.aanmaak_datum,
});
