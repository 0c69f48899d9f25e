import { afterEach, describe, expect, it } from 'vitest';
import { kvkNummerSchema } from '../../../shared/domain/organisatie';
import { lineAt } from '../../../../tests/support/line';
import { startLoopbackServer, type LoopbackServer } from '../../../../tests/support/loopback-server';
import { kvk } from './index';

const nummer = kvkNummerSchema.parse('90000001');
const profile = { kvkNummer: nummer, naam: 'Bakkerij De Proef' };

let server: LoopbackServer | null = null;
afterEach(async () => {
  await server?.close();
  server = null;
});

type Answers = {
  readonly profile?: readonly [status: number, body: unknown];
  readonly search?: readonly [status: number, body: unknown];
};

/** The port over a trade register that gives these answers. */
async function registerWith({ profile: profiel = [200, profile], search = [200, { resultaten: [] }] }: Answers) {
  const started = await startLoopbackServer(({ url }) => {
    const [status, body] = url.startsWith('/v2/zoeken') ? search : profiel;
    return { status, body: JSON.stringify(body) };
  });
  server = started;
  const { organisaties } = kvk.connect(lineAt(started.url).http, {});
  if (!organisaties) throw new Error('No port');
  return { organisaties, asked: () => started.received.map(({ url }) => url) };
}

describe('get', () => {
  it('gives nobody for a number that is not registered', async () => {
    const { organisaties } = await registerWith({ profile: [404, {}] });

    expect(await organisaties.get(nummer)).toMatchObject({ ok: true, value: null });
  });

  it('never shows another organisation under the number that was asked', async () => {
    const { organisaties } = await registerWith({ profile: [200, { ...profile, kvkNummer: '90000002' }] });

    expect(await organisaties.get(nummer)).toMatchObject({
      ok: false,
      error: { kind: 'invalidResponse', fields: ['kvkNummer'] },
    });
  });

  it('does not show an organisation without establishments because they could not be read', async () => {
    const { organisaties } = await registerWith({ search: [403, {}] });

    expect(await organisaties.get(nummer)).toMatchObject({ ok: false, error: { kind: 'unauthorised' } });
  });

  it('gives an organisation that has none', async () => {
    const { organisaties } = await registerWith({ search: [404, {}] });

    expect(await organisaties.get(nummer)).toMatchObject({
      ok: true,
      value: { naam: 'Bakkerij De Proef', vestigingen: [] },
    });
  });
});

describe('search', () => {
  it('finds who stopped by number, not by name', async () => {
    const { organisaties, asked } = await registerWith({});

    await organisaties.search({ by: 'kvkNummer', kvkNummer: nummer });
    await organisaties.search({ by: 'naam', naam: 'bakkerij' });

    expect(asked().map((url) => url.includes('inclusiefInactieveRegistraties=true'))).toEqual([true, false]);
  });

  it('writes a postcode as the register wants it', async () => {
    const { organisaties, asked } = await registerWith({});

    await organisaties.search({ by: 'adres', postcode: '3842 AB', huisnummer: 912 });

    expect(asked()[0]).toContain('postcode=3842AB&huisnummer=912');
  });

  it('does not take an answer without a list for one without hits', async () => {
    const { organisaties } = await registerWith({ search: [200, { message: 'welkom' }] });

    expect(await organisaties.search({ by: 'naam', naam: 'bakkerij' })).toMatchObject({
      ok: false,
      error: { kind: 'invalidResponse' },
    });
  });
});
