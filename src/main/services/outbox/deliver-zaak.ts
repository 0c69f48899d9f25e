import type { ConnectionId } from '../../../shared/domain/ids';
import type { LineError, LineResult } from '../../../shared/result';
import type { Ports } from '../../ports/ports';
import type { WrittenZaak, ZaakRef, ZakenWritePort } from '../../ports/zaken-write';
import type { ZaakcontactJob, ZaakJob } from './zaak-job';

type Done = ZaakJob['done'];
type Step = {
  readonly isNeeded: (job: ZaakJob) => boolean;
  readonly run: (port: ZakenWritePort, zaak: ZaakRef, job: ZaakJob) => Promise<LineResult<Partial<Done>>>;
};

/** How a delivery ended: every step done, or stopped at an error after the steps in `job.done`. */
export type ZaakDelivery<J> = { readonly job: J; readonly stopped: LineError | null };

/**
 * Takes a zaak through its remaining steps. `keep` is called after each, so that a crash repeats at most the last one. What an earlier
 * attempt wrote of which the answer got lost is looked up first. Source: Zaken API 1.5.1, which has no transaction over these calls.
 */
export async function deliverZaak(
  port: ZakenWritePort,
  start: ZaakJob,
  keep: (job: ZaakJob) => void,
): Promise<ZaakDelivery<ZaakJob>> {
  let job = start;
  const found = await zaakOf(port, job);
  if (!found.ok) return { job, stopped: found.error };
  job = withDone(job, toDone(found.value));
  keep(job);
  for (const step of steps) {
    while (step.isNeeded(job)) {
      const answer = await step.run(port, found.value, job);
      if (!answer.ok) return { job, stopped: answer.error };
      job = withDone(job, answer.value);
      keep(job);
    }
  }
  return { job, stopped: null };
}

/** The zaak as its register has it: looked up by our own identificatie before it is ever made. */
async function zaakOf(port: ZakenWritePort, job: ZaakJob): Promise<LineResult<WrittenZaak>> {
  const existing = await port.findOwn(job.identificatie);
  if (!existing.ok) return { ...existing, lastGood: null };
  if (existing.value) return { ...existing, value: existing.value };
  return port.createZaak(job);
}

const withDone = (job: ZaakJob, done: Partial<Done>): ZaakJob => ({ ...job, done: { ...job.done, ...done } });

const toDone = ({ id, url, zaaktype, eigenschappen, hasInitiator, hasStatus }: WrittenZaak): Done => ({
  zaak: { id, url, zaaktype },
  eigenschappen,
  hasInitiator,
  hasStatus,
});

const missing = ({ eigenschappen, done }: ZaakJob) =>
  eigenschappen.find(({ eigenschap }) => !done.eigenschappen.includes(eigenschap));

const steps: readonly Step[] = [
  {
    isNeeded: (job) => missing(job) !== undefined,
    async run(port, zaak, job) {
      const next = missing(job);
      if (!next) throw new Error('No eigenschap is missing');
      return mapDone(await port.addEigenschap(zaak, next), {
        eigenschappen: [...job.done.eigenschappen, next.eigenschap],
      });
    },
  },
  {
    isNeeded: ({ initiator, done }) => initiator !== null && !done.hasInitiator,
    async run(port, zaak, { initiator }) {
      if (!initiator) throw new Error('Nobody started it');
      return mapDone(await port.addInitiator(zaak, initiator), { hasInitiator: true });
    },
  },
  {
    isNeeded: ({ done }) => !done.hasStatus,
    run: async (port, zaak, { startedAt }) => mapDone(await port.setFirstStatus(zaak, startedAt), { hasStatus: true }),
  },
];

const mapDone = (answer: LineResult<null>, done: Partial<Done>): LineResult<Partial<Done>> =>
  answer.ok ? { ...answer, value: done } : { ...answer, lastGood: null };

/** What waits: the contact or the zaak is not in its register yet. */
const notThereYet: LineError = { kind: 'notFound' };

/** Lays the bond between a contact and a zaak, on both sides; each side is looked at before it is written. */
export async function deliverZaakcontact(
  open: (id: ConnectionId) => Ports,
  start: ZaakcontactJob,
  keep: (job: ZaakcontactJob) => void,
): Promise<ZaakDelivery<ZaakcontactJob>> {
  let job = start;
  const contacts = open(job.connectionId).klantinteractiesWrite;
  const zaken = open(job.zaak.connectionId).zakenWrite;
  if (!contacts || !zaken) throw new Error('A connection of this bond cannot write');
  const zaak = await zaken.findOwn(job.zaak.identificatie);
  if (!zaak.ok) return { job, stopped: zaak.error };
  const contact =
    'id' in job.contact
      ? await contacts.findById(job.contact.id)
      : await contacts.findByReferentienummer(job.contact.referentienummer);
  if (!contact.ok) return { job, stopped: contact.error };
  if (!zaak.value || !contact.value) return { job, stopped: notThereYet };
  const { id, url, onderwerpobjecten } = contact.value;
  if (!onderwerpobjecten.some(({ objectId }) => objectId === zaak.value?.id)) {
    const added = await contacts.addOnderwerpobject(id, zaakObject(zaak.value.id));
    if (!added.ok) return { job, stopped: added.error };
  }
  job = { ...job, done: { ...job.done, isOnderwerpobject: true } };
  keep(job);
  const bound = url === undefined ? null : await zaken.addContactmoment(zaak.value, url);
  if (bound && !bound.ok) return { job, stopped: bound.error };
  return { job: { ...job, done: { isOnderwerpobject: true, isContactmoment: true } }, stopped: null };
}

/** A zaak as subject of a contact; codes as in specs/calls.md §2. */
export const zaakObject = (objectId: string) => ({
  objectId,
  codeObjecttype: 'zgw-Zaak',
  codeRegister: 'openzaak',
  codeSoortObjectId: 'uuid',
});
