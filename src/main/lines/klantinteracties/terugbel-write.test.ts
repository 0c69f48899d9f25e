import { afterEach, expect, it } from 'vitest';
import { lineAt } from '../../../../tests/support/line';
import { startLoopbackServer, type LoopbackServer } from '../../../../tests/support/loopback-server';
import { instantOf } from '../../../shared/domain/datum';
import { klantcontactIdSchema } from '../../../shared/domain/ids';
import { referenceNumber } from './reference';
import { terugbelWritePort } from './terugbel-write';

const id = (last: number): string => `4f6b1c2a-3d4e-4f5a-8b6c-0000000000${String(last).padStart(2, '0')}`;
const reference = 'b6c1b6f2-0d1e-4d9a-9a39-5d0c6d1a7e11';
const number = referenceNumber(reference, 0);
const ours = { uuid: id(2), kanaal: 'telefoon', onderwerp: 'x', nummer: number, referentienummer: number };

let server: LoopbackServer | null = null;
afterEach(async () => {
  await server?.close();
  server = null;
});

it('writes an attempt once when an earlier request of ours arrives after it was looked up', async () => {
  let posts = 0;
  server = await startLoopbackServer(({ method }) => {
    if (method === 'POST') {
      posts += 1;
      const invalidParams = [{ name: 'klantcontact.nummer', code: 'unique', reason: 'taken' }];
      return { status: 400, body: JSON.stringify({ invalidParams }) };
    }
    const results = posts === 0 ? [] : [ours];
    return { status: 200, body: JSON.stringify({ count: results.length, next: null, previous: null, results }) };
  });

  const written = await terugbelWritePort(lineAt(server.url).http).addFollowUp({
    ...{ referentienummer: reference, about: klantcontactIdSchema.parse(id(1)), kanaal: 'telefoon' },
    ...{ onderwerp: 'Teruggebeld', inhoud: '', outcome: 'bereikt', metadata: {}, betrokkene: null },
    plaatsgevondenOp: instantOf(0),
  });

  expect(written).toMatchObject({ ok: true, value: id(2) });
  expect(posts).toBe(1);
});
