/** @typedef {import('./catalogue.mjs').Fault} Fault */

const STARTING_TEST = 'tests/integration/vng/starting-work.test.ts';

/**
 * Work that begins in a contact: once, and tied to the contact.
 *
 * @type {readonly Fault[]}
 */
export const startingFaults = [
  {
    name: 'a zaak is made without the number by which it is found again',
    file: 'src/main/lines/zgw/write.ts',
    find: '    identificatie: zaak.identificatie,\n',
    replace: '',
    tests: [STARTING_TEST],
  },
  {
    name: 'a caller becomes the initiator of their zaak twice',
    file: 'src/main/lines/zgw/write.ts',
    find: '    hasInitiator: rollen.value.some(',
    replace: '    hasInitiator: rollen.value.length < 0 && rollen.value.some(',
    tests: [STARTING_TEST],
  },
  {
    name: 'a contact is not tied to the zaak that was started in it',
    file: 'src/main/ipc/handlers/conversations.ts',
    find: '[...records, ...bonds]',
    replace: 'records',
    tests: [STARTING_TEST],
  },
  {
    name: 'two colleagues both get a caller that they take at once',
    file: 'src/main/services/hand-over/receiver.ts',
    find: 'offer.value.bevestigdVoor === on.listener.user.id && isFor',
    replace: 'isFor',
    tests: ['src/main/services/hand-over/hand-over.test.ts'],
  },
  {
    name: 'a BSN travels with a caller who is handed over',
    file: 'src/main/services/hand-over/index.ts',
    find: 'texts.some((text) => findPersonalNumbers(text).length > 0)',
    replace: 'texts.length === 0',
    tests: ['tests/integration/vng/hand-over.test.ts'],
  },
  {
    name: 'a BSN leaves by e-mail',
    file: 'src/main/services/berichten/check.ts',
    find: "return findPersonalNumbers(text).length > 0 ? 'personalNumber' : null;",
    replace: 'return null;',
    tests: ['src/main/services/berichten/check.test.ts'],
  },
];
