import { expect, it } from 'vitest';
import { shippedLijsten } from '../../../../tests/fakes/lijsten';
import { agent } from '../../../../tests/support/builders';
import { instantOf } from '../../../shared/domain/datum';
import type { User } from '../../../shared/domain/user';
import { createLijsten } from '../../services/lijsten';
import { lijstenHandlers } from './lijsten';

const ENTRY = { id: '', naam: 'Doorverbonden', groep: 'doorgezet', isBeantwoord: 'ja' };

function handlersFor(user: User | null) {
  let lijsten = shippedLijsten();
  const service = createLijsten({
    place: {
      current: () => Promise.resolve(lijsten),
      status: () => ({ state: 'ok', since: instantOf(0), problems: [] }),
      write(next) {
        lijsten = next;
        return Promise.resolve('written');
      },
    },
    log: { record: () => undefined, latest: () => [] },
    own: {
      ...{ favourites: () => [], setFavourites: () => undefined },
      ...{ macros: () => [], putMacro: () => undefined, removeMacro: () => undefined },
    },
    nowMs: () => 0,
  });
  const session = { current: () => user, signIn: () => user, signOut: () => undefined, users: () => [] };
  return lijstenHandlers({ session, lijsten: service });
}

const put = (user: User | null) => handlersFor(user).put({ lijst: 'resultaten', basedOn: 0, entry: ENTRY });

it('only an administrator changes the lists and sees who did', async () => {
  const beheerder: User = { ...agent(), roles: ['beheerder'] };

  expect(await put(beheerder)).toMatchObject({ ok: true, value: { state: 'saved' } });
  for (const user of [agent(), { ...agent(), roles: ['supervisor', 'redacteur'] } as User])
    expect(await put(user)).toEqual({ ok: false, error: { kind: 'forbidden', because: 'role' } });
  expect(await handlersFor(agent()).order({ lijst: 'macros', basedOn: 0, ids: [] })).toMatchObject({ ok: false });
  expect(await handlersFor(agent()).history({ limit: 5 })).toMatchObject({ ok: false });
});

it('everybody who is signed in reads the lists', async () => {
  expect(await handlersFor(agent()).get({})).toMatchObject({ ok: true });
  expect(await handlersFor(null).get({})).toMatchObject({ ok: false });
});
