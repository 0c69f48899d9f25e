import type { ControlQuestion, GivenFact } from '../../../shared/domain/identification';
import type { PartialDatum } from '../../../shared/domain/datum';
import type { Persoon } from '../../../shared/domain/persoon';
import { findDate } from '../find/dates';

/** A control question with the check of its answer. Only `question` may cross to the window. */
export type PreparedQuestion = {
  readonly question: ControlQuestion;
  readonly isRight: (answer: string, thisYear: number) => boolean;
};

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

const prepared = (
  question: Omit<ControlQuestion, 'options'>,
  isRight: PreparedQuestion['isRight'],
): PreparedQuestion => ({ question: { ...question, options: [] }, isRight });

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
  const isRight = (answer: string): boolean => {
    const said = answer.toUpperCase().replace(/\s/g, '');
    return (
      postcode !== null &&
      said.includes(postcode) &&
      new RegExp(`(?<!\\d)${huisnummer}(?!\\d)`).test(said.replace(postcode, ' '))
    );
  };
  return postcode === null
    ? []
    : [prepared({ id: 'adres', vraag: 'Wat zijn uw postcode en huisnummer?', answer: 'text' }, isRight)];
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

/** Spelling of accents, capitals, hyphens and spaces does not matter. */
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');

const sameText = (wanted: string) => (answer: string) => plain(answer) === plain(wanted);

const sameDate = (wanted: PartialDatum) => (answer: string, thisYear: number) =>
  findDate(answer, thisYear)?.datum === wanted.datum;
