import { fixtures } from '../fixtures';
import { describeMutated } from './mutated';

// Every second kind: with those of mutated-even, all of them, on two cores.
describeMutated(fixtures.filter((_fixture, index) => index % 2 === 1));
