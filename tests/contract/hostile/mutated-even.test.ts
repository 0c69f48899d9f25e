import { fixtures } from '../fixtures';
import { describeMutated } from './mutated';

// Every second kind: with those of mutated-odd, all of them, on two cores.
describeMutated(fixtures.filter((_fixture, index) => index % 2 === 0));
