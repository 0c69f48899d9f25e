import { expect, it } from 'vitest';
import { agent, connectionOf, testBsn } from '../../../../tests/support/builders';
import type { ChangeReply } from '../../../shared/domain/terugbel/board';
import type { BoardChanges } from './changes';
import type { BoardOutcomes } from './outcomes';
import { refusingPersonalNumbers } from './personal-numbers';

const sanne = agent();
const ref = { connectionId: connectionOf('contacten').id, id: '4f6b1c2a-3d4e-4f5a-8b6c-000000000010' };
const doneId = '4f6b1c2a-3d4e-4f5a-8b6c-000000000099';
const to = { soort: 'afdeling', identificatie: 'parkeren', naam: 'Parkeren' } as const;

/** Work that says that it was done; remembers what of. */
function work() {
  const done: string[] = [];
  const doing = (what: string) => (): Promise<ChangeReply> => {
    done.push(what);
    return Promise.resolve({ state: 'gone' });
  };
  const inner: BoardChanges & BoardOutcomes = {
    ...{ claim: doing('claim'), release: doing('release'), forward: doing('forward') },
    ...{ sendBack: doing('sendBack'), add: doing('add'), attempt: doing('attempt'), close: doing('close') },
  };
  return { done, guarded: refusingPersonalNumbers(inner) };
}

type Guarded = ReturnType<typeof work>['guarded'];
type Case = readonly [
  string,
  'reason' | 'note' | 'outcome' | 'text',
  (guarded: Guarded, text: string) => Promise<ChangeReply>,
];

const CASES: readonly Case[] = [
  ['a forward', 'reason', ({ forward }, reason) => forward(sanne, { ...ref, doneId, to, reason })],
  ['what is sent back', 'reason', ({ sendBack }, reason) => sendBack(sanne, { ...ref, doneId, reason })],
  ['an addition', 'text', ({ add }, text) => add(sanne, { ...ref, doneId, text })],
  ['an attempt', 'note', ({ attempt }, note) => attempt(sanne, { ...ref, doneId, outcome: 'voicemail', note })],
  ['a closing', 'outcome', ({ close }, outcome) => close(sanne, { ...ref, doneId, how: 'gesproken', outcome })],
];

it.each(CASES)(
  'refuses %s with a personal number in it, by its field, before anything is asked',
  async (_, field, send) => {
    const { done, guarded } = work();

    const replies = [
      await send(guarded, `Het BSN is ${testBsn}.`),
      await send(guarded, 'Op NL91 ABNA 0417 1643 00.'),
      await send(guarded, 'Kaart 4111 1111 1111 1111'),
    ];

    expect(replies).toEqual(Array.from({ length: 3 }, () => ({ state: 'personalNumber', field })));
    expect(done).toEqual([]);
  },
);

it.each(CASES)('lets %s through that has none', async (_, __, send) => {
  const { done, guarded } = work();

  await send(guarded, 'Over zaak Z-2026-00012, bel 0341 123456.');

  expect(done).toHaveLength(1);
});

it('lets an addition through of which the agent left the number', async () => {
  const { done, guarded } = work();

  await guarded.add(sanne, { ...ref, doneId, text: `Aanslag ${testBsn}`, nummersGelaten: [testBsn] });

  expect(done).toEqual(['add']);
});
