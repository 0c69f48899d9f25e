import type { ConnectionConfig, LineConfig, LinesFile } from '../../shared/domain/line';

/** What a lines file may leave out, filled in: as the schema does, which a test compares. */
const LINE = { front: 'gemeente', products: [], answers: [], handover: 'ticket', connections: [] } as const;
const CONNECTION = {
  timeoutMs: 5000,
  responseNormMs: 1000,
  availabilityNorm: 0.99,
  purpose: 'dienstverlening',
} as const;
const EXECUTOR = { internalContact: '' } as const;
const HIDDEN = { names: [], numbers: [], addresses: [], allowed: [] } as const;

type Shipped = { readonly lines: readonly LineConfig[] };

/**
 * The lines of a file that ships with the program, as the build read it. Not checked again: a test checks what ships, and the content is
 * that of this very text (`prepared-yaml.ts`). To check fifty lines at every start takes longer than drawing the first screen.
 */
export function shippedLines(content: unknown): LinesFile['lines'] {
  // Only our own files come here, and the test proves that they are what the schema makes of them.
  return (content as Shipped).lines.map(withDefaults);
}

function withDefaults(line: LineConfig): LineConfig {
  const filled = { ...LINE, ...line };
  return {
    ...filled,
    executor: { ...EXECUTOR, ...filled.executor },
    connections: filled.connections.map((connection): ConnectionConfig => ({ ...CONNECTION, ...connection })),
    ...(filled.hidden ? { hidden: { ...HIDDEN, ...filled.hidden } } : {}),
  };
}
