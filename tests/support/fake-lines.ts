import type { Connection, LinesPort } from '../../src/main/ports/lines';
import type { Ports } from '../../src/main/ports/ports';
import type { AskDeps } from '../../src/main/services/ask-line';
import type { AuditPort, Reading } from '../../src/main/ports/audit';

/** Lines whose connections answer with the given ports; remembers which were opened. */
export function fakeLines(
  entries: readonly { readonly connection: Connection; readonly ports: Ports }[],
): LinesPort & { readonly opened: string[] } {
  const opened: string[] = [];
  return {
    opened,
    summaries: () => [],
    connections: () => entries.map(({ connection }) => connection),
    open(id) {
      opened.push(id);
      const entry = entries.find(({ connection }) => connection.id === id);
      if (!entry) throw new Error(`No such connection ${id}`);
      return entry.ports;
    },
    circuit: () => ({ state: 'closed', pausedUntilMs: null }),
    probe: () => Promise.reject(new Error('not probed here')),
  };
}

/** An access log that keeps what was recorded. */
export function fakeAudit(): AuditPort & { readonly readings: Reading[] } {
  const readings: Reading[] = [];
  return { readings, record: (more) => void readings.push(...more), latest: () => [] };
}

/** What services need to ask lines, over fakes. */
export function askDepsOver(
  lines: LinesPort,
): AskDeps & { readonly audit: ReturnType<typeof fakeAudit>; readonly bugs: unknown[] } {
  const bugs: unknown[] = [];
  return {
    lines,
    audit: fakeAudit(),
    lastGood: null,
    bugs,
    onAnswer: () => undefined,
    logBug: (_id, cause) => bugs.push(cause),
  };
}
