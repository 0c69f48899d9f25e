import type { Conversation } from '../../../shared/domain/conversation';
import type { Datum } from '../../../shared/domain/datum';
import type { KlantbeeldSections } from '../../../shared/domain/klantbeeld';
import type { User } from '../../../shared/domain/user';
import type { KennisbeheerStore } from '../../ports/stores';
import type { Kennisvragen } from './kennisvragen';
import { knownPeople } from './known-people';

export type AfterSaveDeps = {
  readonly vragen: Pick<Kennisvragen, 'report'>;
  readonly store: Pick<KennisbeheerStore, 'countAsked'>;
  readonly today: () => Datum;
};

/** What editors learn of a contact that was saved: which articles answered, and which question had no answer. */
export function learnFromSaved(
  { vragen, store, today }: AfterSaveDeps,
  user: User,
  { conversation, sections }: { readonly conversation: Conversation; readonly sections: KlantbeeldSections | null },
): void {
  const { municipality, questions } = conversation;
  const people = knownPeople(conversation, sections);
  for (const { id, vraag, isBeantwoord, artikelen } of questions) {
    if (isBeantwoord === 'nee' && vraag.trim() !== '') {
      const [artikel = null] = artikelen;
      vragen.report(user, {
        report: { aanleiding: 'niet-beantwoord', woorden: vraag, gemeente: municipality, artikel, passage: null },
        people,
        origin: `${conversation.id} ${id}`,
      });
    }
    if (isBeantwoord === 'nee') continue;
    for (const artikelId of new Set(artikelen.map((artikel) => artikel.id)))
      store.countAsked({ municipality, day: today(), artikelId });
  }
}
