import { assertNever } from '../../../../shared/assert-never';
import { nl } from '../../../text/nl';
import { formatDay, formatMoney } from '../../../ui';
import type { Saying } from './sayings';

/** A saying in Dutch sentences. What stands between quotes can be read out. */
export function sayText(saying: Saying): string {
  const say = nl.belastingen.say;
  switch (saying.kind) {
    case 'recoveryDespiteRequest':
      return say.recoveryDespiteRequest(nl.belastingen.verzoekRunning[saying.soort]);
    case 'recovery':
      return recoveryText(saying);
    case 'overdue':
      return say.overdue(formatMoney(saying.cents), formatDay(saying.since), saying.count);
    case 'stornoed':
      return say.stornoed(formatMoney(saying.cents), formatDay(saying.datum));
    case 'paid':
      return say.paid(saying.lastOn && formatDay(saying.lastOn));
    case 'remitted':
      return say.remitted(formatMoney(saying.cents));
    case 'cancelled':
    case 'uncollectable':
      return say[saying.kind];
    case 'credit':
      return say.credit(formatMoney(saying.cents));
    case 'partly':
      return say.partly(formatMoney(saying.paidCents), formatMoney(saying.openCents));
    case 'open':
      return say.open(formatMoney(saying.openCents));
    case 'next':
      return (saying.isIncasso ? say.nextIncasso : say.next)(formatMoney(saying.cents), formatDay(saying.on));
    case 'request':
      return requestText(saying);
    case 'objection':
      return say.objection(formatDay(saying.until), saying.daysLeft);
    case 'objectionOver':
      return say.objectionOver(formatDay(saying.until));
    default:
      return assertNever(saying);
  }
}

function recoveryText(saying: Extract<Saying, { readonly kind: 'recovery' }>): string {
  const say = nl.belastingen.say;
  const step = saying.stap && nl.belastingen.stap[saying.stap];
  const said = say.recovery(step, saying.datum && formatDay(saying.datum), formatMoney(saying.openCents));
  return saying.kostenCents > 0 ? `${said} ${say.recoveryCosts(formatMoney(saying.kostenCents))}` : said;
}

function requestText(saying: Extract<Saying, { readonly kind: 'request' }>): string {
  const say = nl.belastingen.say;
  const request = nl.belastingen.verzoekYours[saying.soort];
  const until = saying.until && formatDay(saying.until);
  const said =
    saying.isLate && until !== null
      ? say.requestLate(request, until)
      : say.request(request, formatDay(saying.receivedOn), until);
  // Only an objection is about postponing: the other requests are answered by their own decision.
  return saying.soort === 'bezwaar' ? `${said} ${saying.heeftUitstel ? say.withUitstel : say.withoutUitstel}` : said;
}
