import type { ChangeReply } from '../../../shared/domain/terugbel/board';
import { assertNever } from '../../../shared/assert-never';
import { lineErrorText } from '../../text/line-error';
import { nl } from '../../text/nl';

/** Why a change was not done, in words; empty when it was. Null: main itself did not answer. */
export function changeText(reply: ChangeReply | null): string {
  const text = nl.terugbel.notDone;
  if (reply === null) return text.failed;
  switch (reply.state) {
    case 'done':
      return '';
    case 'taken':
      return text.taken(reply.by);
    case 'notMine':
      return text.notMine;
    case 'closed':
      return text.closed;
    case 'gone':
      return text.gone;
    case 'unknownUnit':
      return text.unknownUnit(reply.naam);
    case 'tooLong':
      return text.tooLong(-reply.left);
    case 'refused':
      return text.refused([...new Set(reply.hits.map((hit) => hit.text))]);
    case 'personalNumber':
      return text.personalNumber(text.fields[reply.field]);
    case 'failed':
      return `${text.failed} ${lineErrorText(reply.error).why}`;
    default:
      return assertNever(reply);
  }
}
