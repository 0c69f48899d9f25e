import type { GivenFact } from '../../../shared/domain/identification';
import type { PartialDatum } from '../../../shared/domain/datum';
import type { Persoon } from '../../../shared/domain/persoon';
import { findDate } from '../find/dates';
import { hasAdres, plain, prepared, type PreparedQuestion } from './prepared-question';

/**
 * Control questions that follow from what the BRP knows of this persoon; hardest to guess first, and none about what was
 * given in the search. A question never shows its answer, and never offers facts of somebody else.
 */
export function questionsFor(persoon: Persoon, given: readonly GivenFact[]): readonly PreparedQuestion[] {
  return [
    ...aboutRelations(persoon),
    ...aboutBirth(persoon, given),
    ...aboutAdres(persoon, given),
    ...aboutNaam(persoon),
  ];
}

function aboutBirth(persoon: Persoon, given: readonly GivenFact[]): readonly PreparedQuestion[] {
  const { geboortedatum, geboorteplaats } = persoon;
  return [
    ...(geboorteplaats
      ? [
          prepared(
            { id: 'geboorteplaats', vraag: 'In welke plaats bent u geboren?', answer: 'text' },
            sameText(geboorteplaats),
          ),
        ]
      : []),
    ...(geboortedatum?.datum && !given.includes('geboortedatum')
      ? [prepared({ id: 'geboortedatum', vraag: 'Wat is uw geboortedatum?', answer: 'date' }, sameDate(geboortedatum))]
      : []),
  ];
}

function aboutAdres(persoon: Persoon, given: readonly GivenFact[]): readonly PreparedQuestion[] {
  const plaats = persoon.verblijfplaats;
  if (plaats?.type !== 'Adres' || given.includes('adres')) return [];
  const { postcode, huisnummer } = plaats.adres;
  return postcode === null
    ? []
    : [
        prepared(
          { id: 'adres', vraag: 'Wat zijn uw postcode en huisnummer?', answer: 'text' },
          hasAdres(postcode, huisnummer),
        ),
      ];
}

function aboutRelations(persoon: Persoon): readonly PreparedQuestion[] {
  const partner = persoon.relaties.find((relatie) => relatie.soort === 'partner');
  const kinderen = persoon.relaties.filter((relatie) => relatie.soort === 'kind');
  const children = prepared(
    { id: 'kinderen', vraag: 'Hoeveel kinderen hebt u?', answer: 'number' },
    (answer) => Number(answer.trim()) === kinderen.length && /^\d+$/.test(answer.trim()),
  );
  return [
    ...(partner?.geboortedatum?.datum
      ? [
          prepared(
            { id: 'partner', vraag: 'Wat is de geboortedatum van uw partner?', answer: 'date' },
            sameDate(partner.geboortedatum),
          ),
        ]
      : []),
    ...(kinderen.length > 0 ? [children] : []),
  ];
}

function aboutNaam(persoon: Persoon): readonly PreparedQuestion[] {
  const { voornamen } = persoon.naam;
  return voornamen
    ? [prepared({ id: 'voornamen', vraag: 'Wat zijn al uw voornamen?', answer: 'text' }, sameText(voornamen))]
    : [];
}

const sameText = (wanted: string) => (answer: string) => plain(answer) === plain(wanted);

const sameDate = (wanted: PartialDatum) => (answer: string, thisYear: number) =>
  findDate(answer, thisYear)?.datum === wanted.datum;
