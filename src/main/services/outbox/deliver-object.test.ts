import { describe, expect, it } from 'vitest';
import { bad, connectionOf, ok } from '../../../../tests/support/builders';
import { datumOf } from '../../../shared/domain/days';
import type { LineError } from '../../../shared/result';
import type { ObjectData, RedactiePort, RedactieWritePort } from '../../ports/redactie';
import { deliverObject, fingerprintOf } from './deliver-object';
import type { ObjectJob } from './job';

const register = connectionOf('kennis');
const first = { titel: 'Bijenkast', tekst: 'Mag niet.' };
const second = { titel: 'Bijenkast', tekst: 'Mag.' };
const third = { titel: 'Bijenkast', tekst: 'Mag, met regels.' };

const jobOf = (data: ObjectData, basedOn: ObjectData | null): ObjectJob => ({
  kind: 'object',
  connectionId: register.id,
  soort: 'kennisartikel',
  id: '3f1f3a70-8f6c-4a8e-9d63-6b7f0c5a1d99',
  data,
  startAt: datumOf('2026-11-02'),
  basedOn: basedOn && fingerprintOf(basedOn),
});

/** A register with one object at most, which counts what is written. */
function fakeRegister(start: ObjectData | null, failure: LineError | null = null) {
  let versions = start ? [start] : [];
  const writes: string[] = [];
  const write = (how: string) => (object: { readonly data: ObjectData }) => {
    writes.push(how);
    if (failure) return Promise.resolve(bad<null>(register, failure));
    versions = [...versions, object.data];
    return Promise.resolve(ok(register, null));
  };
  const redactie: RedactiePort = {
    list: () => Promise.resolve(ok(register, [])),
    history: () =>
      Promise.resolve(
        ok(
          register,
          versions.map((data, at) => ({ index: at + 1, startAt: null, data })),
        ),
      ),
  };
  const redactieWrite: RedactieWritePort = { create: write('create'), replace: write('replace') };
  return { ports: { redactie, redactieWrite }, writes, newest: () => versions.at(-1) };
}

describe('writing an object', () => {
  it('makes it when it is not there', async () => {
    const { ports, writes } = fakeRegister(null);

    expect(await deliverObject(ports, jobOf(first, null))).toBeNull();
    expect(writes).toEqual(['create']);
  });

  it('writes nothing twice when only the answer got lost', async () => {
    const { ports, writes } = fakeRegister(first);

    expect(await deliverObject(ports, jobOf({ tekst: 'Mag niet.', titel: 'Bijenkast' }, null))).toBeNull();
    expect(writes).toEqual([]);
  });

  it('replaces the version that was changed', async () => {
    const { ports, newest } = fakeRegister(first);

    expect(await deliverObject(ports, jobOf(second, first))).toBeNull();
    expect(newest()).toEqual(second);
  });

  it('writes over nobody: who is second hears that it was changed', async () => {
    const { ports, writes, newest } = fakeRegister(second);

    expect(await deliverObject(ports, jobOf(third, first))).toMatchObject({
      kind: 'rejected',
      fields: [{ name: 'conflict' }],
    });
    expect(writes).toEqual([]);
    expect(newest()).toEqual(second);
  });

  it('hands on why the register took nothing', async () => {
    const { ports } = fakeRegister(null, { kind: 'unavailable', httpStatus: 503 });

    expect(await deliverObject(ports, jobOf(first, null))).toEqual({ kind: 'unavailable', httpStatus: 503 });
  });
});
