import { instantOf } from '../../../shared/domain/datum';
import type { ConnectionId } from '../../../shared/domain/ids';
import type { LineError } from '../../../shared/result';
import type { AuditPort, Reading } from '../../ports/audit';
import type { MailTransport } from '../../ports/mail';
import type { LinesPort } from '../../ports/lines';
import type { Ports } from '../../ports/ports';
import type { OutboxRecord, OutboxStore } from '../../ports/stores';
import { subjectKey } from '../klantbeeld/assemble';
import { placeOfBericht, type BerichtJob } from './bericht-job';
import { deliverZaak, deliverZaakcontact } from './deliver-zaak';
import type { ZaakcontactJob, ZaakJob } from './zaak-job';

/** What comes of a contact besides itself: a zaak, its bond with the contact, a confirmation. */
export type FollowUpJob = ZaakJob | ZaakcontactJob | BerichtJob;

type Deps = {
  readonly open: (id: ConnectionId) => Ports;
  readonly store: Pick<OutboxStore, 'get'>;
  readonly audit: AuditPort;
  readonly lines: Pick<LinesPort, 'connections'>;
  readonly mail?: MailTransport;
  readonly nowMs: () => number;
  readonly logBug: (cause: unknown) => void;
};

type Carried = { readonly job: FollowUpJob; readonly keep: (job: FollowUpJob) => void };

/** Carries one of those one attempt further. Null when it is there. What was written about or to whom goes to the access log. */
export async function deliverFollowUp(deps: Deps, record: OutboxRecord, carried: Carried): Promise<LineError | null> {
  const { job } = carried;
  const stopped = job.kind === 'bericht' ? await sendBericht(deps, job) : await carry(deps, { ...carried, job });
  try {
    const target = targetOf(deps, job);
    if (target) deps.audit.record([{ ...target, ...whoAndWhen(deps, record), result: stopped?.kind ?? 'ok' }]);
  } catch (cause) {
    deps.logBug(cause);
  }
  return stopped;
}

const whoAndWhen = ({ nowMs }: Deps, { userId, traceId }: OutboxRecord) => ({
  at: instantOf(nowMs()),
  ...{ userId, traceId },
});

type Target = Pick<Reading, 'subject' | 'purpose' | 'lineId' | 'connectionId' | 'operation'>;

/** What was written, about whom and where. Null: a letter about nobody that is known, or a connection that is gone. */
function targetOf({ lines }: Deps, job: FollowUpJob): Target | null {
  if (job.kind === 'bericht') {
    if (job.subject === null) return null;
    return { ...placeOfBericht(job), subject: subjectKey(job.subject), operation: 'berichten.send' };
  }
  const of = job.kind === 'zaak' ? job.connectionId : job.zaak.connectionId;
  const connection = lines.connections().find(({ id }) => id === of);
  if (!connection) return null;
  return {
    subject: job.subject && subjectKey(job.subject),
    purpose: connection.purpose,
    lineId: connection.lineId,
    connectionId: connection.id,
    operation: job.kind === 'zaak' ? 'zaken.start' : 'zaken.linkContact',
  };
}

/** A server that took it over and whose answer got lost gets it again, under the same Message-ID. */
function sendBericht({ mail }: Deps, { gemeente, messageId, adres, onderwerp, tekst, date }: BerichtJob) {
  if (!mail) throw new Error('There is no way to send mail');
  return mail.send(gemeente, { messageId, adres, onderwerp, tekst, date });
}

type Zaak = { readonly job: ZaakJob | ZaakcontactJob; readonly keep: Carried['keep'] };

async function carry(deps: Deps, { job, keep }: Zaak): Promise<LineError | null> {
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
