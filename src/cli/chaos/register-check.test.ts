import { describe, expect, it } from 'vitest';
import type { ExpectedContact } from './ledger';
import { checkRegister, type RegisteredContact } from './register-check';

const expected: ExpectedContact = {
  ...{ referentie: 'r1', conversationId: 'c1', note: 'Tekst', bsn: '999993653', hasZaak: true },
  ...{ adressen: ['+31612345678'], isConfirmed: true },
};
const registered: RegisteredContact = {
  ...{ referentie: 'r1', inhoud: 'Tekst', onderwerpobjecten: 1, interneTaken: 1, actorIds: ['a'] },
  betrokkenen: [{ partijId: 'p', adressen: ['+31612345678'] }],
};
const check = (
  contacten: readonly RegisteredContact[],
  { partijen = 1, actoren = 1 }: { partijen?: number; actoren?: number } = {},
) =>
  checkRegister([expected], {
    contacten,
    partijenByBsn: new Map([['999993653', partijen]]),
    actorenById: new Map([['sanne', actoren]]),
  });

describe('the register after a run', () => {
  it('is right when each contact stands there once, with all that belongs to it', () => {
    expect(check([registered])).toEqual({ lost: [], duplicates: [] });
  });

  it.each<[string, readonly RegisteredContact[]]>([
    ['the contact', []],
    ['its text', [{ ...registered, inhoud: 'Tek' }]],
    ['its subject', [{ ...registered, onderwerpobjecten: 0 }]],
    ['its callback', [{ ...registered, interneTaken: 0 }]],
    ['its employee', [{ ...registered, actorIds: [] }]],
    ['whose it is', [{ ...registered, betrokkenen: [{ partijId: null, adressen: ['+31612345678'] }] }]],
    ['an address', [{ ...registered, betrokkenen: [{ partijId: 'p', adressen: [] }] }]],
  ])('has lost something when it lacks %s', (_, contacten) => {
    expect(check(contacten)).toMatchObject({ lost: [expect.any(String)], duplicates: [] });
  });

  it.each<[string, readonly RegisteredContact[]]>([
    ['the contact', [registered, registered]],
    ['its subject', [{ ...registered, onderwerpobjecten: 2 }]],
    ['its callback', [{ ...registered, interneTaken: 2 }]],
    ['its employee', [{ ...registered, actorIds: ['a', 'a'] }]],
    ['an address', [{ ...registered, betrokkenen: [{ partijId: 'p', adressen: ['+31612345678', '+31612345678'] }] }]],
  ])('tells that %s stands there twice', (_, contacten) => {
    expect(check(contacten)).toMatchObject({ lost: [], duplicates: [expect.any(String)] });
  });

  it('counts partijen and actoren that were made again', () => {
    expect(check([registered], { partijen: 3, actoren: 2 }).duplicates).toHaveLength(3);
  });
});
