import type { PartijId } from '../../../shared/domain/ids';
import type { LineResult } from '../../../shared/result';
import { andThen, answered } from '../../http/answers';
import type { LineHttp } from '../../http/line-http';
import { allPages } from '../all-pages';
import { isSameId, once, onlyAsked } from '../asked';
import { wireBetrokkenePage, type WireKlantcontact } from './wire';

const PAGE_SIZE = 100;
const MOST_BETROKKENEN = 1000;

type Contacts = LineResult<readonly WireKlantcontact[]>;

/**
 * Of the contacts that a search gave, each once and only those in which this partij was a betrokkene: what somebody else asked is never
 * shown. A server that does not expand the betrokkenen is asked for those of the partij.
 */
export async function contactsOf(http: LineHttp, id: PartijId, found: Contacts): Promise<Contacts> {
  const isToldBy = ({ _expand }: WireKlantcontact): boolean =>
    (_expand?.hadBetrokkenen ?? []).some(({ wasPartij }) => isSameId(wasPartij?.uuid, id));
  const field = 'results.hadBetrokkenen';
  const each = await andThen(found, (contacts) =>
    Promise.resolve(
      answered(
        http,
        once(contacts, ({ uuid }) => uuid),
      ),
    ),
  );
  const isTold = !each.ok || each.value.every(({ _expand }) => _expand?.hadBetrokkenen);
  if (isTold) return onlyAsked(each, { isAsked: isToldBy, field });
  return andThen(await betrokkenenOf(http, id), (own) => {
    const isOwn = ({ hadBetrokkenen }: WireKlantcontact): boolean =>
      (hadBetrokkenen ?? []).some(({ uuid }) => own.has(uuid));
    return Promise.resolve(onlyAsked(each, { isAsked: (contact) => isToldBy(contact) || isOwn(contact), field }));
  });
}

/** The betrokkenen that a partij was, by uuid. */
async function betrokkenenOf(http: LineHttp, id: PartijId): Promise<LineResult<ReadonlySet<string>>> {
  const params = { wasPartij__uuid: id, pageSize: PAGE_SIZE };
  const found = await allPages(
    (page) => http.get('/betrokkenen', wireBetrokkenePage, { params: { ...params, page } }),
    {
      items: MOST_BETROKKENEN,
    },
  );
  return andThen(found, (betrokkenen) => {
    const own = betrokkenen.filter(({ wasPartij }) => isSameId(wasPartij?.uuid, id));
    return Promise.resolve(answered<ReadonlySet<string>>(http, new Set(own.map(({ uuid }) => uuid))));
  });
}
