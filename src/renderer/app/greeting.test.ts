import { expect, it } from 'vitest';
import { greetingText } from './greeting';

const begroeting = 'Goedemiddag, gemeente Harderwijk. U spreekt met {naam}.';

it.each([
  ['2026-03-02T08:59:00+01:00', 'Goedemorgen'],
  ['2026-03-02T12:00:00+01:00', 'Goedemiddag'],
  ['2026-07-02T18:30:00+02:00', 'Goedenavond'],
])('greets at %s with %s and the name of the employee', (now, part) => {
  expect(greetingText({ begroeting, naam: 'Sanne Dijkhuis', kanaal: 'telefoon' }, new Date(now))).toBe(
    `${part}, gemeente Harderwijk. U spreekt met Sanne Dijkhuis.`,
  );
});

it('has nothing to say aloud to who wrote', () => {
  expect(greetingText({ begroeting, naam: 'Sanne Dijkhuis', kanaal: 'brief' }, new Date())).toBeNull();
});
