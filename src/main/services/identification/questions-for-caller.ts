import type { GivenFact } from '../../../shared/domain/identification';
import type { KlantbeeldSections } from '../../../shared/domain/klantbeeld';
import { identityOf, partijOf } from '../klantbeeld/identity';
import { questionsAboutContact, questionsForOrganisatie } from './organisatie-questions';
import type { PreparedQuestion } from './prepared-question';
import { questionsFor } from './questions';

/** The questions for one caller. `isStrict`: one more right answer is needed, by secrecy or because the facts are public. */
export type CallerQuestions = { readonly questions: readonly PreparedQuestion[]; readonly isStrict: boolean };

/** Control questions from what the lines have answered so far about whoever was chosen. */
export function questionsForCaller(sections: KlantbeeldSections | null, given: readonly GivenFact[]): CallerQuestions {
  const identity = identityOf(sections);
  const partij = partijOf(sections);
  const aboutContact = partij ? questionsAboutContact(partij) : [];
  if (!identity || 'identificatoren' in identity) return { questions: [], isStrict: true };
  if ('bsn' in identity) {
    // Whoever calls, it is not the person whom the questions would be about.
    if (identity.flags.overleden) return { questions: [], isStrict: true };
    const questions = [...questionsFor(identity, given), ...aboutContact];
    return { questions, isStrict: identity.flags.isGeheim };
  }
  return { questions: [...aboutContact, ...questionsForOrganisatie(identity, given)], isStrict: true };
}
