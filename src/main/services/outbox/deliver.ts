import type { LineResult } from '../../../shared/result';
import type { PartijQuery } from '../../ports/ports';
import type { KlantinteractiesWritePort, NewBetrokkene, WrittenKlantcontact } from '../../ports/klantinteracties-write';
import type { Subject } from '../../../shared/domain/klantbeeld';
import { CONTACT_LIMITS } from '../../../shared/domain/contact-text';
import type { OutboxStap } from '../../../shared/domain/conversation';
import type { ContactJob } from './job';

type Done = ContactJob['done'];
type Step = {
  readonly naam: OutboxStap;
  readonly isNeeded: (job: ContactJob) => boolean;
  readonly run: (port: KlantinteractiesWritePort, job: ContactJob) => Promise<LineResult<Partial<Done>>>;
};

/** How a delivery ended: every step done, or stopped at an error after the steps in `job.done`. */
export type Delivery = {
  readonly job: ContactJob;
  readonly stopped: Extract<LineResult<never>, { readonly ok: false }>['error'] | null;
};

/**
 * Takes a contact through its remaining steps. `keep` is called after each, so that a crash repeats at most the last one. Whatever an
 * earlier attempt wrote of which the answer got lost is looked up first: nothing is written twice. Source: Klantinteracties 0.9, which
 * has no transaction over these calls.
 */
export async function deliver(
  port: KlantinteractiesWritePort,
  start: ContactJob,
  keep: (job: ContactJob) => void,
): Promise<Delivery> {
  let job = start;
  if (start.done.klantcontactId !== null) {
    const existing = await port.findByReferentienummer(start.referentienummer);
    if (!existing.ok) return { job, stopped: existing.error };
    if (existing.value) job = { ...job, done: { ...job.done, ...toDone(job, existing.value) } };
  }
  for (const step of steps) {
    while (step.isNeeded(job)) {
      const answer = await step.run(port, job);
      if (!answer.ok) return { job, stopped: answer.error };
      job = { ...job, done: { ...job.done, ...answer.value } };
      keep(job);
    }
  }
  return { job, stopped: null };
}

const partij: Step = {
  naam: 'persoon',
  isNeeded: (job) =>
    job.done.partijId === null && job.subject !== null && job.subject.kind !== 'partij' && job.betrokkene !== null,
  run: async (port, { subject, betrokkene, partijVorm }) => {
    if (!subject || subject.kind === 'partij' || !betrokkene)
      throw new Error('A partij is made for a known persoon or organisatie');
    const naam = partijVorm === 'leeg' ? null : { ...betrokkene, partijId: null };
    return mapDone(await port.ensurePartij(queryOf(subject), naam), (partijId) => ({ partijId }));
  },
};

const klantcontact: Step = {
  naam: 'contact',
  isNeeded: (job) => job.done.klantcontactId === null,
  run: async (port, job) => {
    const existing = await port.findByReferentienummer(job.referentienummer);
    if (!existing.ok || existing.value) return mapDone(existing, (written) => (written ? toDone(job, written) : {}));
    const written = await port.createKlantcontact({
      ...job,
      betrokkene: betrokkeneOf(job),
      onderwerpobject: job.onderwerpobjecten[0] ?? null,
      vervolgVan: null,
    });
    return mapDone(written, (made) => toDone(job, made));
  },
};

/** Whom the caller spoke for, with their partij. */
const vertegenwoordigde: Step = {
  naam: 'vertegenwoordigde',
  isNeeded: ({ vertegenwoordigde: one, done }) => one !== null && done.vertegenwoordigdeId === null,
  run: async (port, { vertegenwoordigde: one, done }) => {
    if (!one || !done.klantcontactId) throw new Error('Whom somebody speaks for comes after the contact');
    const { subject, betrokkene } = one;
    const known = subject.kind === 'partij' ? subject.partijId : done.vertegenwoordigdePartijId;
    if (known === null && subject.kind !== 'partij')
      return mapDone(await port.ensurePartij(queryOf(subject), null), (id) => ({ vertegenwoordigdePartijId: id }));
    const added = await port.addVertegenwoordigde(done.klantcontactId, { ...betrokkene, partijId: known });
    return mapDone(added, (id) => ({ vertegenwoordigdeId: id }));
  },
};

const moreObjects: Step = {
  naam: 'onderwerp',
  isNeeded: (job) => job.done.onderwerpobjecten < job.onderwerpobjecten.length,
  run: async (port, { done, onderwerpobjecten }) => {
    const next = onderwerpobjecten[done.onderwerpobjecten];
    if (!next || !done.klantcontactId) throw new Error('A subject of a contact comes after the contact');
    return mapDone(await port.addOnderwerpobject(done.klantcontactId, next), () => ({
      onderwerpobjecten: done.onderwerpobjecten + 1,
    }));
  },
};

const user: Step = {
  naam: 'medewerker',
  isNeeded: (job) => !job.done.isUserLinked,
  run: async (port, job) => {
    if (!job.done.klantcontactId) throw new Error('An actor of a contact comes after the contact');
    const actor = await port.ensureActor(job.user);
    if (!actor.ok || job.done.actorIds.includes(actor.value)) return mapDone(actor, () => ({ isUserLinked: true }));
    return mapDone(await port.linkActor(job.done.klantcontactId, actor.value), () => ({ isUserLinked: true }));
  },
};

/** One contact for each part of a long text, with the same caller and employee. */
const vervolg: Step = {
  naam: 'vervolg',
  isNeeded: (job) => job.done.vervolg < job.vervolg.length,
  run: async (port, job) => {
    const part = await partOf(port, job);
    if (!part.ok) return { ...part, lastGood: null };
    const actor = await port.ensureActor(job.user);
    const isDone = { vervolg: job.done.vervolg + 1 };
    if (!actor.ok || part.value.actorIds.includes(actor.value)) return mapDone(actor, () => isDone);
    return mapDone(await port.linkActor(part.value.id, actor.value), () => isDone);
  },
};

/** The next part as it stands in the register, else as it is made now. */
async function partOf(port: KlantinteractiesWritePort, job: ContactJob): Promise<LineResult<WrittenKlantcontact>> {
  const at = job.done.vervolg;
  const [vervolgVan, inhoud] = [job.done.klantcontactId, job.vervolg[at]];
  if (!vervolgVan || inhoud === undefined)
    throw new Error('A part of a text comes after the contact that it carries on');
  const number = `${at + 2}/${job.vervolg.length + 1}`;
  const referentienummer = `${job.referentienummer}/${number}`;
  const existing = await port.findByReferentienummer(referentienummer);
  if (!existing.ok) return { ...existing, lastGood: null };
  if (existing.value) return { ...existing, value: existing.value };
  const label = ` (vervolg ${number})`;
  return port.createKlantcontact({
    ...{ ...job, referentienummer, inhoud, vervolgVan },
    onderwerp: `${job.onderwerp.slice(0, CONTACT_LIMITS.onderwerp - label.length)}${label}`,
    metadata: { ...job.metadata, deel: number },
    ...{ betrokkene: betrokkeneOf(job), onderwerpobject: null },
  });
}

/** Contact details for a next time: only of whoever agreed to that, in `job.partijAdressen`. */
const partijAddresses: Step = {
  naam: 'contactgegevens',
  isNeeded: ({ partijAdressen, done }) => done.partijId !== null && done.partijAdressen < partijAdressen.length,
  run: async (port, { partijAdressen, done }) => {
    const [partijId, next] = [done.partijId, partijAdressen[done.partijAdressen]];
    if (!partijId || !next) throw new Error('Contact details belong to a partij');
    return mapDone(await port.ensurePartijAdres(partijId, next), () => ({ partijAdressen: done.partijAdressen + 1 }));
  },
};

const callbackActor: Step = {
  naam: 'afdeling',
  isNeeded: (job) => job.callback !== null && job.done.callbackActorId === null,
  run: async (port, { callback }) => {
    if (!callback) throw new Error('No callback');
    return mapDone(await port.ensureActor(callback.actor), (callbackActorId) => ({ callbackActorId }));
  },
};

const callbackAddresses: Step = {
  naam: 'terugbeladres',
  isNeeded: ({ callback, done }) =>
    callback !== null && done.betrokkeneId !== null && done.digitaleAdressen < callback.digitaleAdressen.length,
  run: async (port, { callback, done }) => {
    const next = callback?.digitaleAdressen[done.digitaleAdressen];
    if (!next || !done.betrokkeneId) throw new Error('A digital address belongs to a betrokkene');
    return mapDone(await port.addDigitaalAdres(done.betrokkeneId, next), () => ({
      digitaleAdressen: done.digitaleAdressen + 1,
    }));
  },
};

const interneTaak: Step = {
  naam: 'terugbelverzoek',
  isNeeded: (job) => job.callback !== null && job.done.taakNummer === null,
  run: async (port, { callback, done }) => {
    if (!callback || !done.klantcontactId || !done.callbackActorId)
      throw new Error('A callback comes after the contact and its actor');
    const taak = await port.createInterneTaak({
      ...callback,
      klantcontactId: done.klantcontactId,
      actorIds: [done.callbackActorId],
    });
    return mapDone(taak, ({ nummer }) => ({ taakNummer: nummer }));
  },
};

const steps: readonly Step[] = [
  ...[partij, klantcontact, vertegenwoordigde, moreObjects, user, vervolg],
  ...[callbackActor, callbackAddresses, interneTaak, partijAddresses],
];

/** The step that a contact waits for; null when all is done. */
export const nextStep = (job: ContactJob): OutboxStap | null =>
  steps.find(({ isNeeded }) => isNeeded(job))?.naam ?? null;

/** What an earlier attempt already wrote counts as done. */
const toDone = ({ callback }: ContactJob, written: WrittenKlantcontact): Partial<Done> => ({
  klantcontactId: written.id,
  nummer: written.nummer,
  betrokkeneId: written.betrokkeneId,
  vertegenwoordigdeId: written.vertegenwoordigdeId,
  onderwerpobjecten: written.onderwerpobjecten.length,
  actorIds: written.actorIds,
  digitaleAdressen: (callback?.digitaleAdressen ?? []).filter(({ adres }) => written.digitaleAdressen.includes(adres))
    .length,
  taakNummer: written.interneTaken[0]?.nummer ?? null,
});

function betrokkeneOf(job: ContactJob): NewBetrokkene | null {
  if (!job.betrokkene) return null;
  return { ...job.betrokkene, partijId: job.subject?.kind === 'partij' ? job.subject.partijId : job.done.partijId };
}

/** How the register of contacts finds somebody: a vestiging under its own number. */
export function queryOf(subject: Exclude<Subject, { readonly kind: 'partij' }>): PartijQuery {
  if (subject.kind === 'persoon') return { by: 'bsn', bsn: subject.bsn };
  const { kvkNummer, vestigingsnummer } = subject;
  return vestigingsnummer ? { by: 'vestigingsnummer', vestigingsnummer, kvkNummer } : { by: 'kvkNummer', kvkNummer };
}

const mapDone = <T>(answer: LineResult<T>, map: (value: T) => Partial<Done>): LineResult<Partial<Done>> =>
  answer.ok ? { ...answer, value: map(answer.value) } : { ...answer, lastGood: null };
