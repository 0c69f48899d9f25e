import { readSandboxLines } from '../../src/main/read-lines';
import type { LineConfig } from '../../src/shared/domain/line';

/** Longer than any answer takes on a machine that is busy with other things: these tests are about what is said, not about how fast. */
const PATIENCE_MS = 30_000;

/** The lines of the sandbox at `url`, with all the time of the world. */
export const patientLines = (resources: string, url: string): readonly LineConfig[] =>
  readSandboxLines(resources, url).map((line) => ({
    ...line,
    connections: line.connections.map((connection) => ({ ...connection, timeoutMs: PATIENCE_MS })),
  }));
