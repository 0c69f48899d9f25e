import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { ROOT } from '../paths.mjs';

/** The files of `resources` that main reads as YAML. */
const READ_BY_MAIN =
  /^(lines\/[\w-]+|lists\/lijsten|notes\/[\w-]+|municipalities\/[\w-]+|sandbox\/users|knowledge\/(elders|synoniemen|top|zo-zeggen-mensen-het))\.yaml$/;

/** Where they go, relative to the folder of the program. */
export const PREPARED_FOLDER = 'yaml';

/**
 * What the YAML files of `resources` say, as JSON: each under the hash of its text, so that a file that was changed afterwards is read anew.
 *
 * @param {string} [root]
 * @returns {{ name: string, source: string }[]}
 */
export function prepareYaml(root = ROOT) {
  const folder = path.join(root, 'resources');
  return fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.split(path.sep).join('/'))
    .filter((name) => READ_BY_MAIN.test(name))
    .map((name) => {
      const text = fs.readFileSync(path.join(folder, name), 'utf8');
      return { name: `${createHash('sha256').update(text).digest('hex')}.json`, source: JSON.stringify(parse(text)) };
    });
}

/** @returns {import('vite').Plugin} writes them beside the program */
export function preparedYamlPlugin() {
  return {
    name: 'prepared-yaml',
    generateBundle() {
      for (const { name, source } of prepareYaml())
        this.emitFile({ type: 'asset', fileName: `${PREPARED_FOLDER}/${name}`, source });
    },
  };
}
