import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { StepError } from './step.mjs';

/**
 * Does some work while no other process of this user does work under the same lock.
 *
 * @template T
 * @param {string} file  the lock; holds the id of the process that has it
 * @param {() => Promise<T>} work
 * @param {{ timeoutMs?: number, pollMs?: number }} [options]
 * @returns {Promise<T>}
 */
export async function withLock(file, work, { timeoutMs = 120_000, pollMs = 100 } = {}) {
  const deadline = Date.now() + timeoutMs;
  fs.mkdirSync(path.dirname(file), { recursive: true });
  while (!take(file)) {
    if (Date.now() > deadline) {
      throw new StepError(
        `another command has held ${file} for ${timeoutMs / 1000} s.`,
        `Stop that command, or remove ${file}.`,
      );
    }
    await wait(pollMs);
  }
  try {
    return await work();
  } finally {
    fs.rmSync(file, { force: true });
  }
}

/** @param {string} file */
function take(file) {
  try {
    fs.writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    if (!isHeld(file)) fs.rmSync(file, { force: true });
    return false;
  }
}

/**
 * Whether the process that wrote the lock still lives: one that was killed left its lock behind.
 *
 * @param {string} file
 */
function isHeld(file) {
  try {
    const pid = Number(fs.readFileSync(file, 'utf8'));
    // An empty file is a lock whose owner has not written its id yet.
    if (pid === 0) return true;
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
