import type { z } from 'zod';
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
