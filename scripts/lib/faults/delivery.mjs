/** @typedef {import('./catalogue.mjs').Fault} Fault */

const DELIVER = 'src/main/services/outbox/deliver';
const DELIVER_OBJECT = 'src/main/services/outbox/deliver-object';
const OUTBOX_TEST = 'src/main/services/outbox/outbox-service.test.ts';
const OUTBOX_STORE = 'src/main/store/outbox-repository';

/**
 * What the agent wrote reaches the register: once, whole, and never lost on the way.
 *
 * @type {readonly Fault[]}
 */
export const deliveryFaults = [
  {
    name: 'the text of another editor is written over',
    file: `${DELIVER_OBJECT}.ts`,
    find: '  if (standing !== basedOn) return conflict;\n',
    replace: '',
    tests: [`${DELIVER_OBJECT}.test.ts`],
  },
  {
    name: 'a step of the outbox is dropped',
    file: `${DELIVER}.ts`,
    find: 'isNeeded: (job) => !job.done.isUserLinked,',
    replace: 'isNeeded: () => false,',
    tests: [`${DELIVER}.test.ts`, OUTBOX_TEST],
  },
  {
    name: 'the done-flag is not kept after a step',
    file: `${DELIVER}.ts`,
    find: '      keep(job);\n',
    replace: '',
    tests: [`${DELIVER}.test.ts`, OUTBOX_TEST],
  },
  {
    name: 'a contact is written again instead of looked up',
    file: `${DELIVER}.ts`,
    find: '!existing.ok || existing.value',
    replace: '!existing.ok',
    tests: [`${DELIVER}.test.ts`],
  },
  {
    name: 'a callback is made again when only its answer got lost',
    file: `${DELIVER}.ts`,
    find: 'if (start.done.klantcontactId !== null) {',
    replace: 'if (start.done.taakNummer !== null) {',
    tests: [`${DELIVER}.test.ts`],
  },
  {
    name: 'a refused contact is sent again and again',
    file: 'src/main/services/outbox/outbox-service.ts',
    find: "error.kind === 'rejected';",
    replace: "error.kind === 'notFound';",
    tests: [OUTBOX_TEST],
  },
  {
    name: 'saving loses the draft before the outbox has the contact',
    file: `${OUTBOX_STORE}.ts`,
    find: `db.transaction(() => {
        for (const record of records) putRecord(db, record);
        for (const question of counted) countQuestion(db, question);
        db.run('delete from conversation where id = ?', [conversationId]);
      });`,
    replace: `db.run('delete from conversation where id = ?', [conversationId]);
      for (const record of records) putRecord(db, record);`,
    tests: [`${OUTBOX_STORE}.test.ts`],
  },
  {
    name: 'a write is sent twice',
    file: 'src/main/http/http-client.ts',
    find: 'const sent = send.isRead',
    replace: 'const sent = send',
    tests: ['src/main/http/http-client.test.ts'],
  },
  {
    name: 'what was saved later overtakes what waits for its line',
    file: 'src/main/services/outbox/turn.ts',
    find: 'isBehind: ({ connectionId, objectId }) => heldConnections.has(connectionId) || openObjects.has(objectId),',
    replace: 'isBehind: () => false,',
    tests: [OUTBOX_TEST],
  },
  {
    name: 'a clock that was put back lets a contact wait for days',
    file: 'src/main/services/outbox/turn.ts',
    find: 'nextAttemptAtMs <= nowMs || nextAttemptAtMs > nowMs + LONGEST_PAUSE_MS;',
    replace: 'nextAttemptAtMs <= nowMs;',
    tests: [OUTBOX_TEST],
  },
  {
    name: 'a contact is written under another number because our own late request took the first',
    file: 'src/main/lines/klantinteracties/write.ts',
    find: 'if (holder.value && isOurs(holder.value, reference))',
    replace: 'if (holder.value && !isOurs(holder.value, reference))',
    tests: ['src/main/lines/klantinteracties/write.test.ts'],
  },
  {
    name: 'a store that another program holds is taken for a damaged one',
    file: 'src/main/store/database.ts',
    find: "    if (fault === 'locked') throw new LockedDatabaseError();\n",
    replace: '',
    tests: ['src/main/store/store-faults.test.ts'],
  },
  {
    name: 'what can be read of a damaged store is left behind',
    file: 'src/main/store/open-store.ts',
    find: 'const salvaged = salvage({ ...place, file: setAside }, db);',
    replace: 'const salvaged = 0;',
    tests: ['src/main/store/store-faults.test.ts'],
  },
  {
    name: 'a record that is open again is forgotten by the outbox',
    file: `${OUTBOX_STORE}.ts`,
    find: 'else forget();',
    replace: 'else known.delete(id);',
    tests: [`${OUTBOX_STORE}.test.ts`],
  },
  {
    name: 'how a contact was filled in stays after its register has it',
    file: 'src/main/services/outbox/outbox-service.ts',
    find: 'if (stopped === null) job = { ...job, draft: null };',
    replace: '',
    tests: [OUTBOX_TEST],
  },
  {
    name: 'a refused contact that is opened again can be in the register twice',
    file: 'src/main/services/outbox/reopen.ts',
    find: 'done.klantcontactId === null ? referentienummer : randomUUID()',
    replace: 'done.klantcontactId === null ? randomUUID() : referentienummer',
    tests: ['src/main/services/outbox/reopen.test.ts'],
  },
];
