import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { datumOf } from '../../shared/domain/datum';
import { generateRegion } from './generate';
import { fullestResidents } from './residents';

const resources = path.resolve(import.meta.dirname, '../../../resources');
const region = generateRegion({ seed: 1, today: datumOf('2026-11-02'), resources });

describe('residents to practise with', () => {
  it('come from the three municipalities in turn', () => {
    expect(fullestResidents(region, 4).map(({ municipality }) => municipality)).toEqual([
      'harderwijk',
      'ermelo',
      'zeewolde',
      'harderwijk',
    ]);
  });

  it('are adults who live and are not secret, those of a municipality with the most in the registers first', () => {
    const listed = fullestResidents(region, 60).filter(({ municipality }) => municipality === 'harderwijk');
    const inwoners = listed.map(({ bsn }) => region.inwoners.get(bsn));

    expect(inwoners).toHaveLength(20);
    expect(inwoners.filter((one) => !one || one.isGeheim || one.overledenOp !== null)).toEqual([]);
    const facts = inwoners.map((one) => one?.kenmerken.length ?? 0);
    expect(facts).toEqual([...facts].sort((a, b) => b - a));
  });

  it('are each listed once', () => {
    const all = fullestResidents(region, 5000).map(({ bsn }) => bsn);

    expect(new Set(all).size).toBe(all.length);
  });
});
