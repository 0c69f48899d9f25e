import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The lint rule behind the arrows: an import of a file of ours must stay within the zones. It looks at the text of the import and never
 * at the disk, so it costs next to nothing: our imports are relative and name a file or a folder with an index.
 *
 * @typedef {import('./arrows.mjs').Zone} Zone
 * @typedef {import('eslint').Rule.RuleModule} RuleModule
 */

/** What of an import says where it goes: `import … from`, `export … from`, `import()` while running, and `import()` of a type. */
const SOURCES =
  ':matches(ImportDeclaration, ExportNamedDeclaration, ExportAllDeclaration, ImportExpression, TSImportType) > Literal.source';

/** @type {RuleModule} */
const arrows = {
  meta: {
    type: 'problem',
    docs: { description: 'keep the arrows of the house plan' },
    schema: [{ type: 'object', properties: { zones: { type: 'array' } }, required: ['zones'] }],
  },
  create(context) {
    const zones = /** @type {Zone[]} */ (context.options[0].zones).filter(({ target }) =>
      isIn(context.filename, target),
    );
    if (zones.length === 0) return {};
    return {
      /** @param {import('estree').Literal} source */
      [SOURCES](source) {
        if (typeof source.value !== 'string' || !source.value.startsWith('.')) return;
        const imported = path.resolve(path.dirname(context.filename), source.value);
        for (const zone of zones) {
          if (isCrossed(zone, imported)) context.report({ node: source, message: zone.message });
        }
      },
    };
  },
};

/**
 * @param {Zone} zone
 * @param {string} imported  absolute, as the import names it: often without an extension
 * @returns {boolean}
 */
function isCrossed({ from, except = [] }, imported) {
  return isIn(imported, from) && !except.some((allowed) => isIn(imported, path.resolve(from, allowed)));
}

/**
 * Whether a path is a place or lies below it. A folder stands for its index.
 *
 * @param {string} file
 * @param {string} place
 * @returns {boolean}
 */
function isIn(file, place) {
  if (path.basename(place) === 'index.ts')
    return [place, place.slice(0, -'.ts'.length), path.dirname(place)].includes(file);
  return file === place || file.startsWith(place + path.sep);
}

/**
 * Its version is the content of this file: what lint remembers of unchanged files is forgotten when the rule changes.
 *
 * @type {import('eslint').ESLint.Plugin}
 */
export const arrowPlugin = {
  meta: { name: 'voorkant', version: hashOf(fileURLToPath(import.meta.url)) },
  rules: { arrows },
};

/** @param {string} file */
function hashOf(file) {
  return createHash('sha256').update(fs.readFileSync(file)).digest('hex');
}
