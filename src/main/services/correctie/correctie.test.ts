import { describe, expect, it } from 'vitest';
import { askDepsOver, fakeLines } from '../../../../tests/support/fake-lines';
import { agent, bad, connectionOf, conversationOf, ok, testBsn } from '../../../../tests/support/builders';
import type { TypedCorrection } from '../../../shared/domain/correctie';
import { klantcontactSchema } from '../../../shared/domain/klantcontact';
import type { LineError } from '../../../shared/result';
import type { Correction } from '../../ports/correctie';
import type { CorrectionRecord, CorrectionStore } from '../../ports/stores';
import { correctContact, type CorrectionTarget } from '.';

const connection = connectionOf('klanten', { ports: ['correctieWrite'] });
const contact = klantcontactSchema.parse({
  ...{ id: '3b1f2f1e-6c1d-4f0e-8d7f-3d2f1c5a9a01', nummer: '1', kanaal: 'telefoon', onderwerp: 'Paspoort' },
  ...{ inhoud: 'Ligt klaar.', plaatsgevondenOp: '2026-11-02T09:00:00.000Z', isVertrouwelijk: false },
  ...{ medewerkers: [], onderwerpobjecten: [], interneTaken: [], metadata: { resultaat: 'zelfstandig_afgehandeld' } },
});
const typed = (part: Partial<TypedCorrection> = {}): TypedCorrection => ({
  ...{ contactId: contact.id, onderwerp: 'Rijbewijs', inhoud: 'Ligt klaar.', reden: 'Verkeerd product' },
  resultaat: 'zelfstandig_afgehandeld',
  ...part,
});

function desk(error?: LineError) {
  const sent: Correction[] = [];
  const records: CorrectionRecord[] = [];
  const store: CorrectionStore = { record: (one) => void records.push(one), listFor: () => [] };
  const correctieWrite = {
    correct: (correction: Correction) => {
      sent.push(correction);
      return Promise.resolve(error ? bad<null>(connection, error) : ok(connection, null));
    },
  };
  const ask = askDepsOver(fakeLines([{ connection, ports: { correctieWrite } }]));
  const conversation = conversationOf({ subject: { kind: 'persoon', bsn: testBsn } });
  const asker = { userId: 'sanne', conversationId: conversation.id, traceId: 'a'.repeat(32) };
  const at = { conversation, user: agent(), asker: { ...asker, signal: new AbortController().signal } };
  const target = { at, connection, contact } as unknown as CorrectionTarget;
  const correct = (one: TypedCorrection) => correctContact({ ask, store, nowMs: () => 0 }, target, one);
  return { correct, sent, records, readings: ask.audit.readings };
}

describe('correcting a contact that was saved', () => {
  it('sends what it should say with what it said, and keeps who, when and why', async () => {
    const { correct, sent, records, readings } = desk();

    expect(await correct(typed())).toMatchObject({ state: 'done' });

    const before = { onderwerp: 'Paspoort', inhoud: 'Ligt klaar.', resultaat: 'zelfstandig_afgehandeld' };
    const after = { ...before, onderwerp: 'Rijbewijs' };
    expect(sent).toEqual([
      {
        ...{ klantcontactId: contact.id, basedOn: before, text: after },
        ...{ at: '1970-01-01T00:00:00.000Z', door: 'Sanne Dijkhuis', reden: 'Verkeerd product' },
      },
    ]);
    expect(records).toMatchObject([{ userId: 'sanne', atMs: 0, reden: 'Verkeerd product', before, after }]);
    expect(readings).toMatchObject([{ operation: 'klantcontact.correct', subject: `bsn:${testBsn}`, result: 'ok' }]);
  });

  it.each([
    ['no reason', { reden: ' ' }, 'reden', 'missing'],
    ['no subject', { onderwerp: '' }, 'onderwerp', 'missing'],
    ['a subject that is too long', { onderwerp: 'x'.repeat(201) }, 'onderwerp', 'tooLong'],
    ['a note that is too long', { inhoud: 'x'.repeat(1001) }, 'inhoud', 'tooLong'],
    ['a BSN in the note', { inhoud: 'BSN 999990019' }, 'inhoud', 'personalNumber'],
    ['nothing that changed', { onderwerp: 'Paspoort' }, 'inhoud', 'same'],
  ])('asks again for %s, before anything is sent', async (_what, part, field, reason) => {
    const { correct, sent } = desk();

    expect(await correct(typed(part))).toMatchObject({ state: 'incomplete', problems: [{ field, reason }] });
    expect(sent).toEqual([]);
  });

  it.each([
    { kind: 'rejected', httpStatus: 409, fields: [{ name: 'conflict', reason: '' }] },
    { kind: 'rejected', httpStatus: 400, fields: [{ name: 'inhoud', reason: '' }] },
    { kind: 'unavailable', httpStatus: 429 },
    { kind: 'unavailable', httpStatus: 500 },
  ] as const)('keeps no history of what the register did not take: %o', async (error) => {
    const { correct, records } = desk(error);

    expect(await correct(typed())).toEqual({ state: 'failed', error });
    expect(records).toEqual([]);
  });
});
