/** @typedef {import('./catalogue.mjs').Fault} Fault */

const KENNISBEHEER = 'src/main/services/kennisbeheer';
const READING_RULES = 'src/main/services/kennis/reading-rules';
const SESSIONS = 'src/main/services/klantbeeld/klantbeeld-sessions';
const ASSEMBLE = 'src/main/services/klantbeeld/assemble';
const CONVERSATIONS = 'src/main/services/conversations/conversation-service';
const CHECK = 'src/main/services/identification/check-answer';
const QUESTIONS = 'src/main/services/identification/questions';

/**
 * Whose data is shown, to whom, and which lines are asked for it.
 *
 * @type {readonly Fault[]}
 */
export const accessFaults = [
  {
    name: 'a writer publishes their own text',
    file: `${KENNISBEHEER}/publish.ts`,
    find: 'kept.voorstel.schrijver === user.id',
    replace: 'kept.voorstel.schrijver === null',
    tests: [`${KENNISBEHEER}/voorstellen.test.ts`],
  },
  {
    name: 'a reference text never takes the place of an own text',
    file: `${READING_RULES}.ts`,
    find: 'today >= pushedOn',
    replace: 'today < pushedOn',
    tests: [`${READING_RULES}.test.ts`],
  },
  {
    name: 'a late answer of an older generation is shown',
    file: `${SESSIONS}.ts`,
    find: 'if (now?.generation !== generation) return;',
    replace: 'if (!now) return;',
    tests: [`${SESSIONS}.test.ts`],
  },
  {
    name: "another user's conversation can be reached",
    file: `${CONVERSATIONS}.ts`,
    find: 'return stored?.userId === userId ? stored : null;',
    replace: 'return stored;',
    tests: [`${CONVERSATIONS}.test.ts`],
  },
  {
    name: 'the level of the previous persoon is kept for the next one',
    file: `${CONVERSATIONS}.ts`,
    find: 'const identification = isSameSubject(before, choice)',
    replace: 'const identification = before.subject === before.subject',
    tests: [`${CONVERSATIONS}.test.ts`],
  },
  {
    name: 'a closed section makes a request anyway',
    file: `${ASSEMBLE}.ts`,
    find: 'const open = plan.filter(({ closed }) => closed === null);',
    replace: 'const open = plan;',
    tests: [`${ASSEMBLE}.test.ts`],
  },
  {
    name: "another municipality's line is asked",
    file: 'src/main/services/klantbeeld/access.ts',
    find: 'connection.municipalities.includes(municipality)',
    replace: 'connection.municipalities.length > 0',
    tests: [`${ASSEMBLE}.test.ts`],
  },
  {
    name: 'a control question shows its answer',
    file: `${QUESTIONS}.ts`,
    find: "vraag: 'In welke plaats bent u geboren?'",
    replace: 'vraag: `Bent u geboren in ${geboorteplaats}?`',
    tests: [`${QUESTIONS}.test.ts`],
  },
  {
    name: 'an empty answer to a control question is right',
    file: `${QUESTIONS}.ts`,
    find: 'plain(answer) === plain(wanted);',
    replace: 'plain(wanted).startsWith(plain(answer));',
    tests: [`${QUESTIONS}.test.ts`],
  },
  {
    name: 'a wrong answer may be tried again until it is right',
    file: `${CHECK}.ts`,
    find: "one.outcome !== 'skipped'",
    replace: "one.outcome === 'right'",
    tests: [`${CHECK}.test.ts`],
  },
  {
    name: 'a fact that somebody was found with proves who they are',
    file: `${CONVERSATIONS}.ts`,
    find: 'isSameSubject(before, choice) ? [] : take(searches, id);',
    replace: 'isSameSubject(before, choice) ? [] : take(searches, id).slice(9);',
    tests: [`${CONVERSATIONS}.test.ts`],
  },
  {
    name: 'wrong answers no longer count against the caller',
    file: 'src/main/services/identification/identify.ts',
    find: "count('right') >= needed && count('wrong') <= WRONG_ALLOWED",
    replace: "count('right') >= needed",
    tests: ['src/main/services/identification/identify.test.ts'],
  },
];
