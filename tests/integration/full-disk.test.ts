import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { storageFaultOf } from '../../src/main/store/database';
import { openStore } from '../../src/main/store/open-store';
import { conversationOf, questionOf } from '../support/builders';

/** A disk of one MiB; null where this user may not make one. */
function smallDisk(): string | null {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return null;
  const folder = mkdtempSync(path.join(os.tmpdir(), 'voorkant-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder], { stdio: 'ignore' });
    return folder;
  } catch {
    rmSync(folder, { recursive: true, force: true });
    return null;
  }
}

const disk = smallDisk();
if (disk === null) console.warn('A really full disk is not tested: this user may not mount one.');
afterAll(() => {
  if (disk === null) return;
  execFileSync('umount', [disk]);
  rmSync(disk, { recursive: true, force: true });
});

const draftOf = (note: string) => ({
  conversation: conversationOf({ questions: [questionOf({ note })] }),
  ...{ userId: 'sanne', traceId: 'a'.repeat(32), discardedAtMs: null },
});

describe.runIf(disk !== null)('a disk that is really full', () => {
  it('is told by name, keeps what was there, and takes text again once there is room', () => {
    const folder = disk ?? '';
    const { store } = openStore(
      { kind: 'file', file: path.join(folder, 'voorkant.db'), keyHex: 'a1'.repeat(32) },
      Date.now(),
    );
    const kept = draftOf('eerste');
    store.conversations.put(kept);
    const ballast = path.join(folder, 'ballast');
    const fill = (): void => {
      for (let size = 1024 * 1024; size >= 4096; size /= 2)
        try {
          writeFileSync(ballast, Buffer.alloc(size), { flag: 'a' });
        } catch {
          // What fits stays: the next piece is half as large.
        }
    };
    fill();

    let fault: unknown = null;
    try {
      for (let number = 0; number < 200; number += 1) store.conversations.put(draftOf('x'.repeat(5000)));
    } catch (cause) {
      fault = cause;
    }
    rmSync(ballast);
    const last = draftOf('laatste');
    store.conversations.put(last);

    expect(storageFaultOf(fault)).toBe('full');
    expect(store.conversations.get(kept.conversation.id)?.conversation).toEqual(kept.conversation);
    expect(store.conversations.get(last.conversation.id)?.conversation).toEqual(last.conversation);
    store.close();
  });
});
