import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { conversationOf } from '../../../tests/support/builders';
import type { Place } from './database';
import { openStore, type OpenedStore } from './open-store';

const nowMs = Date.parse('2026-11-02T09:00:00Z');

function newFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'voorkant-store-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

const placeIn = (folder: string, keyHex: string): Place => ({
  kind: 'file',
  file: path.join(folder, 'voorkant.db'),
  keyHex,
});

function open(folder: string, keyHex = 'a1'.repeat(32)): OpenedStore {
  const opened = openStore(placeIn(folder, keyHex), nowMs);
  onTestFinished(() => opened.store.close());
  return opened;
}

describe('opening the store', () => {
  it('finds what was kept before', () => {
    const folder = newFolder();
    const conversation = conversationOf();
    const first = openStore(placeIn(folder, 'a1'.repeat(32)), nowMs);
    first.store.conversations.put({ conversation, userId: 'sanne', traceId: 'a'.repeat(32), discardedAtMs: null });
    first.store.close();

    const { store, setAside } = open(folder);

    expect(store.conversations.get(conversation.id)?.conversation).toEqual(conversation);
    expect(setAside).toBeNull();
  });

  it('sets a file aside that does not open with its key, whole, and begins a new one', () => {
    const folder = newFolder();
    const conversation = conversationOf();
    const first = openStore(placeIn(folder, 'a1'.repeat(32)), nowMs);
    first.store.conversations.put({ conversation, userId: 'sanne', traceId: 'a'.repeat(32), discardedAtMs: null });
    first.store.close();
    const bytes = readFileSync(path.join(folder, 'voorkant.db'));

    const { store, setAside } = open(folder, 'b2'.repeat(32));

    expect(setAside).toBe(path.join(folder, `voorkant.db.unreadable-${nowMs}`));
    expect(readFileSync(setAside ?? '').equals(bytes)).toBe(true);
    expect(store.conversations.get(conversation.id)).toBeNull();
  });

  it('sets a damaged file aside', () => {
    const folder = newFolder();
    writeFileSync(path.join(folder, 'voorkant.db'), 'geen database'.repeat(1000));

    const { setAside } = open(folder);

    expect(setAside).not.toBeNull();
    expect(readdirSync(folder)).toContain('voorkant.db');
  });

  it('leaves the store of a newer version as it is', () => {
    const folder = newFolder();
    const { store } = openStore(placeIn(folder, 'a1'.repeat(32)), nowMs);
    store.database.exec('pragma user_version = 9999');
    store.close();

    expect(() => open(folder)).toThrow('schema 9999');
    expect(readdirSync(folder).filter((name) => name.includes('unreadable'))).toEqual([]);
  });
});
