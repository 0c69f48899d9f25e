import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const COPIED = ['src', 'tests', 'package.json', 'tsconfig.json', 'vitest.config.mts'];
/** Read by tests, changed by none. */
const LINKED = ['node_modules', 'resources', 'scripts'];

/** A fault cannot be planted: its text is not there, or more than once. */
export class UnplantableError extends Error {
  /** @override */
  name = 'UnplantableError';
}

/**
 * The text with the fault in it.
 *
 * @param {string} text
 * @param {import('./catalogue.mjs').Fault} fault
 * @returns {string}
 */
export function withFault(text, { file, find, replace }) {
  const times = text.split(find).length - 1;
  if (times !== 1) throw new UnplantableError(`its text is found ${times} times in ${file}, not once`);
  return text.replace(find, () => replace);
}

/**
 * A copy of the tree to plant faults in; the tree itself is never touched.
 *
 * @param {string} root
 * @returns {{ folder: string, remove: () => void }}
 */
export function copyTree(root) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'voorkant-faults-'));
  for (const name of COPIED) fs.cpSync(path.join(root, name), path.join(folder, name), { recursive: true });
  for (const name of LINKED) fs.symlinkSync(path.join(root, name), path.join(folder, name), 'dir');
  return { folder, remove: () => fs.rmSync(folder, { recursive: true, force: true }) };
}

/**
 * Runs `work` while the fault stands in the copy, and takes it out again.
 *
 * @template T
 * @param {string} folder  of {@link copyTree}
 * @param {import('./catalogue.mjs').Fault} fault
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function whilePlanted(folder, fault, work) {
  const file = path.join(folder, fault.file);
  const text = fs.readFileSync(file, 'utf8');
  fs.writeFileSync(file, withFault(text, fault));
  try {
    return await work();
  } finally {
    fs.writeFileSync(file, text);
  }
}
