import { expect, it } from 'vitest';
import type { KlantbeeldSections } from '../../../shared/domain/klantbeeld';
import { datumOf } from '../../../shared/domain/days';
import { good } from '../../../../tests/fakes/klantbeeld/builders';
import { persoonOf } from '../../../../tests/support/builders';
import { questionsForCaller } from './questions-for-caller';

const sectionsOf = (persoon: ReturnType<typeof persoonOf>): KlantbeeldSections => ({
  identity: [good('brp', persoon)],
  addresses: [],
  contactDetails: [],
  household: [],
  products: [],
  zaken: [],
  belastingen: [],
  contacts: [],
  tasks: [],
  timeline: [],
});

it('puts no question about somebody who died: whoever calls, it is not them', () => {
  const alive = persoonOf({});
  const deceased = persoonOf({
    flags: { ...alive.flags, overleden: { datum: datumOf('2026-01-02'), text: '2 januari 2026' } },
  });

  expect(questionsForCaller(sectionsOf(alive), []).questions).not.toEqual([]);
  expect(questionsForCaller(sectionsOf(deceased), []).questions).toEqual([]);
});
