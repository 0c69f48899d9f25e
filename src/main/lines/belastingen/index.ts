import { z } from 'zod';
import type { Aanslagbiljet } from '../../../shared/domain/belasting';
import { readBsn, type Bsn } from '../../../shared/domain/bsn';
import { kvkNummerSchema, type KvkNummer } from '../../../shared/domain/organisatie';
import { mapValue, type LineResult } from '../../../shared/result';
import { answered, failed, notFoundAs } from '../../http/answers';
import type { LineHttp } from '../../http/line-http';
import type { Belanghebbende } from '../../ports/ports';
import { once, onlyAsked } from '../asked';
import { defineLine } from '../define-line';
import { toAanslagbiljet } from './map';
import { wireAanslagbiljet, wireAanslagbiljetten, wireBelastingjaren, type WireAanslagbiljet } from './wire';

const PAGE_SIZE = 100;
/** Nobody has so many bills; a source that never ends must not hold us. */
const MAX_PAGES = 20;

/**
 * Municipal taxes with their money. Source: our own resources/specs/belastingen-1.0.0.yaml (there is no national standard).
 * Numbers of people and organisations travel in the body.
 */
export const belastingen = defineLine({
  kind: 'belastingen',
  label: 'Gemeentelijke belastingen',
  ports: ['belastingen'],
  settings: z.strictObject({}),
  connect: (http) => ({
    belastingen: {
      listFor: (who, belastingjaarVanaf) => listFor(http, who, belastingjaarVanaf),
      findByNummer: async (aanslagbiljetnummer) => mapValue(await findByNummer(http, aanslagbiljetnummer), newestFirst),
      belastingplichtige: async (aanslagbiljetnummer) =>
        mapValue(await findByNummer(http, aanslagbiljetnummer), ([bill]) => (bill ? payerOf(bill) : null)),
    },
  }),
  probe: async (http) => mapValue(await http.get('/belastingjaren', wireBelastingjaren), () => null),
});

type Search = Readonly<Record<string, string | number>>;
type Found = LineResult<readonly WireAanslagbiljet[]>;

/** All bills of a search, page by page; by number, because `next` may name a host that only the source knows. */
async function search(http: LineHttp, body: Search): Promise<Found> {
  const found: WireAanslagbiljet[] = [];
  for (let page = 1; page <= MAX_PAGES; page += 1) {
    const params = { page, pageSize: PAGE_SIZE };
    const reply = await http.post('/aanslagbiljetten/_zoek', wireAanslagbiljetten, { body, params, isRead: true });
    if (!reply.ok) return failed(http, reply.error);
    const fresh = once([...found, ...reply.value.results], numberOf).slice(found.length);
    found.push(...fresh);
    if (!reply.value.next || fresh.length === 0) break;
  }
  return answered(http, found);
}

const numberOf = (bill: WireAanslagbiljet): string => `${bill.aanslagbiljetnummer}-${bill.aanslagbiljetvolgnummer}`;

/** Bills of somebody, newest first. An organisation with an RSIN is asked by both of its numbers: a source may know one only. */
async function listFor(
  http: LineHttp,
  who: Belanghebbende,
  belastingjaarVanaf: number,
): Promise<LineResult<readonly Aanslagbiljet[]>> {
  const replies = await Promise.all(numbersOf(who).map((number) => search(http, { ...number, belastingjaarVanaf })));
  const failure = replies.find((reply) => !reply.ok);
  if (failure) return failed(http, failure.error);
  const bills = once(
    replies.flatMap((reply) => (reply.ok ? reply.value : [])),
    numberOf,
  );
  const own = onlyAsked(answered(http, bills), {
    isAsked: (bill) => isOf(bill, who),
    field: 'results.belastingplichtige',
  });
  return mapValue(own, newestFirst);
}

/** Whether somebody has to pay a bill; one that does not say who is nobody's to show. */
function isOf({ belastingplichtige }: WireAanslagbiljet, who: Belanghebbende): boolean {
  if (!belastingplichtige) return false;
  const { burgerservicenummer, kvkNummer, rsin } = belastingplichtige;
  if (who.soort === 'persoon') return burgerservicenummer === who.bsn;
  return kvkNummer === who.kvkNummer || (who.rsin !== null && rsin === who.rsin);
}

function numbersOf(who: Belanghebbende): readonly Search[] {
  if (who.soort === 'persoon') return [{ burgerservicenummer: who.bsn }];
  return [{ kvkNummer: who.kvkNummer }, ...(who.rsin ? [{ rsin: who.rsin }] : [])];
}

const newestFirst = (bills: readonly WireAanslagbiljet[]): readonly Aanslagbiljet[] =>
  bills
    .map(toAanslagbiljet)
    .sort(
      (a, b) =>
        b.dagtekening.localeCompare(a.dagtekening) || b.aanslagbiljetnummer.localeCompare(a.aanslagbiljetnummer),
    );

/** What people read out: thirteen digits, with or without the two of the follow-up number, with anything in between. */
const NUMMER = /^\d{13}(\d{2})?$/;

/** The bill of a number with follow-up number, or all that share one without; empty for a text that is no such number. */
async function findByNummer(http: LineHttp, text: string): Promise<Found> {
  const digits = text.replace(/[\s.-]/g, '');
  if (!NUMMER.test(digits)) return answered(http, []);
  const [nummer, volgnummer] = [digits.slice(0, 13), digits.slice(13)];
  const rule = {
    isAsked: (bill: WireAanslagbiljet) =>
      bill.aanslagbiljetnummer === nummer && (volgnummer === '' || bill.aanslagbiljetvolgnummer === volgnummer),
    field: 'aanslagbiljetnummer',
  };
  if (volgnummer === '') return onlyAsked(await search(http, { aanslagbiljetnummer: nummer }), rule);
  const reply = await http.get(`/aanslagbiljetten/${nummer}-${volgnummer}`, wireAanslagbiljet);
  return notFoundAs(
    onlyAsked(
      mapValue(reply, (bill): readonly WireAanslagbiljet[] => [bill]),
      rule,
    ),
    [],
  );
}

function payerOf({ belastingplichtige }: WireAanslagbiljet): { bsn: Bsn | null; kvkNummer: KvkNummer | null } {
  const kvkNummer = kvkNummerSchema.safeParse(belastingplichtige?.kvkNummer);
  return {
    bsn: readBsn(belastingplichtige?.burgerservicenummer ?? ''),
    kvkNummer: kvkNummer.success ? kvkNummer.data : null,
  };
}
