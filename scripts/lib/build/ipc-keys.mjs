import path from 'node:path';
import { build } from 'esbuild';
import { ROOT } from '../paths.mjs';

/** @typedef {{ channels: string[], events: string[] }} IpcKeys  channel names, `group.name`, sorted */

/**
 * The channel names of a contract object, so that the preload can hold a literal list and need no zod.
 *
 * @param {Readonly<Record<string, Readonly<Record<string, { readonly kind: string }>>>>} contract
 * @returns {IpcKeys}
 */
export function keysOf(contract) {
  const entries = Object.entries(contract).flatMap(([group, members]) =>
    Object.entries(members).map(([name, entry]) => ({ key: `${group}.${name}`, kind: entry.kind })),
  );
  const unknown = entries.find(({ kind }) => kind !== 'operation' && kind !== 'event');
  if (unknown) throw new Error(`${unknown.key} in the IPC contract is neither an operation nor an event`);
  /** @param {string} wanted */
  const ofKind = (wanted) =>
    entries
      .filter(({ kind }) => kind === wanted)
      .map(({ key }) => key)
      .sort();
  return { channels: ofKind('operation'), events: ofKind('event') };
}

/**
 * Bundles and evaluates the contract file and reads its keys.
 *
 * @param {string} [file]
 * @returns {Promise<IpcKeys>}
 */
export async function readIpcKeys(file = path.join(ROOT, 'src/shared/ipc/contract.ts')) {
  const { outputFiles } = await build({
    entryPoints: [file],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    logLevel: 'silent',
  });
  const code = outputFiles[0]?.text ?? '';
  const module = await import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`);
  return keysOf(module.contract);
}
