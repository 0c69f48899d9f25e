/** @typedef {import('./catalogue.mjs').Fault} Fault */

const LISTS = 'src/main/services/lijsten/lijsten-service';
const LISTS_PLACE = 'src/main/app/lists-place';
const EXPORT = 'src/main/services/outbox/export-outbox';
const QUESTIONS = 'src/shared/domain/vragenset';

/**
 * What an administrator keeps, what is asked with a callback, and what leaves in a file.
 *
 * @type {readonly Fault[]}
 */
export const listFaults = [
  {
    name: 'an administrator undoes what another one changed meanwhile',
    file: `${LISTS}.ts`,
    find: "    if (before.revision !== basedOn) return { state: 'conflict', lijsten: before };\n",
    replace: '',
    tests: [`${LISTS}.test.ts`],
  },
  {
    name: 'lists that changed at another workstation are written over',
    file: `${LISTS_PLACE}.ts`,
    find: "    if ((await readLists(options)).revision !== basedOn) return 'changedMeanwhile';\n",
    replace: '',
    tests: [`${LISTS_PLACE}.test.ts`],
  },
  {
    name: 'anybody may change the lists',
    file: 'src/main/ipc/handlers/lijsten.ts',
    find: "const isBeheerder = is('beheerder');",
    replace: 'const isBeheerder = everybody;',
    tests: ['src/main/ipc/handlers/lijsten.test.ts'],
  },
  {
    name: 'an answer goes with its question when an administrator withdraws that',
    file: `${QUESTIONS}.ts`,
    find: "!asked.has(id) && antwoord.trim() !== ''",
    replace: "asked.has(id) && antwoord.trim() !== ''",
    tests: [`${QUESTIONS}.test.ts`, 'src/renderer/features/register/question-set.test.tsx'],
  },
  {
    name: 'a BSN in a note goes into the readable file of what waits',
    file: 'src/main/services/outbox/export-text.ts',
    find: '  return withoutBsn(`',
    replace: '  return String(`',
    tests: [`${EXPORT}.test.ts`],
  },
  {
    name: 'whose data leaves in a file is not in the access log',
    file: `${EXPORT}.ts`,
    find: '  audit.record(\n',
    replace: '  void String(\n',
    tests: [`${EXPORT}.test.ts`],
  },
];
