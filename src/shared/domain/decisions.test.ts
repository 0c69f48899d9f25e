import { describe, expect, it } from 'vitest';
import { lineConfigOf } from '../../../tests/support/line-config';
import { decisionsOf } from './decisions';

const nothingHidden = () => false;
const owner = { role: 'Beleidsadviseur', afdeling: 'Belastingen' };
const escalation = { to: 'Teamleider KCC' };

const full = lineConfigOf({
  executor: { name: 'MeerInzicht', internalContact: 'toestel 712' },
  decides: { policy: 'gemeente', amount: 'executor', exception: 'samen' },
  owner,
  escalation,
  handover: 'ticket',
  feedbackNorm: 'P2D',
  say: 'Ik zet uw vraag door. U hoort binnen twee werkdagen van ons.',
  answers: [
    { about: 'hoogte van de aanslag', by: 'front', say: 'De hoogte volgt uit de waarde van uw huis.' },
    { about: 'kwijtschelding', by: 'executor', say: 'MeerInzicht zoekt dat uit.' },
  ],
});

describe('who decides what on a line', () => {
  it('is told in four words, with to whom an agent turns', () => {
    const { answers, decides } = decisionsOf(full, nothingHidden).internal;

    expect(answers).toEqual([
      { about: 'hoogte van de aanslag', verdict: 'answerYourself', to: null },
      { about: 'kwijtschelding', verdict: 'executorDecides', to: null },
    ]);
    expect(decides).toEqual([
      { about: 'policy', verdict: 'escalate', to: { naam: 'Beleidsadviseur', afdeling: 'Belastingen' } },
      { about: 'amount', verdict: 'executorDecides', to: null },
      { about: 'exception', verdict: 'escalate', to: { naam: 'Teamleider KCC', afdeling: null } },
    ]);
  });

  it('is the agent on a line that the front serves itself', () => {
    const own = lineConfigOf({
      handover: 'self',
      decides: { policy: 'gemeente', amount: 'gemeente', exception: 'gemeente' },
    });

    expect(decisionsOf(own, nothingHidden).internal.decides.map(({ verdict }) => verdict)).toEqual([
      'decideYourself',
      'decideYourself',
      'decideYourself',
    ]);
  });

  it('names nobody where the agreement names nobody', () => {
    const orphan = lineConfigOf({ decides: { policy: 'gemeente', amount: 'samen', exception: 'executor' } });

    expect(decisionsOf(orphan, nothingHidden).internal.decides.map(({ to }) => to)).toEqual([null, null, null]);
  });

  it.each([
    ['P2D', 2],
    ['PT24H', 1],
    ['PT4H', 1],
    ['P1DT1H', 2],
  ])('counts the norm %s in working days', (feedbackNorm, days) => {
    expect(decisionsOf(lineConfigOf({ feedbackNorm }), nothingHidden).resident.feedbackDays).toBe(days);
  });

  it('keeps executor, escalation and internal contact out of what a resident hears', () => {
    const { resident } = decisionsOf(full, (text) => text.includes('MeerInzicht'));

    const heard = JSON.stringify(resident);
    expect(resident.say).toBe('Ik zet uw vraag door. U hoort binnen twee werkdagen van ons.');
    expect(resident.answers).toEqual([
      { about: 'hoogte van de aanslag', say: 'De hoogte volgt uit de waarde van uw huis.' },
    ]);
    for (const word of ['MeerInzicht', 'Teamleider', 'Beleidsadviseur', '712']) expect(heard).not.toContain(word);
  });

  it('gives the internal contact to nobody', () => {
    expect(JSON.stringify(decisionsOf(full, nothingHidden))).not.toContain('712');
  });
});
