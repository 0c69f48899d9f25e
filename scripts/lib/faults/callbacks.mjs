/** @typedef {import('./catalogue.mjs').Fault} Fault */

const TERUGBEL = 'src/main/services/terugbel';
const DOMAIN = 'src/shared/domain/terugbel';
const WALKED = 'tests/integration/vng/callbacks.test.ts';

/**
 * Callbacks that happen in time, by one person.
 *
 * @type {readonly Fault[]}
 */
export const callbackFaults = [
  {
    name: 'a claim is not read again, so that two have the same callback',
    file: `${TERUGBEL}/changes.ts`,
    find: 'return asItStands({ board, itemOf }, at, ref);',
    replace: 'return itemOf(at, written.value);',
    tests: [WALKED],
  },
  {
    name: 'a forward reckons anew until when to call back',
    file: `${TERUGBEL}/changes.ts`,
    find: 'withRemark(read.taak.toelichting, termOf(read, deps), remark)',
    replace: 'withRemark(read.taak.toelichting, { dueMs: deps.nowMs(), voorkeur: null, pogingen: 0 }, remark)',
    tests: [WALKED],
  },
  {
    name: 'a BSN in what is told at closing a callback goes to the register',
    file: `${TERUGBEL}/personal-numbers.ts`,
    find: 'refusalOf({ outcome: asked.outcome }) ?? work.close(user, asked)',
    replace: 'refusalOf({}) ?? work.close(user, asked)',
    tests: [`${TERUGBEL}/personal-numbers.test.ts`],
  },
  {
    name: 'a callback that became late is told at every look',
    file: `${TERUGBEL}/attention.ts`,
    find: 'rose.forEach(({ key, escalation }) => told.set(key, escalation));',
    replace: '',
    tests: [`${TERUGBEL}/attention.test.ts`],
  },
  {
    name: 'a forward whose answer got lost is written down again',
    file: `${TERUGBEL}/changes.ts`,
    find: 'if (once.isWritten(read.taak.toelichting, remark)) return itemOf(at, read.taak);',
    replace: '',
    tests: [`${TERUGBEL}/once.test.ts`],
  },
  {
    name: 'what was sent about a callback comes back as if it was not',
    file: `${TERUGBEL}/drafts.ts`,
    find: "if (reply.state === 'done') drafts.remove(user.id, taakOf(asked));",
    replace: '',
    tests: [`${TERUGBEL}/drafts.test.ts`],
  },
  {
    name: 'a public holiday counts as a working day',
    file: `${DOMAIN}/working-time.ts`,
    find: 'if (holiday) return holiday;',
    replace: 'if (holiday === datum) return holiday;',
    tests: [`${DOMAIN}/working-time.test.ts`],
  },
];
