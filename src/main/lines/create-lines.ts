import { durationMs, type ConnectionConfig, type LineConfig, type LineSummary } from '../../shared/domain/line';
import type { ConnectionId } from '../../shared/domain/ids';
import { createLineHttp, type HttpClientDeps } from '../http/http-client';
import type { CallContext, Connection, LinesPort } from '../ports/lines';
import type { Ports } from '../ports/ports';
import type { AnyLineKind } from './define-line';

type Entry = { readonly line: LineConfig; readonly config: ConnectionConfig; readonly kind: AnyLineKind };

/** Connections as they are on one day. */
type OfDay = { readonly day: string; readonly connections: readonly Connection[] };

export type CreateLinesDeps = {
  readonly lines: readonly LineConfig[];
  readonly kinds: readonly AnyLineKind[];
  readonly http: HttpClientDeps;
  /** Today, to know who takes part. */
  readonly today: () => string;
};

/** The lines of checked lines files as one port. Unknown kinds were refused when the file was read. */
export function createLines(deps: CreateLinesDeps): LinesPort {
  const kinds = new Map(deps.kinds.map((kind) => [kind.kind, kind]));
  const entries = new Map<ConnectionId, Entry>();
  for (const line of deps.lines) {
    for (const config of line.connections) {
      const kind = kinds.get(config.kind);
      if (kind) entries.set(config.id, { line, config, kind });
    }
  }
  const entryOf = (id: ConnectionId): Entry => {
    const entry = entries.get(id);
    if (!entry) throw new Error(`Unknown connection ${id}`);
    return entry;
  };
  const httpFor = ({ line, config }: Entry, context: CallContext) =>
    createLineHttp(deps.http, { lineId: line.id, config }, context);
  // Every question to a line asks for them, and who takes part changes at midnight only.
  let ofDay: OfDay | null = null;
  return {
    summaries: () => deps.lines.map((line) => toSummary(line, kinds)),
    connections() {
      const day = deps.today();
      if (ofDay?.day !== day)
        ofDay = { day, connections: [...entries.values()].map((entry) => toConnection(entry, day)) };
      return ofDay.connections;
    },
    open(id, context): Ports {
      const entry = entryOf(id);
      return entry.kind.connect(httpFor(entry, context), entry.config.settings);
    },
    circuit: (id) => deps.http.policies.of(entryOf(id).config).circuit(),
    probe(id, context) {
      const entry = entryOf(id);
      return entry.kind.probe(httpFor(entry, context), entry.config.settings);
    },
  };
}

function toSummary(line: LineConfig, kinds: ReadonlyMap<string, AnyLineKind>): LineSummary {
  return {
    id: line.id,
    name: line.name,
    executor: line.executor.name,
    municipalities: line.participants.map((participant) => participant.municipality),
    connections: line.connections.map((config) => ({
      id: config.id,
      kind: config.kind,
      name: config.name ?? kinds.get(config.kind)?.label ?? config.kind,
    })),
  };
}

function toConnection({ line, config, kind }: Entry, today: string): Connection {
  const taking = line.participants.filter(({ from, to }) => from <= today && (to === undefined || to >= today));
  return {
    id: config.id,
    lineId: line.id,
    name: config.name ?? line.name,
    kind: config.kind,
    purpose: config.purpose,
    ports: kind.ports,
    freshMs: config.freshnessNorm === undefined ? null : durationMs(config.freshnessNorm),
    keepMs: config.keepLastGood === undefined ? null : durationMs(config.keepLastGood),
    normMs: config.responseNormMs,
    availabilityNorm: config.availabilityNorm,
    agreement: line.agreement
      ? { reference: line.agreement.reference, validUntil: line.agreement.validUntil ?? null }
      : null,
    municipalities: taking.map((participant) => participant.municipality),
  };
}
