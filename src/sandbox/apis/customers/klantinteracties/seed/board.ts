import type { Datum } from '../../../../../shared/domain/datum';
import { addDays } from '../../../../../shared/domain/days';
import type { AttemptOutcome } from '../../../../../shared/domain/terugbel/attempts';
import type { Dagdeel } from '../../../../../shared/domain/terugbel/dagdeel';
import { dutchMs } from '../../../../../shared/domain/terugbel/dutch-time';
import { TERM_KEYS, withTermLine } from '../../../../../shared/domain/terugbel/term-line';
import { dayOffOf, dueMsOf, OFFICE_HOURS } from '../../../../../shared/domain/terugbel/working-time';
import { municipalityOf, type ContactDraft, type ContactSources } from './contacten';
import type { SeededPartij } from './partijen';
import { RESIDENT_TOPICS, type Topic } from './topics';

/** How many working days ago and at what time somebody asked to be called back, and what happened since. */
type Waiting = {
  readonly days: number;
  readonly at: string;
  readonly afdeling: string;
  readonly voorkeur?: Dagdeel;
  /** Whether a colleague of the department took it. */
  readonly isTaken?: boolean;
  readonly attempts?: readonly (readonly [days: number, at: string, outcome: AttemptOutcome])[];
};

/** What waits on the board of a day: late, due today, almost due and fresh, over several departments. */
const WAITING: readonly Waiting[] = [
  { days: 5, at: '10:20', afdeling: 'burgerzaken', attempts: [[4, '09:40', 'niet_bereikt']], isTaken: true },
  { days: 4, at: '15:05', afdeling: 'belastingen' },
  {
    ...{ days: 4, at: '11:30', afdeling: 'wmo', voorkeur: 'ochtend', isTaken: true },
    attempts: [
      [3, '09:15', 'niet_bereikt'],
      [2, '14:10', 'voicemail'],
      [1, '10:05', 'niet_bereikt'],
    ],
  },
  { days: 3, at: '09:10', afdeling: 'klantcontact' },
  { days: 3, at: '16:20', afdeling: 'vergunningen', voorkeur: 'middag' },
  { days: 2, at: '08:50', afdeling: 'burgerzaken' },
  { days: 2, at: '10:40', afdeling: 'parkeren', isTaken: true },
  { days: 2, at: '13:25', afdeling: 'klantcontact', voorkeur: 'middag' },
  { days: 2, at: '14:55', afdeling: 'openbare-ruimte', attempts: [[1, '09:30', 'voicemail']], isTaken: true },
  { days: 2, at: '16:35', afdeling: 'burgerzaken', voorkeur: 'ochtend' },
  { days: 1, at: '09:00', afdeling: 'belastingen' },
  { days: 1, at: '11:45', afdeling: 'klantcontact' },
  { days: 1, at: '14:20', afdeling: 'inkomen', voorkeur: 'ochtend' },
  { days: 1, at: '15:50', afdeling: 'burgerzaken' },
  { days: 1, at: '16:10', afdeling: 'afval-en-reiniging' },
];

const NORM = 'P2D';
/** Who has been in touch more often than this is left alone: nobody calls without end. */
const MOST_CONTACTS = 8;

/** Callbacks that wait, as Voorkant registers them: with their term, whatever day it is. */
export function boardCallbacks(
  sources: ContactSources,
  partijen: readonly SeededPartij[],
  before: readonly ContactDraft[],
): readonly ContactDraft[] {
  const counts = new Map<SeededPartij | null, number>();
  for (const { partij } of before) counts.set(partij, (counts.get(partij) ?? 0) + 1);
  const callers = partijen.filter(
    (partij) => partij.resident && partij.telefoonnummer && (counts.get(partij) ?? 0) <= MOST_CONTACTS,
  );
  const step = Math.max(1, Math.floor(callers.length / (WAITING.length + 1)));
  return WAITING.flatMap((waiting, index) => {
    const partij = callers[(index + 1) * step];
    return partij ? draftWaiting(sources, waiting, { partij, index }) : [];
  });
}

/** The moment, so many working days before today. */
function momentOf(today: Datum, days: number, at: string): number {
  let datum = today;
  for (let left = days; left > 0;) {
    datum = addDays(datum, -1);
    if (dayOffOf(datum, OFFICE_HOURS) === null) left -= 1;
  }
  const [hours = 0, minutes = 0] = at.split(':').map(Number);
  return dutchMs({ datum, minutes: hours * 60 + minutes });
}

type Caller = { readonly partij: SeededPartij; readonly index: number };

function draftWaiting(
  { context, actors }: ContactSources,
  { days, at, afdeling, voorkeur, isTaken = false, attempts = [] }: Waiting,
  { partij, index }: Caller,
): readonly ContactDraft[] {
  const team = actors.afdelingen.get(afdeling);
  if (team === undefined) return [];
  const rng = context.rng.fork(`board/${index}`);
  const sinceMs = momentOf(context.today, days, at);
  const dueMs = dueMsOf(sinceMs, NORM, OFFICE_HOURS);
  const topic = rng.pick(topicsOf(afdeling));
  const gemeente = municipalityOf(partij);
  const holders = afdeling === 'klantcontact' ? actors.agents[gemeente] : (actors.medewerkers.get(afdeling) ?? []);
  return [
    {
      ...{ partij, rng, kanaal: 'telefoon', zaak: null },
      at: new Date(sinceMs).toISOString(),
      onderwerp: topic.onderwerp,
      inhoud: `${rng.pick(topic.inhoud)} Verteld dat een collega terugbelt.`.slice(0, 1000),
      metadata: metadataOf({ gemeente, dueMs, voorkeur, upn: topic.upn }),
      agent: actors.agents[gemeente][0] ?? null,
      callback: {
        actor: team,
        holders: isTaken && holders.length > 0 ? [rng.pick(holders)] : [],
        toelichting: withTermLine(`Bel over: ${topic.onderwerp.toLowerCase()}. Graag uitleggen hoe het verdergaat.`, {
          ...{ dueMs, voorkeur: voorkeur ?? null, pogingen: attempts.length },
        }),
        handledAt: null,
        attempts: attempts.map(([ago, time, outcome]) => ({
          at: new Date(momentOf(context.today, ago, time)).toISOString(),
          outcome,
        })),
      },
    },
  ];
}

/** What people ask of a department; of one that has no questions of its own, anything. */
function topicsOf(afdeling: string): readonly Topic[] {
  const ofAnybody = RESIDENT_TOPICS.filter(({ kenmerk }) => kenmerk === null);
  const own = RESIDENT_TOPICS.filter((topic) => topic.afdeling === afdeling);
  return own.length > 0 ? own : ofAnybody;
}

type Facts = {
  readonly gemeente: string;
  readonly dueMs: number;
  readonly voorkeur: Dagdeel | undefined;
  readonly upn: string | null;
};

const metadataOf = ({ gemeente, dueMs, voorkeur, upn }: Facts): ContactDraft['metadata'] => ({
  gemeente,
  resultaat: 'terugbelverzoek_gemaakt',
  vraagBeantwoord: 'nee',
  [TERM_KEYS.uiterlijk]: new Date(dueMs).toISOString(),
  ...(voorkeur && { [TERM_KEYS.voorkeur]: voorkeur }),
  ...(upn !== null && { upn }),
});
