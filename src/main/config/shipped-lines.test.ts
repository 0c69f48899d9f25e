import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { linesFileSchema } from '../../shared/domain/line';
import { yamlFilesIn } from './read-yaml';
import { sandboxLinesFolder } from './sandbox-lines';
import { shippedLines } from './shipped-lines';

const FILES = yamlFilesIn(sandboxLinesFolder(path.resolve(import.meta.dirname, '../../../resources')));

describe('the lines files that ship', () => {
  it.each(FILES.map((file) => [path.basename(file), file] as const))(
    'hold in %s what the schema makes of it',
    (_name, file) => {
      const content: unknown = parse(readFileSync(file, 'utf8').replaceAll('{sandbox}', 'http://127.0.0.1:4010'));

      expect(shippedLines(content)).toEqual(linesFileSchema.parse(content).lines);
    },
  );
});
