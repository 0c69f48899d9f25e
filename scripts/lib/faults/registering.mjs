/** @typedef {import('./catalogue.mjs').Fault} Fault */

const REGISTERING = 'src/shared/domain/registering';
const NAMENS = 'src/shared/domain/namens-rules';
const SAVE = 'src/main/services/conversations/save';

/**
 * Of a contact is kept what may be kept, of whom it may be kept, and nothing of what the agent wrote goes unseen.
 *
 * @type {readonly Fault[]}
 */
export const registeringFaults = [
  {
    name: 'who only gave a name counts as checked',
    file: `${REGISTERING}.ts`,
    find: 'const AUTHENTICATED_FROM = 2;',
    replace: 'const AUTHENTICATED_FROM = 1;',
    tests: [`${REGISTERING}.test.ts`],
  },
  {
    name: 'details are kept of whoever did not agree',
    file: `${REGISTERING}.ts`,
    find: "return mayReuse ? 'partij' : 'lege-partij';",
    replace: "return 'partij';",
    tests: [`${REGISTERING}.test.ts`],
  },
  {
    name: 'a note goes with a question that is only counted, and nobody is asked',
    file: `${SAVE}.ts`,
    find: 'losesText(conversation, question) ?',
    replace: 'question.id === conversation.id ?',
    tests: [`${SAVE}.test.ts`],
  },
  {
    name: 'whoever is spoken for opens before the right to speak was checked',
    file: `${NAMENS}.ts`,
    find: 'return mayRepresent(namens) || level === 0 ? level : 1;',
    replace: 'return level;',
    tests: [`${NAMENS}.test.ts`],
  },
];
