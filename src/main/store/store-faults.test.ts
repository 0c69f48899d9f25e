import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { conversationOf, questionOf } from '../../../tests/support/builders';
import { instantOf } from '../../shared/domain/datum';
import type { OutboxRecord } from '../ports/stores';
import { LockedDatabaseError, openDatabase, storageFaultOf, type Place } from './database';
import { openStore, type Store } from './open-store';

const nowMs = Date.now();
const DAY_MS = 24 * 3600_000;
/** SQLite's own, of this store. */
const PAGE = 4096;

function newPlace(): Extract<Place, { readonly kind: 'file' }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'voorkant-store-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return { kind: 'file', file: path.join(folder, 'voorkant.db'), keyHex: 'a1'.repeat(32) };
}

const draftOf = (note: string) => ({
  conversation: conversationOf({ questions: [questionOf({ note })] }),
  ...{ userId: 'sanne', traceId: 'a'.repeat(32), discardedAtMs: null },
});

function recordOf(onderwerp: string): OutboxRecord {
  const item = {
    ...{ id: randomUUID(), conversationId: conversationOf().id, onderwerp, savedAt: instantOf(nowMs) },
    ...({ state: 'waiting', attempts: 0, reason: null, nummer: null, taakNummer: null } as const),
  };
  return {
    item,
    userId: 'sanne',
    traceId: 'a'.repeat(32),
    job: JSON.stringify({ note: 'x'.repeat(900) }),
    nextAttemptAtMs: 0,
  };
}

function thrownBy(work: () => void): unknown {
  try {
    work();
    return null;
  } catch (cause) {
    return cause;
  }
}

const notes = (store: Store) =>
  store.conversations.listFor('sanne').map(({ conversation }) => conversation.questions[0]?.note.slice(0, 6));

describe('a full disk', () => {
  it('is told by name, and leaves the draft and all that was confirmed', () => {
    const { store } = openStore(newPlace(), nowMs);
    onTestFinished(() => store.close());
    const draft = draftOf('eerste');
    store.conversations.put(draft);
    store.outbox.put(recordOf('Bevestigd'));
    // The engine itself then says what it says of a disk without room.
    store.database.all('pragma wal_checkpoint(TRUNCATE)');
    const pages = store.database.get<{ page_count: number }>('pragma page_count')?.page_count ?? 0;
    store.database.all(`pragma max_page_count = ${pages}`);
    const large = { ...recordOf('Te veel'), job: JSON.stringify({ note: 'x'.repeat(200_000) }) };

    const fault = thrownBy(() =>
      store.outbox.commit({ records: [large], counted: [], conversationId: draft.conversation.id }),
    );

    expect(storageFaultOf(fault)).toBe('full');
    expect(notes(store)).toEqual(['eerste']);
    expect(store.outbox.list().map(({ item }) => item.onderwerp)).toEqual(['Bevestigd']);
  });

  it('takes text again once there is room', () => {
    const { store } = openStore(newPlace(), nowMs);
    onTestFinished(() => store.close());
    const pages = store.database.get<{ page_count: number }>('pragma page_count')?.page_count ?? 0;
    store.database.all(`pragma max_page_count = ${pages}`);
    expect(storageFaultOf(thrownBy(() => store.conversations.put(draftOf('y'.repeat(200_000)))))).toBe('full');

    store.database.all('pragma max_page_count = 100000');
    store.conversations.put(draftOf('tweede'));

    expect(notes(store)).toEqual(['tweede']);
  });
});

describe('a file that another program holds', () => {
  it('is not taken for a damaged one: it stays where it is, whole', () => {
    const place = newPlace();
    const { store: first } = openStore(place, nowMs);
    first.conversations.put(draftOf('eerste'));
    first.close();
    const other = openDatabase(place);
    onTestFinished(() => other.close());
    other.all('pragma locking_mode = EXCLUSIVE');
    other.exec('create table hold (x)');

    expect(() => openStore(place, nowMs)).toThrow(LockedDatabaseError);
    expect(readdirSync(path.dirname(place.file)).filter((name) => name.includes('unreadable'))).toEqual([]);
  });

  it('is told by name while it is held, and takes text again after that', () => {
    const place = newPlace();
    const { store } = openStore(place, nowMs);
    onTestFinished(() => store.close());
    const other = openDatabase(place);
    onTestFinished(() => other.close());
    other.exec('begin immediate');

    expect(storageFaultOf(thrownBy(() => store.conversations.put(draftOf('eerste'))))).toBe('locked');

    other.exec('rollback');
    store.conversations.put(draftOf('tweede'));
    expect(notes(store)).toEqual(['tweede']);
  });
});

describe('a damaged file', () => {
  /** So many that the roots of the tables are a small part of the file. */
  const MANY = 240;

  it.each(['first half', 'second half'])(
    'gives all that can still be read of it to the new one: %s damaged',
    (half) => {
      const place = newPlace();
      const { store: before } = openStore(place, nowMs);
      before.conversations.put(draftOf('eerste'));
      before.callbackDrafts.put({ userId: 'sanne', taak: 'contacten a', body: '{}', updatedAtMs: nowMs });
      for (let number = 0; number < MANY; number += 1) before.outbox.put(recordOf(`Contact ${number}`));
      before.database.all('pragma wal_checkpoint(TRUNCATE)');
      before.close();
      const bytes = readFileSync(place.file);
      const pages = bytes.length / PAGE;
      // Page 1 holds the schema, the next ones the roots of the tables. Four pages of rows somewhere behind them are spoilt.
      const from = Math.floor(half === 'first half' ? pages * 0.35 : pages * 0.75);
      for (let page = from; page < from + 4; page += 1) bytes.fill(7, page * PAGE + 100, page * PAGE + 200);
      writeFileSync(place.file, bytes);

      const { store, setAside, salvaged } = openStore(place, nowMs);
      onTestFinished(() => store.close());

      expect(readFileSync(setAside ?? '').equals(bytes)).toBe(true);
      expect(salvaged).toBe(store.outbox.list().length + notes(store).length + 1);
      expect(store.callbackDrafts.get('sanne', 'contacten a')).toBe('{}');
      expect(notes(store)).toEqual(['eerste']);
      expect(salvaged).toBeGreaterThan(MANY / 2);
      expect(salvaged).toBeLessThan(MANY);
    },
  );
});

describe('a clock that is wrong at the start', () => {
  it('makes nothing be forgotten, however far ahead it is', () => {
    const place = newPlace();
    const { store: before } = openStore(place, nowMs);
    before.conversations.put(draftOf('eerste'));
    before.close();

    const { store } = openStore(place, nowMs + 4000 * DAY_MS);
    onTestFinished(() => store.close());

    expect(notes(store)).toEqual(['eerste']);
  });

  it('leaves what is typed about a callback too, where nothing else is', () => {
    const place = newPlace();
    const { store: before } = openStore(place, nowMs);
    before.callbackDrafts.put({ userId: 'sanne', taak: 'contacten 1', body: '{}', updatedAtMs: nowMs });
    before.close();

    const { store } = openStore(place, nowMs + 4000 * DAY_MS);
    onTestFinished(() => store.close());

    expect(store.callbackDrafts.get('sanne', 'contacten 1')).toBe('{}');
  });

  it('lets what is a month old go once the program has run for a day', () => {
    const { store } = openStore(newPlace(), nowMs);
    onTestFinished(() => store.close());
    store.conversations.put(draftOf('eerste'));

    store.purge(nowMs + 31 * DAY_MS);

    expect(notes(store)).toEqual([]);
  });
});
