import { describe, expect, it } from 'vitest';
import { BSN, demoHits } from '../../../../tests/fakes/demo-people';
import type { FindReply } from '../../../shared/domain/find';
import { failedRegisters, groupsOf, onlyHit, searchedConnections } from './hits';

const nothing: FindReply = {
  ...demoHits,
  personen: [],
  organisaties: [],
  partijen: [],
  zaken: [],
  aanslagbiljetten: [],
};
/** The demo's persons, cut down to the first `count`. */
const persons = (count: number): FindReply => ({
  ...nothing,
  personen: demoHits.personen.map((result) =>
    result.ok ? { ...result, value: result.value.slice(0, count) } : result,
  ),
});

describe('groupsOf', () => {
  it('marks who died and whose data is secret', () => {
    const hits = groupsOf(demoHits)[0]?.hits.map(({ title, isDeceased, isSecret }) => ({
      title,
      isDeceased,
      isSecret,
    }));

    expect(hits).toEqual([
      { title: 'Jan Willem de Vries', isDeceased: false, isSecret: true },
      { title: 'Anna Maria de Vries-Jansen', isDeceased: false, isSecret: false },
      { title: 'Pieter de Vries', isDeceased: true, isSecret: false },
    ]);
  });

  it('writes a house number with its letter as the klantbeeld does', () => {
    const reply = {
      ...persons(1),
      personen: persons(1).personen.map((result) =>
        result.ok
          ? {
              ...result,
              value: result.value.map((hit) => ({
                ...hit,
                adresregel1: 'Oranjelaan 937 C',
                adresregel2: '3843XB HARDERWIJK',
              })),
            }
          : result,
      ),
    };

    expect(groupsOf(reply)[0]?.hits[0]?.detail).toBe('Oranjelaan 937C, 3843 XB Harderwijk');
  });

  it('gives no age of somebody who died', () => {
    expect(groupsOf(demoHits)[0]?.hits.map(({ born }) => born)).toEqual([
      '12 mrt 1985 (41 jaar)',
      '12 mrt 1985 (41 jaar)',
      '12 mrt 1985',
    ]);
  });

  it('leaves out a contact that is the very person of another group', () => {
    const partijen = demoHits.partijen.map((result) =>
      result.ok
        ? {
            ...result,
            value: result.value.map((partij) => ({
              ...partij,
              identificatoren: [{ soort: 'bsn' as const, waarde: BSN.jan }],
            })),
          }
        : result,
    );

    expect(groupsOf({ ...demoHits, partijen }).map(({ name }) => name)).toEqual(['personen']);
  });
});

describe('onlyHit', () => {
  it('is the hit when there is one, and nothing when there are two', () => {
    expect(onlyHit(groupsOf(persons(1)))?.title).toBe('Jan Willem de Vries');
    expect(onlyHit(groupsOf(persons(2)))).toBeNull();
  });
});

describe('registers', () => {
  it('names the register that failed beside those that answered', () => {
    expect(failedRegisters(demoHits).map(({ connectionId }) => connectionId)).toEqual(['zaken-odnv']);
    expect(searchedConnections(demoHits)).toEqual(['brp-personen', 'openklant']);
  });
});
