/** @typedef {import('./catalogue.mjs').Fault} Fault */

const ANSWERS = 'src/main/http/answers';
const HTTP_CLIENT = 'src/main/http/http-client';
const ERRORS = 'src/main/http/errors';
const ASK_LINE = 'src/main/services/ask-line.ts';
const ASSEMBLE_TEST = 'src/main/services/klantbeeld/assemble.test.ts';
const ASKED = 'src/main/lines/asked';
const STRIP = 'src/main/services/kennisbeheer/strip-person-data';
const DATABASE = 'src/main/store/database';

/**
 * What is told, logged and stored of people, and that failures stay visible.
 *
 * @type {readonly Fault[]}
 */
export const privacyFaults = [
  {
    name: 'a BSN goes to the editors with what was searched',
    file: `${STRIP}.ts`,
    find: "isBsn(found) ? '[bsn]' : found",
    replace: 'found',
    tests: [`${STRIP}.test.ts`],
  },
  {
    name: 'a refused login becomes an empty list',
    file: `${ANSWERS}.ts`,
    find: "result.error.kind === 'notFound'",
    replace: "['notFound', 'unauthorised'].includes(result.error.kind)",
    tests: [`${ANSWERS}.test.ts`],
  },
  {
    name: 'the access log skips what failed',
    file: ASK_LINE,
    find: 'if (!question.subjects) return;',
    replace: 'if (!question.subjects || !result.ok) return;',
    tests: [ASSEMBLE_TEST],
  },
  {
    name: 'an answer is shown although the access log could not be written',
    file: ASK_LINE,
    find: '    return internalError(deps, answer, cause);',
    replace: '    return cause ? answer : internalError(deps, answer, cause);',
    tests: [ASSEMBLE_TEST],
  },
  {
    name: 'the access log stores the number itself',
    file: 'src/main/audit/audit-log.ts',
    find: 'const subject = one.subject === null ? null : pseudonym(one.subject);',
    replace: 'const subject = one.subject;',
    tests: ['src/main/audit/audit-log.test.ts'],
  },
  {
    name: 'a BSN is let into a URL',
    file: `${HTTP_CLIENT}.ts`,
    find: 'holdsBsn(url, send.options.params)',
    replace: "url.href === ''",
    tests: [`${HTTP_CLIENT}.test.ts`],
  },
  {
    name: 'an error repeats the numbers that a source quotes',
    file: `${ERRORS}.ts`,
    find: "text.replace(/\\d{8,}/g, '•••')",
    replace: 'text',
    tests: [`${ERRORS}.test.ts`],
  },
  {
    name: 'a list of somebody else is shown',
    file: `${ASKED}.ts`,
    find: 'const asked = result.value.filter(isAsked);',
    replace: 'const asked = result.value;',
    tests: [`${ASKED}.test.ts`],
  },
  {
    name: 'a record of another uuid is shown',
    file: `${ASKED}.ts`,
    find: 'if (!result.ok || isAsked(result.value)) return result;',
    replace: 'if (!result.ok || isAsked) return result;',
    tests: [`${ASKED}.test.ts`],
  },
  {
    name: 'a packed answer may grow as large as it likes',
    file: `${HTTP_CLIENT}.ts`,
    find: 'maxContentLength: maxBytes,',
    replace: 'maxContentLength: maxBytes * 1000,',
    tests: ['tests/contract/hostile/memory.test.ts'],
  },
  {
    name: 'the store opens without its key',
    file: `${DATABASE}.ts`,
    find: 'unlock(db, place.keyHex);',
    replace: 'db.pragma(`user_version`);',
    tests: [`${DATABASE}.test.ts`, 'src/main/store/open-store.test.ts'],
  },
  {
    name: 'a page that is not ours is answered',
    file: 'src/main/ipc/register.ts',
    find: 'if (!guard.isTrustedSender(event)) {',
    replace: 'if (guard.isTrustedSender(event) === null) {',
    tests: ['src/main/ipc/register.test.ts'],
  },
];
