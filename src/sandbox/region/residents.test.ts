import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { datumOf } from '../../shared/domain/datum';
import { generateRegion } from './generate';
import { fullestResidents } from './residents';

const resources = path.resolve(import.meta.dirname, '../../../resources');
const region = generateRegion({ seed: 1, today: datumOf('2026-11-02'), resources });

describe('residents to practise with', () => {
  it('are adults who live and are not secret, those with the most in the registers first', () => {
    const inwoners = fullestResidents(region, 25).map(({ bsn }) => region.inwoners.get(bsn));

    expect(inwoners).toHaveLength(25);
    expect(inwoners.filter((one) => !one || one.isGeheim || one.overledenOp !== null)).toEqual([]);
    const facts = inwoners.map((one) => one?.kenmerken.length ?? 0);
    expect(facts).toEqual([...facts].sort((a, b) => b - a));
  });

  it('live in one of the three municipalities', () => {
    const found = new Set(fullestResidents(region, 1000).map(({ municipality }) => municipality));

    expect([...found].sort()).toEqual(['ermelo', 'harderwijk', 'zeewolde']);
  });
});
