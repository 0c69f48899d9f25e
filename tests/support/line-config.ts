import type { z } from 'zod';
import { createLineRegister } from '../../src/main/lines/line-register';
import type { LineRegister } from '../../src/main/ports/line-register';
import { readLines, readSandboxLines } from '../../src/main/read-lines';
import { lineConfigSchema, type LineConfig } from '../../src/shared/domain/line';

/** A line as its file would give it, with what was left out filled in: Harderwijk takes part from 2014 on. */
export const lineConfigOf = (changes: Partial<z.input<typeof lineConfigSchema>> = {}): LineConfig =>
  lineConfigSchema.parse({
    id: 'belastingen',
    name: 'Belastingen',
    executor: { name: 'Zuiderzeehuis' },
    frontOffice: 'harderwijk',
    participants: [{ municipality: 'harderwijk', from: '2014-01-01' }],
    ...changes,
  });

/** The register of these lines. */
export const registerOf = (...lines: readonly LineConfig[]): LineRegister => createLineRegister(() => lines);

/** The lines of a real file or folder, as main reads them. */
export const linesAt = (place: string): readonly LineConfig[] => readLines(place);

/** The lines of the practice region; they are not asked. */
export const sandboxLines = (resources: string): readonly LineConfig[] =>
  readSandboxLines(resources, 'http://127.0.0.1');
