import { digitsOf, findPersonalNumbers } from '../../../shared/domain/personal-numbers';
import { TEXT_FIELDS, type ChangeReply, type TextField } from '../../../shared/domain/terugbel/board';
import type { BoardChanges } from './changes';
import type { BoardOutcomes } from './outcomes';

type Texts = Readonly<Partial<Record<TextField, string>>>;

/** The same work, of which no text with a personal number reaches a register: it is refused, with its field, before anything is asked. */
export function refusingPersonalNumbers<Work extends BoardChanges & BoardOutcomes>(work: Work): Work {
  return {
    ...work,
    forward: async (user, asked) => refusalOf({ reason: asked.reason }) ?? work.forward(user, asked),
    sendBack: async (user, asked) => refusalOf({ reason: asked.reason }) ?? work.sendBack(user, asked),
    add: async (user, asked) => refusalOf({ text: asked.text }, asked.nummersGelaten) ?? work.add(user, asked),
    attempt: async (user, asked) => refusalOf({ note: asked.note }) ?? work.attempt(user, asked),
    close: async (user, asked) => refusalOf({ outcome: asked.outcome }) ?? work.close(user, asked),
  };
}

/** `left`: numbers that the agent left in the text, knowing of them. */
function refusalOf(texts: Texts, left: readonly string[] = []): ChangeReply | null {
  const field = TEXT_FIELDS.find((name) =>
    findPersonalNumbers(texts[name] ?? '').some((number) => !left.includes(digitsOf(number))),
  );
  return field === undefined ? null : { state: 'personalNumber', field };
}
