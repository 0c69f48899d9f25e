import type { LinesPort } from '../../src/main/ports/lines';
import { connectLines } from '../../src/main/compose';
import { createPolicyRegistry } from '../../src/main/http/policies';
import { environmentRoutes } from '../../src/main/http/routes';
import { datumOf } from '../../src/shared/domain/days';
import { lineConfigOf } from './line-config';

/** One line with a connection of kind `objecten` at this address, over real HTTP. */
export const objectsLines = (url: string, token: string | null = null): LinesPort =>
  connectLines(
    [
      lineConfigOf({
        id: 'kennis',
        connections: [
          {
            id: 'objecten',
            kind: 'objecten',
            url,
            auth: { kind: token === null ? 'none' : 'bearer' },
            timeoutMs: 10_000,
            purpose: 'beheer',
          },
        ],
      }),
    ],
    {
      auth: { bearer: () => Promise.resolve(token), secret: () => Promise.resolve(null) },
      log: () => undefined,
      policies: createPolicyRegistry(),
      routes: environmentRoutes,
    },
    () => datumOf('2026-03-12'),
  );
