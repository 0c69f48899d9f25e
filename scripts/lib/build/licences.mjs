import fs from 'node:fs';
import path from 'node:path';
import { ROOT } from '../paths.mjs';

/** @typedef {{ name: string, version: string, licence: string }} Licence */

/** Shipped beside the bundles, not inside them. */
const BESIDE = ['electron', '@signalapp/sqlcipher'];

/**
 * Name, version and licence of every package whose code stands in these bundles, and of what is shipped beside them.
 *
 * @param {readonly unknown[]} outputs  what vite's `build` gave
 * @returns {Licence[]}
 */
export function licencesOf(outputs) {
  const modules = outputs.flat().flatMap((output) => chunksOf(output).flatMap((chunk) => chunk.moduleIds ?? []));
  const names = new Set([...BESIDE, ...modules.flatMap(packageOf)]);
  return [...names].sort().map(licenceOf);
}

/**
 * @param {unknown} output
 * @returns {readonly { moduleIds?: readonly string[] }[]}
 */
const chunksOf = (output) =>
  typeof output === 'object' && output !== null && 'output' in output && Array.isArray(output.output)
    ? output.output
    : [];

/**
 * The package in whose folder a module lies; nothing for our own modules.
 *
 * @param {string} moduleId
 * @returns {string[]}
 */
export function packageOf(moduleId) {
  const inside = moduleId.replaceAll('\\', '/').split('/node_modules/').at(-1);
  if (inside === undefined || !moduleId.includes('node_modules')) return [];
  const [first = '', second = ''] = inside.split('/');
  return [first.startsWith('@') ? `${first}/${second}` : first];
}

/**
 * @param {string} name
 * @returns {Licence}
 */
function licenceOf(name) {
  const { version, license } = JSON.parse(
    fs.readFileSync(path.join(ROOT, 'node_modules', name, 'package.json'), 'utf8'),
  );
  return { name, version, licence: license ?? 'unknown' };
}
