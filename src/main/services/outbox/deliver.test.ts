import { describe, expect, it } from 'vitest';
import { kvkNummerSchema, vestigingsnummerSchema } from '../../../shared/domain/organisatie';
import { klantcontactIdSchema, partijIdSchema } from '../../../shared/domain/ids';
import type { LineError, LineResult } from '../../../shared/result';
import {
  bad,
  checkedIdentification,
  connectionOf,
  conversationOf,
  ok,
  persoonOf,
  agent,
  questionOf,
  testBsn,
} from '../../../../tests/support/builders';
import type { KlantinteractiesWritePort, WrittenKlantcontact } from '../../ports/klantinteracties-write';
import type { PartijQuery } from '../../ports/ports';
import { toJob } from '../conversations/save';
import { deliver, nextStep } from './deliver';

const register = connectionOf('register');
const contactId = klantcontactIdSchema.parse('0b1f2f1e-6c1d-4f0e-8d7f-3d2f1c5a9a01');
const actorId = '2b1f2f1e-6c1d-4f0e-8d7f-3d2f1c5a9a01';
const written: WrittenKlantcontact = {
  id: contactId,
  nummer: '0000000042',
  betrokkeneId: '1b1f2f1e-6c1d-4f0e-8d7f-3d2f1c5a9a01',
  vertegenwoordigdeId: null,
  actorIds: [],
  onderwerpobjecten: [],
  interneTaken: [],
  digitaleAdressen: [],
};

/** A register that remembers calls and may fail at one of them. */
function fakeRegister(
  options: {
    readonly existing?: WrittenKlantcontact | null;
    readonly failAt?: string;
    readonly error?: LineError;
  } = {},
) {
  const calls: string[] = [];
  const queries: PartijQuery[] = [];
  const answer = <T>(name: string, value: T): Promise<LineResult<T>> => {
    calls.push(name);
    return Promise.resolve(
      name === options.failAt
        ? bad(register, options.error ?? { kind: 'unavailable', httpStatus: 503 })
        : ok(register, value),
    );
  };
  const port: KlantinteractiesWritePort = {
    findByReferentienummer: () => answer('find', options.existing ?? null),
    findById: () => Promise.resolve(ok(register, null)),
    createKlantcontact: () => answer('contact', written),
    addVertegenwoordigde: () => answer('vertegenwoordigde', '4b1f2f1e-6c1d-4f0e-8d7f-3d2f1c5a9a01'),
    addOnderwerpobject: () => answer('object', null),
    ensureActor: ({ soort }) => answer(`actor ${soort}`, actorId),
    linkActor: () => answer('link', null),
    ensurePartij: (query) => (
      queries.push(query),
      answer('partij', partijIdSchema.parse('3b1f2f1e-6c1d-4f0e-8d7f-3d2f1c5a9a01'))
    ),
    ensurePartijAdres: (_partij, { soort }) => answer(`eigen ${soort}`, null),
    addDigitaalAdres: (_betrokkene, { soort }) => answer(`adres ${soort}`, null),
    createInterneTaak: () => answer('taak', { id: 'x', nummer: '0000000007' }),
  };
  return { port, calls, queries };
}

const callback = {
  soort: 'afdeling',
  identificatie: 'burgerzaken',
  naam: 'Burgerzaken',
  toelichting: 'Bel over het paspoort',
  telefoonnummer: '0341-411911',
  email: 'a@b.example',
  contactNaam: 'Anna',
  voorkeursmoment: '',
} as const;
const jobOf = (withCallback: boolean) => {
  const question = questionOf({ callback: withCallback ? callback : null });
  const conversation = conversationOf({
    subject: { kind: 'persoon', bsn: testBsn },
    identification: checkedIdentification,
    questions: [question],
  });
  return toJob(conversation, question, {
    user: agent(),
    connectionId: register.id,
    identity: persoonOf(),
    savedAtMs: Date.parse('2026-11-02T09:05:00Z'),
  });
};

/** What stands in the register when an attempt stopped at this step. */
async function soFar(step: string): Promise<Partial<WrittenKlantcontact>> {
  const { calls, port } = fakeRegister({ failAt: step });
  await deliver(port, jobOf(true), () => undefined);
  return {
    actorIds: calls.slice(0, -1).includes('link') ? [actorId] : [],
    digitaleAdressen: [
      ...(calls.slice(0, -1).includes('adres telefoonnummer') ? ['+31341411911'] : []),
      ...(calls.slice(0, -1).includes('adres email') ? ['a@b.example'] : []),
    ],
  };
}

describe('deliver', () => {
  it('writes partij, contact, employee and callback in order', async () => {
    const { port, calls } = fakeRegister();

    const { job, stopped } = await deliver(port, jobOf(true), () => undefined);

    expect(stopped).toBeNull();
    expect(calls).toEqual([
      'partij',
      'find',
      'contact',
      'actor gebruiker',
      'link',
      'actor afdeling',
      'adres telefoonnummer',
      'adres email',
      'taak',
    ]);
    expect(job.done).toMatchObject({ nummer: '0000000042', taakNummer: '0000000007' });
  });

  it('keeps its progress after every step', async () => {
    const { port } = fakeRegister();
    const kept: (string | null)[] = [];

    await deliver(port, jobOf(false), (job) => kept.push(job.done.klantcontactId));

    expect(kept).toEqual([null, contactId, contactId]);
  });

  it.each(['partij', 'contact', 'link', 'taak'])(
    'goes on after a failure at %s without repeating what is done',
    async (failAt) => {
      const first = fakeRegister({ failAt });
      const second = fakeRegister({ existing: null });

      const stopped = await deliver(first.port, jobOf(true), () => undefined);
      const finished = await deliver(second.port, stopped.job, () => undefined);

      expect(stopped.stopped).toMatchObject({ kind: 'unavailable' });
      expect(finished.stopped).toBeNull();
      const done = first.calls.filter(
        (call) => call !== failAt && !['find', 'actor gebruiker', 'actor afdeling'].includes(call),
      );
      expect(second.calls.filter((call) => done.includes(call))).toEqual([]);
    },
  );

  it.each([
    ['link', { actorIds: [actorId] }],
    ['adres telefoonnummer', { digitaleAdressen: ['+31341411911'] }],
    ['adres email', { digitaleAdressen: ['+31341411911', 'a@b.example'] }],
    ['taak', { interneTaken: [{ id: 'x', nummer: '0000000007' }] }],
  ])('does not write "%s" again when only its answer got lost', async (lost, found) => {
    const { stopped, job } = await deliver(fakeRegister({ failAt: lost }).port, jobOf(true), () => undefined);
    const second = fakeRegister({ existing: { ...written, ...(await soFar(lost)), ...found } });

    const finished = await deliver(second.port, job, () => undefined);

    expect(stopped).toMatchObject({ kind: 'unavailable' });
    expect(finished.stopped).toBeNull();
    expect(second.calls).not.toContain(lost);
    expect(finished.job.done).toMatchObject({ taakNummer: '0000000007', isUserLinked: true, digitaleAdressen: 2 });
  });

  it('writes one contact for each part of a long text, after the first, each with its employee', async () => {
    const contacts: Parameters<KlantinteractiesWritePort['createKlantcontact']>[0][] = [];
    const { port, calls } = fakeRegister();
    const counting: KlantinteractiesWritePort = {
      ...port,
      createKlantcontact: (contact) => (contacts.push(contact), port.createKlantcontact(contact)),
    };

    const { job } = await deliver(counting, { ...jobOf(false), vervolg: ['twee', 'drie'] }, () => undefined);

    expect(contacts.map(({ inhoud, vervolgVan }) => [inhoud, vervolgVan])).toEqual([
      ['Paspoort ligt klaar.', null],
      ['twee', contactId],
      ['drie', contactId],
    ]);
    expect(contacts[2]).toMatchObject({
      onderwerp: 'Wanneer komt mijn paspoort? (vervolg 3/3)',
      metadata: { deel: '3/3' },
    });
    expect(contacts[2]?.referentienummer).toMatch(/\/3\/3$/);
    expect(calls.filter((call) => call === 'link')).toHaveLength(3);
    expect(job.done.vervolg).toBe(2);
  });

  it('does not write a part again when only its answer got lost', async () => {
    const { port, calls } = fakeRegister({ existing: { ...written, actorIds: [actorId] } });
    const start = { ...jobOf(false), vervolg: ['twee'] };
    const done = {
      ...start.done,
      partijId: partijIdSchema.parse(contactId),
      klantcontactId: contactId,
      isUserLinked: true,
    };

    await deliver(port, { ...start, done }, () => undefined);

    expect(calls).not.toContain('contact');
    expect(calls).not.toContain('link');
  });

  it.each([
    ['met-gegevens', ['eigen telefoonnummer']],
    ['leeg', []],
  ] as const)('keeps contact details for a next time of a partij %s', async (partijVorm, expected) => {
    const { port, calls } = fakeRegister();
    const partijAdressen = partijVorm === 'leeg' ? [] : [{ soort: 'telefoonnummer' as const, adres: '+31341411911' }];

    await deliver(port, { ...jobOf(true), partijVorm, partijAdressen }, () => undefined);

    expect(calls.filter((call) => call.startsWith('eigen'))).toEqual(expected);
  });

  it.each([
    ['partij', 'persoon', { kind: 'rejected', httpStatus: 400, fields: [{ name: 'contactnaam', reason: '' }] }],
    ['contact', 'contact', { kind: 'rejected', httpStatus: 400, fields: [{ name: 'inhoud', reason: '' }] }],
    ['link', 'medewerker', { kind: 'rejected', httpStatus: 409, fields: [] }],
    ['adres email', 'terugbeladres', { kind: 'unavailable', httpStatus: 429 }],
    ['taak', 'terugbelverzoek', { kind: 'unavailable', httpStatus: 500 }],
  ] as const)('knows at which step it stopped, with all text: %s', async (failAt, step, error) => {
    const { port } = fakeRegister({ failAt, error });

    const { job, stopped } = await deliver(port, jobOf(true), () => undefined);

    expect(stopped).toEqual(error);
    expect(nextStep(job)).toBe(step);
    expect(job).toMatchObject({ inhoud: 'Paspoort ligt klaar.', callback: { toelichting: 'Bel over het paspoort' } });
  });

  it('stops when the look-up fails, before anything could be written twice', async () => {
    const { job } = await deliver(fakeRegister({ failAt: 'taak' }).port, jobOf(true), () => undefined);
    const second = fakeRegister({ failAt: 'find' });

    const again = await deliver(second.port, job, () => undefined);

    expect(again.stopped).toMatchObject({ kind: 'unavailable' });
    expect(second.calls).toEqual(['find']);
  });

  it('files a vestiging under its organisation', async () => {
    const { port, queries } = fakeRegister();
    const subject = {
      kind: 'organisatie',
      kvkNummer: kvkNummerSchema.parse('90001234'),
      vestigingsnummer: vestigingsnummerSchema.parse('000090001234'),
    } as const;

    await deliver(port, { ...jobOf(false), subject }, () => undefined);

    expect(queries).toEqual([{ by: 'vestigingsnummer', vestigingsnummer: '000090001234', kvkNummer: '90001234' }]);
  });

  it('finds a contact that was written before its answer got lost, instead of writing it again', async () => {
    const { port, calls } = fakeRegister({ existing: written });

    const { job } = await deliver(port, jobOf(false), () => undefined);

    expect(calls).not.toContain('contact');
    expect(job.done.klantcontactId).toBe(contactId);
  });
});
