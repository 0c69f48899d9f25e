import { describe, expect, it } from 'vitest';
import { demoMunicipalities } from '../../../../tests/fakes/demo-people';
import { agent, conversationOf, harderwijk, questionOf } from '../../../../tests/support/builders';
import { lineConfigOf, registerOf } from '../../../../tests/support/line-config';
import type { QuestionDraft } from '../../../shared/domain/conversation';
import { instantOf } from '../../../shared/domain/datum';
import { datumOf } from '../../../shared/domain/days';
import { connectionIdSchema } from '../../../shared/domain/ids';
import { OFFICE_HOURS, type WorkingHours } from '../../../shared/domain/terugbel/working-time';
import { toJob } from '../conversations/save';
import { termProblems, withTerm } from './saved-term';
import { createCallbackTerms } from './terms';

/** The day before Christmas, 15:00 in the Netherlands. */
const nowMs = Date.parse('2026-12-24T14:00:00Z');
const parking = lineConfigOf({
  id: 'parkeren',
  name: 'Parkeren',
  products: ['parkeervergunning'],
  feedbackNorm: 'P1D',
});

const terms = (werktijden?: WorkingHours) =>
  createCallbackTerms({
    register: registerOf(parking),
    municipalities: demoMunicipalities.map((one) => ({ ...one, werktijden })),
    today: () => datumOf('2026-12-24'),
    nowMs: () => nowMs,
  });

const callback = {
  soort: 'afdeling',
  identificatie: 'parkeren',
  naam: 'Parkeren',
  toelichting: 'Bel terug',
  telefoonnummer: '0341 411911',
  email: '',
  contactNaam: 'A. de Vries',
  voorkeursmoment: '',
} as const;
const draft = (changes: Partial<NonNullable<QuestionDraft['callback']>>) =>
  questionOf({ callback: { ...callback, ...changes } });
const dueOf = (question: QuestionDraft, hours?: WorkingHours) =>
  instantOf(terms(hours).ofQuestion(harderwijk, question).dueMs);

describe('the term of a callback', () => {
  it('follows the norm of the line of the product, over Christmas and the weekend', () => {
    const term = terms().ofQuestion(harderwijk, questionOf({ product: 'parkeervergunning' }));

    expect(instantOf(term.dueMs)).toBe('2026-12-28T14:00:00.000Z');
    expect(term).toMatchObject({ norm: 'P1D', line: 'Parkeren' });
  });

  it('is two working days where no line is known', () => {
    expect(dueOf(questionOf({ product: null }))).toBe('2026-12-29T14:00:00.000Z');
  });

  it('follows the working hours of the municipality', () => {
    const hours = { ...OFFICE_HOURS, gesloten: [datumOf('2026-12-28')] };

    expect(dueOf(questionOf({ product: null }), hours)).toBe('2026-12-30T14:00:00.000Z');
  });

  it('is what was agreed with the resident', () => {
    expect(dueOf(draft({ uiterlijk: '2026-12-31T10:00' }))).toBe('2026-12-31T09:00:00.000Z');
  });
});

describe('saving a callback', () => {
  const fieldsOf = (changes: Partial<NonNullable<QuestionDraft['callback']>>) =>
    termProblems(conversationOf({ questions: [draft(changes)] }), nowMs).map(
      ({ field, reason }) => `${field} ${reason}`,
    );

  it.each([
    [{ uiterlijk: '2026-12-24T14:59' }, 'callback.uiterlijk past'],
    [{ uiterlijk: 'morgen' }, 'callback.uiterlijk format'],
    [{ toelichting: 'x'.repeat(950) }, 'callback.toelichting tooLong'],
  ])('names the field for %j', (changes, problem) => {
    expect(fieldsOf(changes)).toEqual([problem]);
  });

  it('finds nothing in a moment that is to come, or none', () => {
    expect([fieldsOf({ uiterlijk: '2026-12-24T15:01' }), fieldsOf({ uiterlijk: '' }), fieldsOf({})]).toEqual([
      [],
      [],
      [],
    ]);
  });

  it('puts until when and when it suits on the first line and beside the contact', () => {
    const question = draft({ dagdeel: 'ochtend' });
    const conversation = conversationOf({ questions: [question] });
    const context = {
      user: agent(),
      connectionId: connectionIdSchema.parse('klantinteracties'),
      identity: null,
      savedAtMs: nowMs,
    };

    const job = withTerm(
      toJob(conversation, question, context),
      question,
      terms().ofQuestion(harderwijk, { ...question, product: null }),
    );

    expect(job.callback?.toelichting).toBe('Terugbellen uiterlijk: 29-12-2026 15:00 · voorkeur: ochtend\nBel terug');
    expect(job.metadata).toMatchObject({
      terugbellenUiterlijk: '2026-12-29T14:00:00.000Z',
      terugbelVoorkeur: 'ochtend',
    });
  });
});
