import type { Partij } from '../../../shared/domain/klantcontact';
import type { Organisatie } from '../../../shared/domain/organisatie';
import type { GivenFact } from '../../../shared/domain/identification';
import { hasAdres, plain, prepared, type PreparedQuestion } from './prepared-question';

/**
 * Control questions about an organisation, hardest to guess first. What the trade register tells is public, so more of these have to be
 * right than for a persoon (`identify.ts`); what the contact register knows is not.
 */
export function questionsForOrganisatie(
  organisatie: Organisatie,
  given: readonly GivenFact[],
): readonly PreparedQuestion[] {
  const { startdatum, hoofdvestiging } = organisatie;
  return [
    ...(hoofdvestiging && !given.includes('vestigingsnummer')
      ? [
          prepared(
            { id: 'vestigingsnummer', vraag: 'Wat is het vestigingsnummer van de hoofdvestiging?', answer: 'number' },
            (answer) => answer.replace(/\D/g, '') === hoofdvestiging.vestigingsnummer,
          ),
        ]
      : []),
    ...(startdatum
      ? [
          prepared(
            { id: 'startjaar', vraag: 'In welk jaar is de organisatie begonnen?', answer: 'number' },
            (answer) => answer.trim() === startdatum.slice(0, 4),
          ),
        ]
      : []),
    ...aboutVestiging(organisatie, given),
  ];
}

/** Of a shielded address nothing is asked either: a right answer would confirm it. */
function aboutVestiging({ hoofdvestiging }: Organisatie, given: readonly GivenFact[]): readonly PreparedQuestion[] {
  if (given.includes('adres')) return [];
  const adres = hoofdvestiging?.adressen.find(({ isAfgeschermd }) => !isAfgeschermd)?.volledigAdres ?? '';
  const [, huisnummer, cijfers, letters] =
    /\s(\d+)(?:\s?[a-z]{1,2}|\s?-\s?\w{1,4})?\s+(\d{4})\s?([A-Z]{2})\b/i.exec(adres) ?? [];
  if (huisnummer === undefined || cijfers === undefined || letters === undefined) return [];
  return [
    prepared(
      { id: 'adres', vraag: 'Wat zijn de postcode en het huisnummer van de hoofdvestiging?', answer: 'text' },
      hasAdres(cijfers + letters, huisnummer),
    ),
  ];
}

/** What a caller once left at the municipality: known to them and to no public register. */
export function questionsAboutContact(partij: Partij): readonly PreparedQuestion[] {
  const emails = partij.digitaleAdressen.filter(({ soort }) => soort === 'email').map(({ adres }) => plain(adres));
  return emails.length === 0
    ? []
    : [
        prepared(
          { id: 'email', vraag: 'Welk e-mailadres hebt u aan de gemeente doorgegeven?', answer: 'text' },
          (answer) => plain(answer) !== '' && emails.includes(plain(answer)),
        ),
      ];
}
