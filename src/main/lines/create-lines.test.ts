import { expect, it } from 'vitest';
import { lineConfigOf } from '../../../tests/support/line-config';
import { noSecrets } from '../http/auth';
import { createPolicyRegistry } from '../http/policies';
import { environmentRoutes } from '../http/routes';
import { createLines } from './create-lines';
import { lineKinds } from './registry';

const line = lineConfigOf({
  participants: [
    { municipality: 'harderwijk', from: '2014-01-01', to: '2026-11-29' },
    { municipality: 'ermelo', from: '2026-11-30' },
  ],
  connections: [{ id: 'brp', kind: 'brp-personen', url: 'http://127.0.0.1:9/v1', auth: { kind: 'none' } }],
});

/** Nothing is asked over it here. */
const http = { auth: noSecrets, log: () => undefined, policies: createPolicyRegistry(), routes: environmentRoutes };

it('connections are those of the municipalities that take part today, also when the day changes meanwhile', () => {
  let today = '2026-11-29';
  const lines = createLines({ lines: [line], kinds: lineKinds, http, today: () => today });
  const municipalities = () => lines.connections().flatMap((connection) => connection.municipalities);

  expect(municipalities()).toEqual(['harderwijk']);
  today = '2026-11-30';

  expect(municipalities()).toEqual(['ermelo']);
});
