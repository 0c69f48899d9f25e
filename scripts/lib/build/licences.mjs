import fs from 'node:fs';
import path from 'node:path';
import { ROOT } from '../paths.mjs';

/**
 * @typedef {{ name: string, version: string, licence: string, notice: string }} Licence
 *   notice: the words that a licence asks to hand on with the copy
 */

/** Shipped beside the bundles, not inside them. */
const BESIDE = ['electron', '@signalapp/sqlcipher', 'node-gyp-build'];
/** What a package calls the file with its licence; some have more than one. */
const LICENCE_FILE = /^(licen[cs]es?|copying|notice)\b/i;

/**
 * What is no package: the word list of the spell checker. See resources/dictionaries/README.md.
 *
 * @returns {Licence}
 */
function dictionary() {
  const notice = fs.readFileSync(path.join(ROOT, 'resources/dictionaries/LICENSE.txt'), 'utf8');
  return { name: 'OpenTaal, Nederlandse woordenlijst', version: '2.20.19', licence: 'BSD-3-Clause', notice };
}

/**
 * The licence of every package whose code stands in these bundles, and of what is shipped beside them.
 *
 * @param {readonly unknown[]} outputs  what vite's `build` gave
 * @returns {Licence[]}
 */
export function licencesOf(outputs) {
  const modules = outputs.flat().flatMap((output) => chunksOf(output).flatMap((chunk) => chunk.moduleIds ?? []));
  const beside = BESIDE.map((name) => path.join(ROOT, 'node_modules', name));
  const folders = new Set([...beside, ...modules.flatMap(packageFolderOf)]);
  return [...[...folders].sort().map(licenceIn), dictionary()];
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
 * The folder of the package that a module is part of; nothing for our own modules.
 *
 * @param {string} moduleId
 * @returns {string[]}
 */
export function packageFolderOf(moduleId) {
  // A module that a plugin made up begins with a NUL; what follows may still be a path.
  const file = moduleId.replaceAll('\\', '/').replace(/^\0/, '');
  const at = file.lastIndexOf('/node_modules/');
  if (at < 0) return [];
  const root = file.slice(0, at + '/node_modules/'.length);
  const [first = '', second = ''] = file.slice(root.length).split('/');
  return [root + (first.startsWith('@') ? `${first}/${second}` : first)];
}

/**
 * @param {string} folder  of a package
 * @returns {Licence}
 */
export function licenceIn(folder) {
  const { name, version, license, author } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const licence = typeof license === 'string' ? license : (license?.type ?? 'unknown');
  const files = fs.readdirSync(folder).filter((file) => LICENCE_FILE.test(file) && !file.endsWith('.html'));
  const texts = files.map((file) => fs.readFileSync(path.join(folder, file), 'utf8').trim());
  const holder = typeof author === 'string' ? author : author?.name;
  const notice =
    texts.length > 0 ? texts.join('\n\n') : [`Copyright (c) ${holder ?? name}`, standardText(licence)].join('\n\n');
  return { name, version, licence, notice };
}

/**
 * The text of a licence for a package that only names it.
 *
 * @param {string} licence  as SPDX names it
 * @returns {string}
 */
function standardText(licence) {
  const file = path.join(ROOT, 'node_modules/spdx-license-list/licenses', `${licence}.json`);
  if (!fs.existsSync(file)) throw new Error(`there is no text of the licence ${licence}`);
  return JSON.parse(fs.readFileSync(file, 'utf8')).licenseText;
}

/**
 * All notices as one text, each version of a package once.
 *
 * @param {readonly Licence[]} licences
 * @returns {string}
 */
export function noticesText(licences) {
  const each = [...new Map(licences.map((one) => [`${one.name} ${one.version}`, one])).entries()];
  const parts = each
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([title, { licence, notice }]) => `${RULE}\n${title}: ${licence}\n${RULE}\n\n${notice}\n`);
  return [PREFACE, ...parts].join('\n');
}

const RULE = '-'.repeat(80);

const PREFACE = `Voorkant contains the software below, each part under its own licence. Voorkant itself is licensed under the EUPL-1.2.

@signalapp/sqlcipher is licensed under the AGPL-3.0-only. Whoever hands on a copy of Voorkant that holds it must meet the terms of that
licence for the whole: among them, everybody who gets the copy can get the source code of it. That of Voorkant lies where you got it, that
of the package at https://github.com/signalapp/node-sqlcipher.
`;
