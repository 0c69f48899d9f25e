import { describe, expect, it } from 'vitest';
import { agent, checkedIdentification, conversationOf, questionOf, testBsn } from '../../../tests/support/builders';
import { artikelIdSchema } from './ids';
import type { CallbackDraft } from './conversation';
import { isAuthenticated, losesText, ownWords, registrationFor, registrationOf } from './registering';

const callback: CallbackDraft = {
  ...{ soort: 'afdeling', identificatie: 'burgerzaken', naam: 'Burgerzaken', toelichting: 'Bel terug' },
  ...{ telefoonnummer: '0341 411911', email: '', contactNaam: agent().naam, voorkeursmoment: '' },
};
const persoon = { kind: 'persoon', bsn: testBsn } as const;
const nobody = conversationOf();
const named = conversationOf({ subject: persoon, identification: { ...checkedIdentification, level: 1 } });
const checked = conversationOf({ subject: persoon, identification: checkedIdentification });

describe('the decision table of registering', () => {
  it.each([
    ['not authenticated, no follow-up', false, false, false, false, 'telling'],
    ['not authenticated, no follow-up, the agent keeps the text', false, false, false, true, 'contact-zonder-persoon'],
    ['not authenticated, no follow-up, consent without a person', false, false, true, false, 'telling'],
    ['not authenticated, no follow-up, consent and text kept', false, false, true, true, 'contact-zonder-persoon'],
    ['not authenticated, follow-up', false, true, false, false, 'contact-met-gegevens'],
    ['not authenticated, follow-up, the agent keeps the text', false, true, false, true, 'contact-met-gegevens'],
    ['not authenticated, follow-up, consent without a person', false, true, true, false, 'contact-met-gegevens'],
    ['not authenticated, follow-up, consent and text kept', false, true, true, true, 'contact-met-gegevens'],
    ['authenticated, no consent', true, false, false, false, 'lege-partij'],
    ['authenticated, no consent, text kept', true, false, false, true, 'lege-partij'],
    ['authenticated, no consent, follow-up', true, true, false, false, 'lege-partij'],
    ['authenticated, no consent, follow-up, text kept', true, true, false, true, 'lege-partij'],
    ['authenticated, consent', true, false, true, false, 'partij'],
    ['authenticated, consent, text kept', true, false, true, true, 'partij'],
    ['authenticated, consent, follow-up', true, true, true, false, 'partij'],
    ['authenticated, consent, follow-up, text kept', true, true, true, true, 'partij'],
  ])('%s', (_case, authenticated, hasFollowUp, mayReuse, isTextKept, registration) => {
    expect(registrationOf({ isAuthenticated: authenticated, hasFollowUp, mayReuse, isTextKept })).toBe(registration);
  });

  it.each([
    ['nobody', nobody, false],
    ['somebody who only gave a name', named, false],
    ['somebody who answered control questions', checked, true],
    ['a level without a person', { ...nobody, identification: checkedIdentification }, false],
  ])('takes %s for authenticated or not', (_who, conversation, expected) => {
    expect(isAuthenticated(conversation)).toBe(expected);
  });

  it('reads its facts from a conversation and a question', () => {
    expect(registrationFor(nobody, questionOf())).toBe('telling');
    expect(registrationFor(named, questionOf({ tekstKeuze: 'bewaren' }))).toBe('contact-zonder-persoon');
    expect(registrationFor(named, questionOf({ callback }))).toBe('contact-met-gegevens');
    expect(registrationFor(checked, questionOf())).toBe('lege-partij');
    expect(registrationFor({ ...checked, magHergebruiken: true }, questionOf())).toBe('partij');
  });
});

describe('text that would be lost', () => {
  const artikelen = [{ id: artikelIdSchema.parse('bz-01'), titel: 'Paspoort aanvragen' }];

  it('is what the agent wrote, without the line that an article put there', () => {
    const note = 'Uitleg gegeven: Paspoort aanvragen.\nBeller is gehaast.\nUitleg gegeven aan de balie.';

    expect(ownWords({ note, artikelen })).toBe('Beller is gehaast.\nUitleg gegeven aan de balie.');
    expect(ownWords({ note: 'Uitleg gegeven: Paspoort aanvragen.', artikelen })).toBe('');
    expect(ownWords({ note: 'Verbinding weg.', artikelen, macroRegels: ['Verbinding weg.'] })).toBe('');
    expect(ownWords({ note: 'Verbinding weg, belt terug.', artikelen, macroRegels: ['Verbinding weg.'] })).not.toBe('');
  });

  it.each([
    ['a note of a question that is only counted', nobody, questionOf(), true],
    ['a note that may go', nobody, questionOf({ tekstKeuze: 'weglaten' }), false],
    ['a note that is kept', nobody, questionOf({ tekstKeuze: 'bewaren' }), false],
    ['nothing that was written', nobody, questionOf({ note: ' ' }), false],
    ['a note that goes to the register', checked, questionOf(), false],
  ])('is asked about: %s', (_what, conversation, question, expected) => {
    expect(losesText(conversation, question)).toBe(expected);
  });
});
