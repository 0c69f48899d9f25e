import type { AnonymousQuestion } from '../../../shared/domain/anonymous-count';
import type { Conversation, QuestionDraft } from '../../../shared/domain/conversation';
import type { Datum } from '../../../shared/domain/datum';
import type { LineRegister } from '../../ports/line-register';

/** Names of the UPL that the lines serve: any other words of an agent are not kept, for they may name somebody. */
export const productNames = (register: Pick<LineRegister, 'all'>): ReadonlySet<string> =>
  new Set(
    register.all().flatMap(({ products }) => products.map((one) => (typeof one === 'string' ? one : one.product))),
  );

type Context = { readonly day: Datum; readonly products: ReadonlySet<string> };

/** What is counted of a question: no person, no text. Null before it has a result. */
export function toAnonymous(
  { municipality, kanaal }: Pick<Conversation, 'municipality' | 'kanaal'>,
  { product, resultaat, isBeantwoord }: Pick<QuestionDraft, 'product' | 'resultaat' | 'isBeantwoord'>,
  { day, products }: Context,
): AnonymousQuestion | null {
  if (resultaat === null || isBeantwoord === null) return null;
  const known = product !== null && products.has(product) ? product : null;
  return { day, municipality, kanaal, product: known, resultaat, isBeantwoord };
}
