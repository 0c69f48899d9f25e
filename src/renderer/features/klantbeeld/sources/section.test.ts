import { describe, expect, it } from 'vitest';
import { bad, good, moment, NOW, YESTERDAY, zaakOf } from '../../../../../tests/fakes/klantbeeld/builders';
import { planOf, shownOf } from '../../../../../tests/fakes/klantbeeld/plans';
import { sectionOf, type Section } from './section';
import type { ShownKlantbeeld } from '../slice';
import { summaryOf } from './source-corner';

const plan = [planOf('zaken', { zaken: 'Zaken', odnv: 'Omgeving' })];

const zakenIn = (shown: ShownKlantbeeld): Section<'zaken'> =>
  sectionOf(shown, 'zaken', { now: NOW, nameOf: (id) => `lijn ${id}` });

describe('a section of a klantbeeld', () => {
  it('waits while no line has answered', () => {
    const section = zakenIn(shownOf(plan));

    expect(section).toMatchObject({ isLoading: true, isWaiting: true, isComplete: false });
    expect(summaryOf(section.sources, NOW).text).toBe('0 van 2 opgehaald');
  });

  it('shows the first answer while the second is on its way', () => {
    const section = zakenIn(shownOf(plan, { zaken: [good('zaken', [zaakOf()])] }));

    expect(section).toMatchObject({ isLoading: true, isWaiting: false, isComplete: false });
    expect(section.answers).toHaveLength(1);
  });

  it('is complete only when every line answered', () => {
    const all = shownOf(plan, { zaken: [good('zaken', []), good('odnv', [])] });
    const some = shownOf(plan, { zaken: [good('zaken', []), bad('odnv')] });

    expect(zakenIn(all).isComplete).toBe(true);
    expect(zakenIn(some).isComplete).toBe(false);
  });

  it('is fresh with the time of its oldest answer', () => {
    const section = zakenIn(
      shownOf(plan, { zaken: [good('zaken', []), good('odnv', [], moment('2026-03-02T09:00:00.000Z'))] }),
    );

    expect(summaryOf(section.sources, NOW)).toEqual({ tone: 'ok', text: 'vers 10:00' });
  });

  it('says of which moment an older answer is', () => {
    const section = zakenIn(shownOf(plan, { zaken: [good('zaken', []), good('odnv', [], YESTERDAY)] }));

    expect(summaryOf(section.sources, NOW)).toEqual({ tone: 'info', text: 'stand van gisteren 22:10' });
  });

  it('shows the last good answer of a line that fails now, and that it fails', () => {
    const failing = bad('odnv', { kind: 'unavailable', httpStatus: 503 }, { value: [zaakOf()], fetchedAt: YESTERDAY });
    const section = zakenIn(shownOf(plan, { zaken: [good('zaken', []), failing] }));

    expect(section.answers.flatMap(({ value }) => value)).toHaveLength(1);
    expect(section.sources[1]).toMatchObject({ state: 'stale', error: { kind: 'unavailable' } });
    expect(summaryOf(section.sources, NOW)).toEqual({ tone: 'warn', text: 'niet compleet' });
  });

  it('calls a section without any answer failed, never empty', () => {
    const section = zakenIn(shownOf(plan, { zaken: [bad('zaken'), bad('odnv')] }));

    expect(section.isComplete).toBe(false);
    expect(summaryOf(section.sources, NOW)).toEqual({ tone: 'warn', text: 'geen antwoord' });
  });

  it('names a closed part with the level that opens it, and does not call it failed', () => {
    const closed = [...plan, planOf('zaken', { sociaal: 'Sociaal' }, { closedBecause: 'level', opensAtLevel: 2 })];
    const notAsked = bad<never[]>('sociaal', { kind: 'notAsked', because: 'level' });
    const section = zakenIn(shownOf(closed, { zaken: [good('zaken', []), good('odnv', []), notAsked] }));

    expect(section.closed).toEqual([{ because: 'level', opensAtLevel: 2, names: ['Sociaal'] }]);
    expect(summaryOf(section.sources, NOW).tone).toBe('ok');
    expect(section.isComplete).toBe(false);
  });

  it('finds a closed line beside open ones by its own answer', () => {
    const notAsked = bad<never[]>('sociaal', { kind: 'notAsked', because: 'level' });
    const partly = [planOf('zaken', { zaken: 'Zaken' }, { opensAtLevel: 2 })];

    const section = zakenIn(shownOf(partly, { zaken: [good('zaken', []), notAsked] }));

    expect(section.closed).toEqual([{ because: 'level', opensAtLevel: 2, names: ['lijn sociaal'] }]);
    expect(section.isComplete).toBe(false);
  });

  it('is closed as a whole when the plan asks nobody', () => {
    const nobody = [planOf('zaken', {}, { closedBecause: 'level', opensAtLevel: 2 })];
    const notAsked = bad<never[]>('sociaal', { kind: 'notAsked', because: 'level' });

    const before = zakenIn(shownOf(nobody));
    const after = zakenIn(shownOf(nobody, { zaken: [notAsked] }));

    expect(before).toMatchObject({ isLoading: false, closed: [{ names: [] }] });
    expect(after).toMatchObject({ closed: [{ names: ['lijn sociaal'] }], sources: [{ state: 'closed' }] });
  });

  it('is not complete when no line gives it at all', () => {
    expect(zakenIn(shownOf([planOf('zaken', {})])).isComplete).toBe(false);
  });

  it('lists a connection once that answers two questions', () => {
    const twice = [planOf('zaken', { zaken: 'Zaken' }), planOf('zaken', { zaken: 'Zaken' })];

    const section = zakenIn(shownOf(twice, { zaken: [good('zaken', [zaakOf()])] }));

    expect(section.sources).toHaveLength(1);
    expect(section.answers).toHaveLength(1);
  });

  it('waits for a line that just opened instead of calling it closed or failed', () => {
    const before = bad<never[]>('zaken', { kind: 'notAsked', because: 'level' });

    const section = zakenIn(shownOf([planOf('zaken', { zaken: 'Zaken' })], { zaken: [before] }));

    expect(section).toMatchObject({ isWaiting: true, closed: [], sources: [{ state: 'loading' }] });
  });
});
