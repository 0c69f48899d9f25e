import { describe, expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { createDemoBridge } from '../../../../tests/fakes/demo-bridge';
import { createFakeBridge } from '../../../../tests/fakes/bridge';
import { hasRole, selectUser, usersByMunicipality } from './selectors';
import { createSessionSlice } from './slice';

describe('the session', () => {
  it('asks who sits here, by municipality, and signs in', async () => {
    const store = createStore(createSessionSlice(createDemoBridge().bridge));
    await store.getState().startSession();
    const { session } = store.getState();
    expect(
      session.state === 'signedOut' && usersByMunicipality(store.getState(), session.users).map(({ naam }) => naam),
    ).toEqual(['Harderwijk', 'Ermelo', 'Zeewolde']);

    await store.getState().signIn('marieke');

    expect(selectUser(store.getState())?.naam).toBe('Marieke van Dijk');
    expect(hasRole(selectUser(store.getState()), 'supervisor')).toBe(true);
  });

  it('says why it cannot start', async () => {
    const store = createStore(createSessionSlice(createFakeBridge().bridge));

    await store.getState().startSession();

    expect(store.getState().session).toMatchObject({ state: 'failed', error: { kind: 'internal' } });
  });

  it('stays signed out and says why when signing in fails', async () => {
    const demo = createDemoBridge();
    const store = createStore(
      createSessionSlice({
        ...demo.bridge,
        session: { ...demo.bridge.session, signIn: async () => ({ ok: false, error: { kind: 'notFound' } }) },
      }),
    );
    await store.getState().startSession();

    await store.getState().signIn('marieke');

    expect(store.getState().session).toMatchObject({
      state: 'signedOut',
      signingIn: null,
      error: { kind: 'notFound' },
    });
  });
});
