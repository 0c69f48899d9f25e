import { expect, it } from 'vitest';
import { openStore } from './open-store';

const NOW = Date.parse('2026-11-02T09:00:00Z');
const DAY_MS = 24 * 3600_000;
const opened = () => openStore({ kind: 'memory' }, NOW).store;

it('remembers for thirty days when a user tried a change', () => {
  const store = opened();
  const { callbackTries } = store;
  callbackTries.add('sanne', 'a', NOW - 31 * DAY_MS);
  callbackTries.add('sanne', 'a', NOW);
  callbackTries.add('sanne', 'a', NOW);
  callbackTries.add('mo', 'a', NOW + 1);

  store.purge(NOW);

  expect(callbackTries.moments('sanne', 'a')).toEqual([NOW]);
  expect(callbackTries.moments('sanne', 'b')).toEqual([]);
});

it('keeps what each user types about a callback until it is taken away, at most thirty days', () => {
  const store = opened();
  const { callbackDrafts } = store;
  const draft = { userId: 'sanne', taak: 'contacten a', body: '{}', updatedAtMs: NOW };
  callbackDrafts.put({ ...draft, updatedAtMs: NOW - DAY_MS });
  callbackDrafts.put({ ...draft, body: '{"note":"Belt morgen"}' });
  callbackDrafts.put({ ...draft, taak: 'contacten b' });
  callbackDrafts.put({ ...draft, userId: 'mo', updatedAtMs: NOW - 31 * DAY_MS });

  callbackDrafts.remove('sanne', 'contacten b');
  store.purge(NOW);

  expect(callbackDrafts.get('sanne', 'contacten a')).toBe('{"note":"Belt morgen"}');
  expect(callbackDrafts.get('sanne', 'contacten b')).toBeNull();
  expect(callbackDrafts.get('mo', 'contacten a')).toBeNull();
});
