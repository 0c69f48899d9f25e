import { expect, it } from 'vitest';
import type { TimelineEntry } from '../../../../shared/domain/klantbeeld';
import { good, moment, NOW } from '../../../../../tests/fakes/klantbeeld/builders';
import { planOf, shownOf } from '../../../../../tests/fakes/klantbeeld/plans';
import { sectionOf } from '../sources/section';
import { timelineRows, timelineSources } from './timeline-selectors';
import { timelineText } from './timeline-text';

const entry = (id: string, at: string, part: Partial<TimelineEntry> = {}): TimelineEntry => ({
  id,
  at: moment(`${at}T12:00:00.000Z`),
  soort: 'contact',
  titel: 'Aanslag',
  detail: 'telefoon',
  ref: null,
  ...part,
});

it('puts the rows of all sources in one column of time, each once', () => {
  const section = sectionOf(
    shownOf([planOf('timeline', { zaken: 'Zaken', klant: 'Contacten' })], {
      timeline: [
        good('zaken', [entry('b', '2026-02-01'), entry('a', '2026-02-01')]),
        good('klant', [entry('c', '2026-02-20'), entry('a', '2026-02-01')]),
      ],
    }),
    'timeline',
    { now: NOW, nameOf: (id) => id },
  );

  expect(timelineRows(section, null).map(({ id }) => id)).toEqual(['c', 'a', 'b']);
  expect(timelineSources(section).map(({ name, count }) => [name, count])).toEqual([
    ['Zaken', 2],
    ['Contacten', 2],
  ]);
});

it.each([
  ['aanslag', 'Gemeentelijke belastingen', '90650', { titel: 'Gemeentelijke belastingen', cents: 90_650 }],
  ['betaling', 'storno', '-5000', { titel: 'teruggeboekt (storno)', cents: -5_000 }],
  ['invordering', 'herinnering', '0', { titel: 'herinnering', detail: '', cents: null }],
  ['contact', 'Container', 'E-mail', { titel: 'Container', detail: 'e-mail' }],
] as const)('writes a row of %s in words and money', (soort, titel, detail, text) => {
  expect(timelineText(entry('x', '2026-02-01', { soort, titel, detail }))).toMatchObject(text);
});
