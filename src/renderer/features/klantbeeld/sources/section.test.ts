import { describe, expect, it } from 'vitest';
import { bad, good, moment, NOW, YESTERDAY, zaakOf } from '../../../../../tests/fakes/klantbeeld/builders';
import { planOf, shownOf } from '../../../../../tests/fakes/klantbeeld/plans';
import { sectionOf } from './section';
import { summaryOf } from './source-corner';

const plan = [planOf('zaken', { zaken: 'Zaken', odnv: 'Omgeving' })];

describe('a section of a klantbeeld', () => {
  it('waits while no line has answered', () => {
    const section = sectionOf(shownOf(plan), 'zaken', NOW);

    expect(section).toMatchObject({ isLoading: true, isWaiting: true, isComplete: false });
    expect(summaryOf(section.sources, NOW).text).toBe('0 van 2 opgehaald');
  });

  it('shows the first answer while the second is on its way', () => {
    const section = sectionOf(shownOf(plan, { zaken: [good('zaken', [zaakOf()])] }), 'zaken', NOW);

    expect(section).toMatchObject({ isLoading: true, isWaiting: false, isComplete: false });
    expect(section.answers).toHaveLength(1);
  });

  it('is complete only when every line answered', () => {
    const all = shownOf(plan, { zaken: [good('zaken', []), good('odnv', [])] });
    const some = shownOf(plan, { zaken: [good('zaken', []), bad('odnv')] });

    expect(sectionOf(all, 'zaken', NOW).isComplete).toBe(true);
    expect(sectionOf(some, 'zaken', NOW).isComplete).toBe(false);
  });

  it('is fresh with the time of its oldest answer', () => {
    const section = sectionOf(
      shownOf(plan, { zaken: [good('zaken', []), good('odnv', [], moment('2026-03-02T09:00:00.000Z'))] }),
      'zaken',
      NOW,
    );

    expect(summaryOf(section.sources, NOW)).toEqual({ tone: 'ok', text: 'vers 10:00' });
  });

  it('says of which moment an older answer is', () => {
    const section = sectionOf(shownOf(plan, { zaken: [good('zaken', []), good('odnv', [], YESTERDAY)] }), 'zaken', NOW);

    expect(summaryOf(section.sources, NOW)).toEqual({ tone: 'info', text: 'stand van gisteren 22:10' });
  });

  it('shows the last good answer of a line that fails now, and that it fails', () => {
    const failing = bad('odnv', { kind: 'unavailable', httpStatus: 503 }, { value: [zaakOf()], fetchedAt: YESTERDAY });
    const section = sectionOf(shownOf(plan, { zaken: [good('zaken', []), failing] }), 'zaken', NOW);

    expect(section.answers.flatMap(({ value }) => value)).toHaveLength(1);
    expect(section.sources[1]).toMatchObject({ state: 'stale', error: { kind: 'unavailable' } });
    expect(summaryOf(section.sources, NOW)).toEqual({ tone: 'warn', text: 'niet compleet' });
  });

  it('calls a section without any answer failed, never empty', () => {
    const section = sectionOf(shownOf(plan, { zaken: [bad('zaken'), bad('odnv')] }), 'zaken', NOW);

    expect(section.isComplete).toBe(false);
    expect(summaryOf(section.sources, NOW)).toEqual({ tone: 'warn', text: 'geen antwoord' });
  });

  it('names a closed part with the level that opens it, and does not call it failed', () => {
    const closed = [...plan, planOf('zaken', { sociaal: 'Sociaal' }, { closedBecause: 'level', opensAtLevel: 2 })];
    const notAsked = bad<never[]>('sociaal', { kind: 'notAsked', because: 'level' });
    const section = sectionOf(
      shownOf(closed, { zaken: [good('zaken', []), good('odnv', []), notAsked] }),
      'zaken',
      NOW,
    );

    expect(section.closed).toEqual([{ because: 'level', opensAtLevel: 2, names: ['Sociaal'] }]);
    expect(summaryOf(section.sources, NOW).tone).toBe('ok');
    expect(section.isComplete).toBe(false);
  });
});
