import type { Conversation } from '../../../shared/domain/conversation';
import type { KlantbeeldSections } from '../../../shared/domain/klantbeeld';
import type { KnownPeople } from './strip-person-data';

const NAME_KEY = /naam|namen|volledig/i;
/** Names of places are no names of people. */
const PLACE_KEY = /adres|plaats|straat|land|gemeente/i;
const LONGEST_NAME = 200;

/** Names of everybody whom a conversation knows: the caller, the subject, their household, whom to call back. */
export const knownPeople = (conversation: Conversation, sections: KlantbeeldSections | null): KnownPeople => ({
  names: [
    conversation.caller.naam ?? '',
    ...conversation.questions.map(({ callback }) => callback?.contactNaam ?? ''),
    ...namesIn([sections?.identity, sections?.household, sections?.contactDetails]),
  ].filter(Boolean),
});

/** All texts under a key that says that they are a name. */
function namesIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(namesIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, own]: readonly [string, unknown]) => {
    if (PLACE_KEY.test(key)) return [];
    if (typeof own === 'string') return NAME_KEY.test(key) && own.length <= LONGEST_NAME ? [own] : [];
    return namesIn(own);
  });
}
