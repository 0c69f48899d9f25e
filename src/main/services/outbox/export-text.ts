import type { OutboxItem } from '../../../shared/domain/conversation';
import { findPersonalNumbers, withoutPersonalNumbers } from '../../../shared/domain/personal-numbers';
import type { OutboxRecord } from '../../ports/stores';
import type { ContactJob, Job } from './job';
import type { ZaakJob } from './zaak-job';

/** A record with what it carries; `job` is null when it cannot be read back. */
export type ExportedRecord = { readonly item: OutboxRecord['item']; readonly job: Job | null };

export type ExportOf = {
  readonly records: readonly ExportedRecord[];
  /** Who saves the file. */
  readonly user: string;
  /** A moment by the clock in the Netherlands, in words. */
  readonly momentOf: (instant: string) => string;
  readonly now: string;
};

const STATES: Readonly<Record<OutboxItem['state'], string>> = {
  waiting: 'wacht',
  sending: 'wordt verzonden',
  delivered: 'verzonden',
  refused: 'geweigerd door het register',
};

/**
 * What still waits, as a text that a person can read and type over. It is for a register that is gone for long, and for a machine that has to be
 * handed in. It names people, so whoever saves it is warned; it holds no BSN, also not one that stands in a note.
 */
export function exportText({ records, user, momentOf, now }: ExportOf): string {
  const head = [
    'Voorkant: contacten die nog niet in het register staan',
    `Opgeslagen door ${user} op ${momentOf(now)}`,
    'Er staan persoonsgegevens in. Bewaar dit bestand niet langer dan nodig. Burgerservicenummers staan er niet in.',
  ];
  const parts = records.map((record, index) =>
    [`=== ${index + 1} van ${records.length} ===`, ...linesOf(record, momentOf)].join('\n'),
  );
  return withoutBsn(`${[head.join('\n'), ...parts].join('\n\n')}\n`);
}

const withoutBsn = (text: string): string =>
  withoutPersonalNumbers(
    text,
    findPersonalNumbers(text).filter(({ kind }) => kind === 'bsn'),
    () => '[nummer weggelaten]',
  );

function linesOf({ item, job }: ExportedRecord, momentOf: ExportOf['momentOf']): readonly string[] {
  const about = [
    line('Onderwerp', item.onderwerp),
    line('Opgeslagen', momentOf(item.savedAt)),
    line('Stand', STATES[item.state]),
    line('Reden', item.reason),
    line('Pogingen', String(item.attempts)),
  ];
  if (!job) return [...about, 'De inhoud kan niet worden gelezen.'].filter(isText);
  return [...about, ...contentLines(job, momentOf)].filter(isText);
}

function contentLines(job: Job, momentOf: ExportOf['momentOf']): readonly (string | null)[] {
  if (!('kind' in job)) return contactLines(job, momentOf);
  if (job.kind === 'object') return [line('Soort', job.soort)];
  if (job.kind === 'bericht')
    return [
      line('Soort', 'bevestiging per e-mail'),
      line('Aan', job.adres),
      line('Onderwerp van de e-mail', job.onderwerp),
      block('Bericht', job.tekst),
    ];
  if (job.kind !== 'zaak') return [line('Soort', 'contact bij een zaak')];
  return [
    line('Soort', 'zaak'),
    line('Zaaktype', job.zaaktype),
    line('Zaaknummer', job.identificatie),
    line('Omschrijving', job.omschrijving),
    block('Toelichting', job.toelichting),
    line('Startdatum', job.startdatum),
    ...melderLines(job.initiator),
    ...job.eigenschappen.map(({ eigenschap, waarde }) => line(eigenschap.split('/').at(-1) ?? 'Eigenschap', waarde)),
  ];
}

/** Somebody whom no register knows: what they gave stands nowhere else. */
const melderLines = (initiator: ZaakJob['initiator']): readonly (string | null)[] =>
  initiator?.soort === 'naam'
    ? [
        line('Van', initiator.naam),
        line('Bereikbaar op', [initiator.telefoonnummer, initiator.email].filter(Boolean).join(', ')),
      ]
    : [];

const contactLines = (job: ContactJob, momentOf: ExportOf['momentOf']): readonly (string | null)[] => [
  line('Kanaal', job.kanaal),
  line('Gesprek', momentOf(job.plaatsgevondenOp)),
  line('Gemeente', job.metadata['gemeente']),
  line('Van', nameOf(job.betrokkene)),
  line('Namens', nameOf(job.vertegenwoordigde?.betrokkene ?? null)),
  line('Resultaat', job.metadata['resultaat']),
  line('Vraag beantwoord', job.metadata['vraagBeantwoord']),
  line('Kennis', job.metadata['bronnen']),
  ...job.onderwerpobjecten.map(({ codeObjecttype, objectId }) => line('Gaat over', `${codeObjecttype} ${objectId}`)),
  block('Notitie', [job.inhoud, ...job.vervolg].join('\n')),
  ...callbackLines(job.callback),
  line('Referentie', job.referentienummer),
];

const callbackLines = (callback: ContactJob['callback']): readonly (string | null)[] =>
  callback
    ? [
        line('Terugbelverzoek aan', callback.actor.naam),
        line('Bereikbaar op', callback.digitaleAdressen.map(({ adres }) => adres).join(', ')),
        block('Toelichting', callback.toelichting),
      ]
    : [];

const nameOf = (betrokkene: ContactJob['betrokkene']): string =>
  betrokkene
    ? [betrokkene.voornaam, betrokkene.voorvoegsel, betrokkene.achternaam, betrokkene.organisatienaam]
        .filter((part) => part !== '')
        .join(' ')
    : '';

const line = (name: string, value: string | null | undefined): string | null => (value ? `${name}: ${value}` : null);
const block = (name: string, text: string): string | null => (text.trim() === '' ? null : `${name}:\n${text.trim()}`);
const isText = (text: string | null): text is string => text !== null;
