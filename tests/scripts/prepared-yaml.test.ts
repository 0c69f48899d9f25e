import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { prepareYaml } from '../../scripts/lib/build/prepared-yaml.mjs';
import { makeFolder } from './folder';

const LINES = 'version: 1\nlines: [a, b]\n';

describe('prepareYaml', () => {
  it('gives what a file says under the hash of its text', () => {
    const root = makeFolder({ 'resources/lines/belastingen.yaml': LINES });

    expect(prepareYaml(root)).toEqual([
      { name: `${createHash('sha256').update(LINES).digest('hex')}.json`, source: '{"version":1,"lines":["a","b"]}' },
    ]);
  });

  it('leaves alone what main does not read', () => {
    const root = makeFolder({
      'resources/municipalities/harderwijk.yaml': 'id: harderwijk',
      'resources/knowledge/vacs/a.yaml': 'a: 1',
      'resources/knowledge/bel.yaml': 'a: 1',
      'resources/sandbox/personen.json': '[]',
    });
    mkdirSync(path.join(root, 'resources/lines'));
    writeFileSync(path.join(root, 'resources/lines/notes.txt'), 'a: 1');

    expect(prepareYaml(root).map(({ source }) => source)).toEqual(['{"id":"harderwijk"}']);
  });
});
