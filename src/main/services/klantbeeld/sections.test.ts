import { describe, expect, it } from 'vitest';
import { persoonOf } from '../../../../tests/support/builders';
import { fellowResidents } from './sections';

describe('fellow residents', () => {
  it('are one entry without a name when the register tells only that there are many', () => {
    expect(fellowResidents(persoonOf({}), null)).toMatchObject([{ bsn: null, naam: '', relatie: 'veel bewoners' }]);
  });
});
