import type { Kanaal } from '../../shared/domain/klantcontact';

const clock = new Intl.DateTimeFormat('nl-NL', { hour: 'numeric', hourCycle: 'h23', timeZone: 'Europe/Amsterdam' });

type Greeting = {
  /** As the municipality wants it said; `{naam}` stands for the employee. */
  readonly begroeting: string;
  readonly naam: string;
  readonly kanaal: Kanaal;
};

/** What to say first, with the part of the day of now in the Netherlands; null on channels on which nobody is greeted aloud. */
export function greetingText({ begroeting, naam, kanaal }: Greeting, now: Date): string | null {
  if (kanaal !== 'telefoon') return null;
  const hour = Number.parseInt(clock.format(now), 10);
  const part = hour < 12 ? 'Goedemorgen' : hour < 18 ? 'Goedemiddag' : 'Goedenavond';
  return begroeting.replace('{naam}', naam).replace(/^Goede(morgen|middag|navond)/, part);
}
