/** @typedef {import('./catalogue.mjs').Fault} Fault */

const WHOLE_TEST = 'tests/contract/kennis-whole.test.ts';

/**
 * What the knowledge base shows is whole, and valid today.
 *
 * @type {readonly Fault[]}
 */
export const knowledgeFaults = [
  {
    name: 'half of a source shows while it is read',
    file: 'src/main/services/kennis/keeper.ts',
    find: '      if (done !== true) return value;\n',
    replace:
      '      if (done !== true) {\n        store.commit(heldOf(store, source));\n        return value;\n      }\n',
    tests: [WHOLE_TEST],
  },
  {
    name: 'an article shows after its last day',
    file: 'src/main/services/kennis/build-index.ts',
    find: '(from ?? day) <= day && (until ?? day) >= day;',
    replace: '(from ?? day) <= day;',
    tests: [WHOLE_TEST],
  },
  {
    name: 'a source that lost everything by mistake takes our articles along',
    file: 'src/main/services/kennis/feed/feed-sync.ts',
    find: "if (!isSame) throw new FeedFailure('invalidResponse');",
    replace: '',
    tests: [WHOLE_TEST],
  },
];
