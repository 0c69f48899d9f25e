import { describe, expect, it } from 'vitest';
import type { LineError } from '../../shared/result';
import { bad, connectionOf, ok } from '../../../tests/support/builders';
import { andThen, notFoundAs } from './answers';

const line = connectionOf('proef');
const from = { lineId: line.lineId, connectionId: line.id };

describe('a source that says 404 for "nothing there"', () => {
  it('gives an empty list', () => {
    expect(notFoundAs(bad<readonly string[]>(line, { kind: 'notFound' }), [])).toMatchObject({
      ...from,
      ok: true,
      value: [],
    });
  });

  it.each<LineError>([
    { kind: 'unauthorised' },
    { kind: 'unavailable', httpStatus: 503 },
    { kind: 'timeout', afterMs: 3000 },
    { kind: 'invalidResponse', fields: ['body'] },
    { kind: 'rejected', httpStatus: 400, fields: [] },
    { kind: 'internal', errorId: 'x' },
  ])('gives no empty list when it fails: $kind', (error) => {
    expect(notFoundAs(bad<readonly string[]>(line, error), [])).toMatchObject({ ok: false, error });
  });

  it('gives what it found', () => {
    expect(notFoundAs(ok(line, ['zaak']), [])).toMatchObject({ ok: true, value: ['zaak'] });
  });
});

describe('a question after another', () => {
  it('is not put when the first one failed', async () => {
    let asked = 0;

    const reply = await andThen(
      bad<string>(line, { kind: 'unauthorised' }),
      () => ((asked += 1), Promise.resolve(ok(line, 'zaak'))),
    );

    expect(reply).toMatchObject({ ok: false, error: { kind: 'unauthorised' } });
    expect(asked).toBe(0);
  });
});
