import type { z } from 'zod';
import type { LineHttp } from '../http/line-http';
import type { PortName, Ports } from '../ports/ports';
import type { LineResult } from '../../shared/result';

/**
 * One kind of source, complete in its own folder.
 * `settings` checks the connection's `settings` in a lines file (an empty object when absent); `connect` gives the ports
 * over an HTTP client that already knows URL, authentication, deadline, purpose and trace; `probe` asks for something
 * small that names no person, for `lines check`.
 */
export type LineKind<S extends z.ZodType> = {
  readonly kind: string;
  readonly label: string;
  readonly ports: readonly PortName[];
  readonly settings: S;
  readonly connect: (http: LineHttp, settings: z.infer<S>) => Ports;
  readonly probe: (http: LineHttp, settings: z.infer<S>) => Promise<LineResult<null>>;
};

/** A kind whose settings type is hidden, as the registry keeps it. `open` parses settings; a bad one throws a ZodError that names the field. */
export type AnyLineKind = {
  readonly kind: string;
  readonly label: string;
  readonly ports: readonly PortName[];
  readonly settings: z.ZodType;
  readonly connect: (http: LineHttp, settings: unknown) => Ports;
  readonly probe: (http: LineHttp, settings: unknown) => Promise<LineResult<null>>;
};

/** Declares a kind of line. See style.md §2 for an example. */
export function defineLine<S extends z.ZodType>(definition: LineKind<S>): AnyLineKind {
  return {
    ...definition,
    connect: (http, settings) => definition.connect(http, definition.settings.parse(settings ?? {})),
    probe: (http, settings) => definition.probe(http, definition.settings.parse(settings ?? {})),
  };
}
