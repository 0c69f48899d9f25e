import type { Datum } from '../../../../../shared/domain/datum';
import { addDays, daysBetween } from '../../../../../shared/domain/days';
import type { AttemptOutcome } from '../../../../../shared/domain/terugbel/attempts';
import type { SandboxContext } from '../../../../api';
import type { Rng } from '../../../../region/model';
import type { SeededActors } from './actors';
import type { SeededPartij } from './partijen';
import { ORGANISATION_TOPICS, RESIDENT_TOPICS, ZAAK_TEXTS, type Topic } from './topics';
import type { KnownZaak } from './zaken';

/** A past contact before it is stored and numbered. */
export type ContactDraft = {
  readonly partij: SeededPartij | null;
  readonly at: string;
  readonly kanaal: string;
  readonly onderwerp: string;
  readonly inhoud: string;
  readonly metadata: Readonly<Record<string, string>>;
  readonly zaak: string | null;
  readonly agent: string | null;
  readonly callback: CallbackDraft | null;
  readonly rng: Rng;
};

/** Work that a contact led to. */
export type CallbackDraft = {
  readonly actor: string;
  readonly toelichting: string;
  /** Null while nobody has called back. */
  readonly handledAt: string | null;
  /** Who of the team took it; nobody when it is left out. */
  readonly holders?: readonly string[];
  readonly attempts?: readonly { readonly at: string; readonly outcome: AttemptOutcome }[];
};

/** How far back contacts go: eighteen months. */
const HISTORY_DAYS = 548;
const MOST_CONTACTS = 12;
const KANALEN = [
  'telefoon',
  'telefoon',
  'telefoon',
  'telefoon',
  'telefoon',
  'balie',
  'balie',
  'e-mail',
  'e-mail',
  'chat',
  'brief',
];

export type ContactSources = {
  readonly context: SandboxContext;
  readonly actors: SeededActors;
  readonly zaken: ReadonlyMap<string, readonly KnownZaak[]>;
};

/** Contacts of one partij: between one and twelve, most people few. */
export function contactsOf(sources: ContactSources, partij: SeededPartij): readonly ContactDraft[] {
  const rng = sources.context.rng.fork(`contacts/${partij.number}`);
  const count = 1 + Math.floor((MOST_CONTACTS - 0.001) * rng.next() ** 3.6);
  return Array.from({ length: Math.min(count, MOST_CONTACTS) }, () => draftContact(sources, partij, rng));
}

/** Contacts of people whom the register does not know: a question and, now and then, a number to call back. */
export function anonymousContacts(sources: ContactSources, count: number): readonly ContactDraft[] {
  return Array.from({ length: count }, (_contact, index) =>
    draftContact(sources, null, sources.context.rng.fork(`anonymous/${index}`)),
  );
}

function draftContact(sources: ContactSources, partij: SeededPartij | null, rng: Rng): ContactDraft {
  const day = workingDay(sources.context.today, rng);
  const at = `${day}T${String(rng.int(7, 15)).padStart(2, '0')}:${String(rng.int(0, 59)).padStart(2, '0')}:00.000Z`;
  const topic = topicFor(partij, rng);
  const zaak = zaakFor(sources, partij, { day, rng });
  const team = sources.actors.agents[rng.chance(0.4) ? 'harderwijk' : municipalityOf(partij)];
  const callback = draftCallback(sources, { topic, at, day, rng });
  const inhoud = zaak ? rng.pick(ZAAK_TEXTS).replace('{zaak}', zaak.omschrijving) : rng.pick(topic.inhoud);
  return {
    partij,
    at,
    kanaal: rng.pick(KANALEN),
    onderwerp: (zaak ? `Status van ${zaak.omschrijving}` : topic.onderwerp).slice(0, 200),
    inhoud: inhoud.slice(0, 1000),
    metadata: {
      gemeente: municipalityOf(partij),
      resultaat: callback
        ? 'terugbelverzoek_gemaakt'
        : rng.chance(0.85)
          ? 'zelfstandig_afgehandeld'
          : 'afgehandeld_na_ruggespraak',
      vraagBeantwoord: callback ? 'nee' : rng.chance(0.9) ? 'ja' : 'deels',
      ...(topic.upn && !zaak && { upn: topic.upn }),
      duurSeconden: String(rng.int(60, 720)),
    },
    zaak: zaak?.uuid ?? null,
    agent: team.length > 0 ? rng.pick(team) : null,
    callback,
    rng,
  };
}

/** The municipality that answers for somebody. */
export const municipalityOf = (partij: SeededPartij | null): 'harderwijk' | 'ermelo' | 'zeewolde' => {
  if (partij?.gemeente === 'Ermelo') return 'ermelo';
  return partij?.gemeente === 'Zeewolde' ? 'zeewolde' : 'harderwijk';
};

/** A day on which the contact centre was open. The last days count extra: they hold what is still open. */
function workingDay(today: Datum, rng: Rng): Datum {
  const day = addDays(today, -(rng.chance(0.2) ? rng.int(1, 8) : rng.int(1, HISTORY_DAYS)));
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
  if (weekday === 6) return addDays(day, -1);
  return weekday === 0 ? addDays(day, -2) : day;
}

function topicFor(partij: SeededPartij | null, rng: Rng): Topic {
  if (partij?.soort === 'organisatie') return rng.pick(ORGANISATION_TOPICS);
  const own = RESIDENT_TOPICS.filter(
    ({ kenmerk }) => kenmerk !== null && partij?.resident?.kenmerken.includes(kenmerk),
  );
  if (own.length > 0 && rng.chance(0.55)) return rng.pick(own);
  return rng.pick(RESIDENT_TOPICS.filter(({ kenmerk }) => kenmerk === null));
}

function zaakFor(
  { zaken }: ContactSources,
  partij: SeededPartij | null,
  { day, rng }: { day: Datum; rng: Rng },
): KnownZaak | null {
  const running = (zaken.get(partij?.number ?? '') ?? []).filter((zaak) => zaak.startdatum <= day);
  return running.length > 0 && rng.chance(0.45) ? rng.pick(running) : null;
}

type Callback = { readonly topic: Topic; readonly at: string; readonly day: Datum; readonly rng: Rng };

/** Which share of callbacks still waits, by age in days: nearly all old ones were handled, a few were forgotten. */
const OPEN_SHARE: readonly (readonly [days: number, share: number])[] = [
  [3, 0.85],
  [5, 0.4],
  [9, 0.15],
];

/** One contact in eight needs a colleague. */
function draftCallback({ context, actors }: ContactSources, { topic, at, day, rng }: Callback): CallbackDraft | null {
  if (!rng.chance(0.13)) return null;
  const colleagues = actors.medewerkers.get(topic.afdeling) ?? [];
  const team = actors.afdelingen.get(topic.afdeling);
  const actor = colleagues.length > 0 && rng.chance(0.25) ? rng.pick(colleagues) : team;
  if (!actor) return null;
  const ageDays = daysBetween(day, context.today);
  const isOpen = rng.chance(OPEN_SHARE.find(([days]) => ageDays <= days)?.[1] ?? 0.015);
  const moment = rng.pick(['in de ochtend', 'in de middag', 'na 16 uur', 'op elk moment']);
  return {
    actor,
    toelichting: `Bellen ${moment}.\n${rng.pick(topic.inhoud)}`.slice(0, 1000),
    handledAt: isOpen ? null : new Date(Date.parse(at) + rng.int(2, 96) * 3_600_000).toISOString(),
  };
}
