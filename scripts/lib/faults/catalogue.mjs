import { accessFaults } from './access.mjs';
import { callbackFaults } from './callbacks.mjs';
import { deliveryFaults } from './delivery.mjs';
import { knowledgeFaults } from './knowledge.mjs';
import { listFaults } from './lists.mjs';
import { privacyFaults } from './privacy.mjs';
import { registeringFaults } from './registering.mjs';
import { startingFaults } from './starting.mjs';

/**
 * A mutation of our own code that a test must catch. `find` stands in `file` exactly once; `replace` takes its place.
 * `tests` are the files of which at least one test must then fail.
 *
 * @typedef {{ name: string, file: string, find: string, replace: string, tests: readonly string[] }} Fault
 */

/** @type {readonly Fault[]} */
export const faults = [
  ...accessFaults,
  ...callbackFaults,
  ...deliveryFaults,
  ...knowledgeFaults,
  ...listFaults,
  ...privacyFaults,
  ...registeringFaults,
  ...startingFaults,
];
