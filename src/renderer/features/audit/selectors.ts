import type { Verwerkingsactie } from '../../../shared/ipc/schemas';

/** What narrows the list: words, and entries about the same person or organisation only. */
export type AuditFilter = {
  readonly text: string;
  readonly subjectHash: string | null;
  readonly isFailedOnly: boolean;
};

export const NO_FILTER: AuditFilter = { text: '', subjectHash: null, isFailedOnly: false };

/** The entries that pass the filter, in the order given. Every word must be in the entry, or in how it is shown (`shown`). */
export function filterAudit(
  entries: readonly Verwerkingsactie[],
  filter: AuditFilter,
  shown: (entry: Verwerkingsactie) => string = () => '',
): readonly Verwerkingsactie[] {
  const words = filter.text.trim().toLowerCase().split(/\s+/).filter(Boolean);
  return entries.filter((entry) => {
    const all = [
      entry.userId,
      entry.purpose,
      entry.lineId,
      entry.connectionId,
      entry.operation,
      entry.result,
      entry.traceId,
      shown(entry),
    ]
      .join(' ')
      .toLowerCase();
    const isSubject = filter.subjectHash === null || entry.subjectHash === filter.subjectHash;
    return isSubject && (!filter.isFailedOnly || entry.result !== 'ok') && words.every((word) => all.includes(word));
  });
}

/** A person in the log as a short mark: the same mark is the same person, and nobody can be read from it. */
export const subjectMark = (hash: string): string => hash.slice(0, 8);
