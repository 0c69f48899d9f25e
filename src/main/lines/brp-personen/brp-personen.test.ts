import { afterEach, describe, expect, it } from 'vitest';
import { bsnSchema } from '../../../shared/domain/bsn';
import { datumOf } from '../../../shared/domain/days';
import { lineAt } from '../../../../tests/support/line';
import { startLoopbackServer, type LoopbackServer } from '../../../../tests/support/loopback-server';
import { brpPersonen } from './index';

const [anna, other] = [bsnSchema.parse('999990019'), bsnSchema.parse('999993653')];

let server: LoopbackServer | null = null;
afterEach(async () => {
  await server?.close();
  server = null;
});

/** The port over a register that gives `body` to every question. */
async function registerWith(body: unknown, status = 200) {
  const started = await startLoopbackServer(() => ({ status, body: JSON.stringify(body) }));
  server = started;
  const { personen } = brpPersonen.connect(lineAt(started.url).http, {});
  if (!personen) throw new Error('No port');
  return { personen, asked: () => started.received.map((request) => JSON.parse(request.body) as unknown) };
}
const persoon = (bsn: string) => ({ burgerservicenummer: bsn, naam: { volledigeNaam: 'Proef' } });
const byName = {
  by: 'naam',
  geslachtsnaam: 'Vries',
  voornamen: null,
  voorvoegsel: 'de',
  geboortedatum: datumOf('1980-03-12'),
} as const;

describe('get', () => {
  it('never shows somebody else under the number that was asked', async () => {
    const { personen } = await registerWith({ type: 'RaadpleegMetBurgerservicenummer', personen: [persoon(other)] });

    expect(await personen.get(anna)).toMatchObject({
      ok: false,
      error: { kind: 'invalidResponse', fields: ['personen.burgerservicenummer'] },
    });
  });
});

describe('listByBsn', () => {
  it('asks nothing for nobody', async () => {
    const { personen, asked } = await registerWith({ type: 'RaadpleegMetBurgerservicenummer', personen: [] });

    expect(await personen.listByBsn([])).toMatchObject({ ok: true, value: [] });
    expect(asked()).toEqual([]);
  });

  it('leaves out rows that were not asked for', async () => {
    const { personen } = await registerWith({
      type: 'RaadpleegMetBurgerservicenummer',
      personen: [persoon(anna), persoon(other)],
    });

    expect(await personen.listByBsn([anna])).toMatchObject({ ok: true, value: [{ bsn: anna }] });
  });
});

describe('search', () => {
  it('asks for what would narrow it and was not given when there are too many', async () => {
    const { personen } = await registerWith({ status: 400, code: 'tooManyResults' }, 400);

    expect(await personen.search(byName)).toMatchObject({
      ok: false,
      error: { kind: 'tooMany', askFor: ['voornamen'] },
    });
    expect(await personen.search({ ...byName, voornamen: 'Anna' })).toMatchObject({
      error: { kind: 'tooMany', askFor: [] },
    });
  });

  it('finds who died too, and takes a first name as the beginning of all names', async () => {
    const { personen, asked } = await registerWith({ type: 'ZoekMetGeslachtsnaamEnGeboortedatum', personen: [] });

    await personen.search({ ...byName, voornamen: 'Anna' });

    expect(asked()).toMatchObject([{ voornamen: 'Anna*', voorvoegsel: 'de', inclusiefOverledenPersonen: true }]);
  });
});

describe('search results', () => {
  const born = (bsn: string, datum: string) => ({ ...persoon(bsn), geboorte: { datum: { type: 'Datum', datum } } });
  const at = (bsn: string, adresregel2: string) => ({ ...persoon(bsn), adressering: { adresregel2 } });

  it('leave out who was born on another day than was asked', async () => {
    const { personen } = await registerWith({
      type: 'ZoekMetGeslachtsnaamEnGeboortedatum',
      personen: [born(anna, '1980-03-12'), born(other, '1955-07-08')],
    });

    const found = await personen.search(byName);

    expect(found.ok && found.value.map(({ bsn }) => bsn)).toEqual([anna]);
  });

  it('leave out who lives at another postcode than was asked', async () => {
    const { personen } = await registerWith({
      type: 'ZoekMetPostcodeEnHuisnummer',
      personen: [at(anna, '3842 AB  HARDERWIJK'), at(other, '9999 ZZ  ELDERS')],
    });

    const found = await personen.search({
      by: 'adres',
      postcode: '3842 ab',
      huisnummer: 912,
      huisletter: null,
      huisnummertoevoeging: null,
      geslachtsnaam: null,
    });

    expect(found.ok && found.value.map(({ bsn }) => bsn)).toEqual([anna]);
  });
});

describe('probe', () => {
  it('names nobody, and does not take a wrong address for an answer', async () => {
    const started = await startLoopbackServer(() => ({ status: 404, body: '{}' }));
    server = started;

    const reply = await brpPersonen.probe(lineAt(started.url).http, {});

    expect(reply).toMatchObject({ ok: false, error: { kind: 'notFound' } });
    expect(started.received.map(({ body }) => body).join()).not.toMatch(/burgerservicenummer/);
  });
});
