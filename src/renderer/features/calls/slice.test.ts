import { describe, expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { createFakeBridge, ok } from '../../../../tests/fakes/bridge';
import { ringingCallSchema, type RingingCall } from '../../../shared/ipc/schemas';
import { createCallsSlice } from './slice';

const callOf = (n: number, candidates: RingingCall['candidates'] = null): RingingCall =>
  ringingCallSchema.parse({
    callId: `00000000-0000-4000-8000-00000000000${n}`,
    municipality: 'ermelo',
    telefoonnummer: '0341 123 456',
    ringingSince: '2026-03-02T09:40:00.000Z',
    candidates,
    candidatesError: null,
  });

function started() {
  const fake = createFakeBridge({ calls: { dismiss: async () => ok(null) } });
  return { ...fake, store: createStore(createCallsSlice(fake.bridge)) };
}

describe('ringing calls', () => {
  it('take in their candidates when the contact register answered, in the same place', () => {
    const { store, emit } = started();

    emit('calls.ringing', callOf(1));
    emit('calls.ringing', callOf(2));
    emit('calls.ringing', callOf(1, []));

    expect(store.getState().ringing.map(({ callId, candidates }) => [callId.at(-1), candidates])).toEqual([
      ['1', []],
      ['2', null],
    ]);
  });

  it('stay away after they were dismissed, whatever comes later', async () => {
    const { store, emit, calls } = started();
    emit('calls.ringing', callOf(1));

    await store.getState().dismissCall(callOf(1).callId);
    emit('calls.ringing', callOf(1, []));

    expect(store.getState().ringing).toEqual([]);
    expect(calls).toEqual([{ channel: 'calls.dismiss', input: { callId: callOf(1).callId } }]);
  });

  it('go when somebody else took them', () => {
    const { store, emit } = started();
    emit('calls.ringing', callOf(1));

    emit('calls.stopped', { callId: callOf(1).callId });

    expect(store.getState().ringing).toEqual([]);
  });
});
