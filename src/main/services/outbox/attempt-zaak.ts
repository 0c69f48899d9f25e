import { instantOf } from '../../../shared/domain/datum';
import type { ConnectionId } from '../../../shared/domain/ids';
import type { LineError } from '../../../shared/result';
import type { AuditPort } from '../../ports/audit';
import type { LinesPort } from '../../ports/lines';
import type { Ports } from '../../ports/ports';
import type { OutboxRecord, OutboxStore } from '../../ports/stores';
import { subjectKey } from '../klantbeeld/assemble';
import { deliverZaak, deliverZaakcontact } from './deliver-zaak';
import type { ZaakcontactJob, ZaakJob } from './zaak-job';

export type AnyZaakJob = ZaakJob | ZaakcontactJob;

type Deps = {
  readonly open: (id: ConnectionId) => Ports;
  readonly store: Pick<OutboxStore, 'get'>;
  readonly audit: AuditPort;
  readonly lines: Pick<LinesPort, 'connections'>;
  readonly nowMs: () => number;
  readonly logBug: (cause: unknown) => void;
};

type Carried = { readonly job: AnyZaakJob; readonly keep: (job: AnyZaakJob) => void };

/** Carries a zaak, or its bond with a contact, one attempt further. Null when it is there. What was written about whom goes to the access log. */
export async function deliverZaakJob(deps: Deps, record: OutboxRecord, carried: Carried): Promise<LineError | null> {
  const { job } = carried;
  const stopped = await carry(deps, carried);
  const of = job.kind === 'zaak' ? job.connectionId : job.zaak.connectionId;
  const connection = deps.lines.connections().find(({ id }) => id === of);
  if (!connection) return stopped;
  const reading = {
    at: instantOf(deps.nowMs()),
    userId: record.userId,
    traceId: record.traceId,
    subject: job.subject && subjectKey(job.subject),
    purpose: connection.purpose,
    lineId: connection.lineId,
    connectionId: connection.id,
    operation: job.kind === 'zaak' ? 'zaken.start' : 'zaken.linkContact',
    result: stopped?.kind ?? 'ok',
  };
  try {
    deps.audit.record([reading]);
  } catch (cause) {
    deps.logBug(cause);
  }
  return stopped;
}

async function carry(deps: Deps, { job, keep }: Carried): Promise<LineError | null> {
  if (job.kind === 'zaak') {
    const port = deps.open(job.connectionId).zakenWrite;
    if (!port) throw new Error(`Connection ${job.connectionId} cannot start zaken`);
    return (await deliverZaak(port, job, keep)).stopped;
  }
  // A zaak that its register refused never comes: the bond stops with it, and goes on when the zaak is tried again.
  if (deps.store.get(job.zaak.outboxId)?.item.state === 'refused')
    return { kind: 'rejected', httpStatus: 409, fields: [{ name: 'zaak', reason: 'the zaak was refused' }] };
  return (await deliverZaakcontact(deps.open, job, keep)).stopped;
}
