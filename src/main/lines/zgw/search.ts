import { answered, failed } from '../../http/answers';
import type { LineHttp } from '../../http/line-http';
import type { Belanghebbende } from '../../ports/ports';
import type { LineError, LineResult } from '../../../shared/result';
import { once, onlyAsked } from '../asked';
import { everyPage, BODY_CRS, CRS, PAGE_SIZE } from './api';
import { wireZaak, type WireZaak } from './wire';

/** What a list row needs, in one answer. The rollen tell who handles the zaak, and that it is of whom was asked. */
const EXPAND = ['rollen', 'zaaktype', 'status', 'status.statustype', 'resultaat', 'resultaat.resultaattype'] as const;

/** Conditions on zaken by their query names. */
type Conditions = Readonly<Record<string, string>>;

const ROL = 'rol__betrokkeneIdentificatie__';

/** Connections whose server has no `_zoek`, by address: asked the other way at once until the next start. */
const withoutZoek = new Set<string>();

/**
 * All zaken that meet the conditions, newest first. By `POST /zaken/_zoek`, which keeps a BSN out of the URL; a server that
 * has none (404, 405) is asked by `GET /zaken`, for which the standard has the query string only.
 */
export async function searchZaken(http: LineHttp, conditions: Conditions): Promise<LineResult<readonly WireZaak[]>> {
  if (!withoutZoek.has(http.baseUrl)) {
    const reply = await byBody(http, conditions);
    if (reply.ok || !isMissing(reply.error)) return reply;
  }
  const reply = await byQuery(http, conditions);
  if (reply.ok) withoutZoek.add(http.baseUrl);
  return reply;
}

const isMissing = (error: LineError): boolean =>
  error.kind === 'notFound' || (error.kind === 'rejected' && error.httpStatus === 405);

const byBody = (http: LineHttp, conditions: Conditions): Promise<LineResult<readonly WireZaak[]>> =>
  everyPage(wireZaak, (page, schema) =>
    http.post('/zaken/_zoek', schema, {
      body: { ...conditions, ordering: ['-startdatum'], expand: EXPAND },
      params: { page, pageSize: PAGE_SIZE },
      headers: BODY_CRS,
      isRead: true,
    }),
  );

/** `pageSize` is left out: it is newer than the servers that get here. */
const byQuery = (http: LineHttp, conditions: Conditions): Promise<LineResult<readonly WireZaak[]>> =>
  everyPage(wireZaak, (page, schema) =>
    http.get('/zaken', schema, {
      params: { ...conditions, ordering: '-startdatum', expand: EXPAND.join(','), page },
      headers: CRS,
      bsnInQuery: true,
    }),
  );

/** The searches that together find everything of somebody. Their conditions cannot be joined: a register takes them all as "and". */
function searchesFor(who: Belanghebbende): readonly Conditions[] {
  if (who.soort === 'persoon') return [{ [`${ROL}natuurlijkPersoon__inpBsn`]: who.bsn }];
  const { kvkNummer, vestigingsnummer, rsin } = who;
  return [
    { [`${ROL}nietNatuurlijkPersoon__kvkNummer`]: kvkNummer },
    vestigingsnummer
      ? { [`${ROL}vestiging__vestigingsNummer`]: vestigingsnummer }
      : { [`${ROL}vestiging__kvkNummer`]: kvkNummer },
    // The one condition that every server has. Meant for an RSIN; some systems keep a KVK number in it.
    { [`${ROL}nietNatuurlijkPersoon__innNnpId`]: rsin ?? kvkNummer },
  ];
}

/** Every zaak in which somebody has a rol, each once. A condition that a register does not know (400) is passed over, as long as it knows another. */
export async function zakenFor(http: LineHttp, who: Belanghebbende): Promise<LineResult<readonly WireZaak[]>> {
  const replies = await Promise.all(
    searchesFor(who).map(async (conditions) =>
      onlyAsked(await searchZaken(http, conditions), { isAsked: (zaak) => isOf(zaak, who), field: 'results.rollen' }),
    ),
  );
  const errors = replies.flatMap((reply) => (reply.ok ? [] : [reply.error]));
  const serious =
    errors.find((error) => error.kind !== 'rejected') ?? (errors.length === replies.length ? errors[0] : undefined);
  if (serious) return failed(http, serious);
  const found = replies.flatMap((reply) => (reply.ok ? reply.value : []));
  return answered(
    http,
    once(found, ({ uuid }) => uuid),
  );
}

/** Whether somebody has a rol in a zaak. An old server that expands nothing does not tell: there the search is all there is to go by. */
function isOf({ _expand }: WireZaak, who: Belanghebbende): boolean {
  if (!_expand?.rollen) return true;
  return _expand.rollen.some(({ betrokkeneIdentificatie: is }) => {
    if (who.soort === 'persoon') return is?.['inpBsn'] === who.bsn;
    const own = new Set<string | null>([who.kvkNummer, who.vestigingsnummer, who.rsin]);
    const numbers = [is?.['kvkNummer'], is?.['innNnpId'], is?.['vestigingsNummer']];
    return numbers.some((number) => typeof number === 'string' && own.has(number));
  });
}
