import { describe, expect, it } from 'vitest';
import {
  checkedIdentification,
  conversationOf,
  otherBsn,
  persoonOf,
  questionOf,
  testBsn,
} from '../../../../tests/support/builders';
import type { Conversation } from '../../../shared/domain/conversation';
import { namensChecks } from '../../../shared/domain/namens-rules';
import { agent } from '../../../../tests/support/builders';
import { connectionIdSchema } from '../../../shared/domain/ids';
import { beginNamens, checkedNamens, endNamens, isParentOf, representing } from './namens';
import { toJob } from './save';

const caller = { kind: 'persoon', bsn: testBsn } as const;
const other = { kind: 'persoon', bsn: otherBsn } as const;
const noName = { naam: null, geboortedatum: null } as const;
const calling = conversationOf({
  subject: caller,
  identification: checkedIdentification,
  magHergebruiken: true,
  caller: { telefoonnummer: '0341 411911', naam: 'Anna de Vries', geboortedatum: '1980-03-12' },
});
const begun = (soort: 'gemachtigde' | 'bewindvoerder' | 'ouder' = 'gemachtigde'): Conversation => {
  const after = beginNamens(calling, soort);
  if (!after) throw new Error('not begun');
  return after;
};
const chosen = (): Conversation => {
  const before = begun();
  if (!before.namens) throw new Error('nobody speaks');
  return representing(before, before.namens, { subject: other, caller: { naam: 'Piet', geboortedatum: null } });
};
const allChecked = (before: Conversation): Conversation =>
  namensChecks('gemachtigde').reduce((now, id) => checkedNamens(now, id, true) ?? now, before);

describe('speaking for somebody else', () => {
  it('begins with who is at the phone, and with nobody chosen', () => {
    expect(begun()).toMatchObject({
      ...{ subject: null, identification: { level: 0 }, caller: { telefoonnummer: '0341 411911', ...noName } },
      namens: { vertegenwoordiger: { subject: caller, naam: 'Anna de Vries', identification: { level: 2 } } },
    });
    expect(begun().magHergebruiken).toBeUndefined();
  });

  it('does not begin without a caller, nor twice', () => {
    expect(beginNamens(conversationOf(), 'ouder')).toBeNull();
    expect(beginNamens(begun(), 'ouder')).toBeNull();
  });

  it('opens no more than a name until all was checked', () => {
    expect(chosen()).toMatchObject({ subject: other, identification: { level: 1 } });
    expect(checkedNamens(chosen(), 'machtiging-gezien', true)).toMatchObject({ identification: { level: 1 } });
    expect(allChecked(chosen())).toMatchObject({ identification: { level: 2 } });
  });

  it('closes again when something was not good', () => {
    expect(checkedNamens(allChecked(chosen()), 'machtiging-onderwerp', false)).toMatchObject({
      identification: { level: 1 },
    });
  });

  it('asks nothing that this kind does not ask, and nothing before somebody is chosen', () => {
    expect(checkedNamens(chosen(), 'beschikking-gezien', true)).toBeNull();
    expect(checkedNamens(begun(), 'machtiging-gezien', true)).toBeNull();
  });

  it('starts checking again for another one, and keeps what was checked when only the name is learnt', () => {
    const checked = allChecked(chosen());
    if (!checked.namens) throw new Error('nobody speaks');

    const learnt = representing(checked, checked.namens, {
      subject: other,
      caller: { naam: 'Pieter', geboortedatum: null },
    });
    const another = representing(checked, checked.namens, { subject: caller, caller: noName });

    expect(learnt).toMatchObject({ identification: { level: 2 }, caller: { naam: 'Pieter' } });
    expect(another).toMatchObject({ identification: { level: 1 }, namens: { checks: [] } });
  });

  it('ends with the caller as well known as before', () => {
    expect(endNamens(allChecked(chosen()))).toMatchObject({
      ...{ subject: caller, identification: { level: 2 }, namens: undefined },
      caller: { naam: 'Anna de Vries', geboortedatum: '1980-03-12' },
    });
  });
});

describe('a parent', () => {
  const child = (leeftijd: number | null, bsn = testBsn) =>
    persoonOf({
      ...{ bsn: otherBsn, leeftijd },
      relaties: [{ soort: 'ouder', bsn, naam: 'Anna', geboortedatum: null, soortVerbintenis: null, sinds: null }],
    });

  it.each([
    ['a child that is not of age', child(12), true],
    ['a child that is of age', child(18), false],
    ["somebody else's child", child(12, otherBsn), false],
    ['a child of which the age is not known', child(null), null],
    ['somebody of whom nothing is known yet', null, null],
  ])('is found in the BRP for %s', (_who, persoon, expected) => {
    expect(isParentOf(caller, persoon)).toBe(expected);
  });
});

describe('a contact of somebody who spoke for another', () => {
  const context = {
    ...{ user: agent(), connectionId: connectionIdSchema.parse('klantinteracties') },
    ...{ identity: persoonOf({ bsn: otherBsn }), savedAtMs: Date.parse('2026-11-02T09:04:00Z') },
  };

  it('is of both: who spoke, and for whom', () => {
    expect(toJob(allChecked(chosen()), questionOf(), context)).toMatchObject({
      ...{ subject: caller, rol: 'vertegenwoordiger', betrokkene: { achternaam: 'Anna de Vries' } },
      vertegenwoordigde: { subject: other, betrokkene: { achternaam: 'Vries' } },
      metadata: { namens: 'gemachtigde' },
    });
  });

  it('is of nobody in the register as long as the right to speak was not checked', () => {
    expect(toJob(chosen(), questionOf({ tekstKeuze: 'bewaren' }), context)).toMatchObject({
      ...{ subject: null, betrokkene: null, vertegenwoordigde: null },
    });
  });
});
