import type { Subject } from '../../../shared/domain/klantbeeld';
import type { OutboxRecord } from '../../ports/stores';
import { subjectKey } from '../klantbeeld/assemble';
import type { OutboxService } from './outbox-service';
import { readJob } from './records';

/** Whom a user spoke with a short while ago. */
export type RecentCaller = {
  readonly outboxId: string;
  readonly naam: string;
  readonly onderwerp: string;
  readonly savedAt: OutboxRecord['item']['savedAt'];
  readonly subject: Subject;
};

export type RecentDeps = {
  readonly outbox: Pick<OutboxService, 'savedBy'>;
  readonly nowMs: () => number;
  readonly logBug: (cause: unknown) => void;
};

/** Of one working day: who calls back does so soon, and longer nobody has to be remembered here. */
const RECENT_MS = 12 * 3600_000;
const MOST = 8;

/** Callers with a name whom this user registered today, each once, the last one first. */
export function recentCallers({ outbox, nowMs, logBug }: RecentDeps, userId: string): readonly RecentCaller[] {
  const seen = new Set<string>();
  return outbox
    .savedBy(userId)
    .filter(({ item }) => nowMs() - Date.parse(item.savedAt) < RECENT_MS)
    .reverse()
    .flatMap((record) => callerOf(record, logBug))
    .filter(({ subject }) => {
      const key = subjectKey(subject);
      return !seen.has(key) && seen.add(key).size <= MOST;
    });
}

function callerOf(record: OutboxRecord, logBug: RecentDeps['logBug']): readonly RecentCaller[] {
  const job = readJob({ logBug }, record);
  if (!job || !('betrokkene' in job) || !job.subject || !job.betrokkene) return [];
  const { voornaam, voorvoegsel, achternaam, organisatienaam } = job.betrokkene;
  const naam = [voornaam, voorvoegsel, achternaam, organisatienaam].filter((part) => part !== '').join(' ');
  const { id: outboxId, onderwerp, savedAt } = record.item;
  return naam === '' ? [] : [{ outboxId, naam, onderwerp, savedAt, subject: job.subject }];
}
