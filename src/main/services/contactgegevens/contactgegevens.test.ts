import { describe, expect, it } from 'vitest';
import { askDepsOver, fakeLines } from '../../../../tests/support/fake-lines';
import {
  agent,
  bad,
  checkedIdentification,
  connectionOf,
  conversationOf,
  ok,
  testBsn,
} from '../../../../tests/support/builders';
import { partijSchema } from '../../../shared/domain/klantcontact';
import type { ContactChange, TypedAdres } from '../../../shared/domain/contactgegevens';
import type { LineError, LineResult } from '../../../shared/result';
import type { ContactgegevensWritePort } from '../../ports/contactgegevens';
import type { ContactChangeRecord, ContactChangeStore } from '../../ports/stores';
import { changeContact, type Target } from '.';
import { readAdres } from './read-adres';

const typed = (part: Partial<TypedAdres>): TypedAdres => ({
  ...{ soort: 'telefoonnummer', adres: '', omschrijving: '', isStandaardAdres: false, onderwerp: '' },
  ...part,
});

describe('a phone number as it is typed', () => {
  it.each([
    '06-12345678',
    '06 12 34 56 78',
    '0612345678',
    '+31612345678',
    '+31 (0)6 12345678',
    '0031612345678',
    '(06) 1234 5678',
    'tel:+31-6-12345678',
    '06.12.34.56.78',
    '\u200e06 12345678',
  ])('%s is kept in one notation', (adres) => {
    expect(readAdres(typed({ adres })).adres?.adres).toBe('+31612345678');
  });

  it.each([
    ['0341 411911', '+31341411911'],
    ['+49 30 901820', '+4930901820'],
    ['0032 2 279 22 11', '+3222792211'],
  ])('%s too', (adres, kept) => {
    expect(readAdres(typed({ adres })).adres?.adres).toBe(kept);
  });

  it.each(['0341 4', 'morgen bellen', '06123456789', '+99912345678'])('%s is none', (adres) => {
    expect(readAdres(typed({ adres })).problem).toEqual({ field: 'adres', reason: 'phone' });
  });
});

describe('an address as it is typed', () => {
  it.each([
    ['an e-mail without a domain', { soort: 'email', adres: 'anna@' }, 'adres', 'email'],
    ['an e-mail with half a domain', { soort: 'email', adres: 'anna@voorbeeld' }, 'adres', 'email'],
    ['an e-mail with a space', { soort: 'email', adres: 'an na@voorbeeld.nl' }, 'adres', 'email'],
    ['nothing', { adres: ' \u0000 ' }, 'adres', 'missing'],
    ['more than the register takes', { soort: 'email', adres: `${'a'.repeat(80)}@b.nl` }, 'adres', 'tooLong'],
    [
      'a subject that is too long',
      { soort: 'email', adres: 'a@b.nl', onderwerp: 'x'.repeat(36) },
      'onderwerp',
      'tooLong',
    ],
  ] as const)('names the field for %s', (_what, part, field, reason) => {
    expect(readAdres(typed(part)).problem).toEqual({ field, reason });
  });
});

const connection = connectionOf('klanten', { ports: ['contactgegevensWrite'] });
const ids = {
  partij: '3b1f2f1e-6c1d-4f0e-8d7f-3d2f1c5a9a01',
  phone: '3b1f2f1e-6c1d-4f0e-8d7f-3d2f1c5a9a02',
  other: '3b1f2f1e-6c1d-4f0e-8d7f-3d2f1c5a9a03',
};
const partij = partijSchema.parse({
  ...{ id: ids.partij, soort: 'persoon', naam: 'Anna', isGeheim: false, voorkeurstaal: null, identificatoren: [] },
  digitaleAdressen: [
    { id: ids.phone, adres: '+31612345678', soort: 'telefoonnummer', omschrijving: '', isStandaardAdres: true },
    { id: ids.other, adres: '+31341411911', soort: 'telefoonnummer', omschrijving: '', isStandaardAdres: false },
  ],
  voorkeursAdresId: ids.phone,
});

function desk(failAt?: string, error: LineError = { kind: 'unavailable', httpStatus: 500 }) {
  const calls: unknown[][] = [];
  const answer = <T>(name: string, value: T, ...given: unknown[]): Promise<LineResult<T>> => {
    calls.push([name, ...given]);
    return Promise.resolve(name === failAt ? bad(connection, error) : ok(connection, value));
  };
  const contactgegevensWrite: ContactgegevensWritePort = {
    addAdres: (_partij, { adres, isStandaardAdres, onderwerp }) =>
      answer('add', ids.other, adres, isStandaardAdres, onderwerp),
    changeAdres: (id, change) => answer('change', null, id, change),
    removeAdres: (id) => answer('remove', null, id),
    prefer: (_partij, id) => answer('prefer', null, id),
    setPostadres: (_partij, postadres) => answer('post', null, postadres),
  };
  const records: ContactChangeRecord[] = [];
  const store: ContactChangeStore = { record: (change) => void records.push(change), listFor: () => [] };
  const ask = askDepsOver(fakeLines([{ connection, ports: { contactgegevensWrite } }]));
  const conversation = conversationOf({
    subject: { kind: 'persoon', bsn: testBsn },
    identification: checkedIdentification,
  });
  const asker = { userId: 'sanne', conversationId: conversation.id, traceId: 'a'.repeat(32) };
  const at = { conversation, user: agent(), asker: { ...asker, signal: new AbortController().signal } };
  const target = { at, connection, partij } as unknown as Target;
  const change = (one: ContactChange) => changeContact({ ask, store, nowMs: () => 0 }, target, one);
  return { change, calls, records, readings: ask.audit.readings };
}

describe('changing how somebody is reached', () => {
  it('takes the default away from the others of its kind before it gives it', async () => {
    const { change, calls } = desk();

    await change({ kind: 'add', adres: typed({ adres: '06 87654321', isStandaardAdres: true }) });

    expect(calls).toEqual([
      ['change', ids.phone, { isStandaardAdres: false }],
      ['add', '+31687654321', true, null],
    ]);
  });

  it('keeps an address for one subject', async () => {
    const { change, calls } = desk();

    await change({ kind: 'add', adres: typed({ soort: 'email', adres: 'a@b.nl', onderwerp: 'Belastingen' }) });

    expect(calls).toEqual([['add', 'a@b.nl', false, 'Belastingen']]);
  });

  it('lets go of a preference for what is taken away', async () => {
    const { change, calls } = desk();

    await change({ kind: 'remove', id: ids.phone });

    expect(calls).toEqual([
      ['prefer', null],
      ['remove', ids.phone],
    ]);
  });

  it.each([
    { kind: 'remove', id: ids.partij },
    { kind: 'prefer', id: ids.partij },
    { kind: 'edit', id: ids.partij, adres: typed({ adres: '06 87654321' }) },
  ] as const)("never touches what is not this partij's: %o", async (one) => {
    const { change, calls } = desk();

    expect(await change(one)).toEqual({ state: 'failed', error: { kind: 'notFound' } });
    expect(calls).toEqual([]);
  });

  it('writes down who changed what, in the access log too, and never to what', async () => {
    const { change, records, readings } = desk();

    await change({ kind: 'edit', id: ids.other, adres: typed({ adres: '06 87654321' }) });

    expect(records).toEqual([
      {
        ...{ atMs: 0, userId: 'sanne', userNaam: 'Sanne Dijkhuis', partijId: ids.partij },
        ...{ action: 'edit', veld: 'telefoonnummer' },
      },
    ]);
    expect(readings).toMatchObject([{ operation: 'contactgegevens.edit', result: 'ok', subject: `bsn:${testBsn}` }]);
    expect(JSON.stringify([records, readings])).not.toContain('87654321');
  });

  it.each([
    ['400 with the field', { kind: 'rejected', httpStatus: 400, fields: [{ name: 'adres', reason: 'ongeldig' }] }],
    ['409', { kind: 'rejected', httpStatus: 409, fields: [] }],
    ['429', { kind: 'unavailable', httpStatus: 429 }],
    ['500', { kind: 'unavailable', httpStatus: 500 }],
  ] as const)('says that the register did not take it, and writes no change down: %s', async (_what, error) => {
    const { change, records } = desk('add', error);

    expect(await change({ kind: 'add', adres: typed({ adres: '06 87654321' }) })).toEqual({ state: 'failed', error });
    expect(records).toEqual([]);
  });

  it.each([
    [['Kade 1', '3841 AA Harderwijk'], { regels: ['Kade 1', '3841 AA Harderwijk'], tot: null }],
    [['', ' '], null],
  ])('sends post to %j', async (regels, postadres) => {
    const { change, calls } = desk();

    await change({ kind: 'post', regels, tot: null });

    expect(calls).toEqual([['post', postadres]]);
  });

  it.each([
    [['Kade 1', ''], 'regel2'],
    [['x'.repeat(81), '3841 AA Harderwijk'], 'regel1'],
  ])('names the line of a postal address that does not fit: %j', async (regels, field) => {
    expect(await desk().change({ kind: 'post', regels, tot: null })).toMatchObject({ problems: [{ field }] });
  });
});
