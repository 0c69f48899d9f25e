import { describe, expect, it } from 'vitest';
import { agent, ermelo, harderwijk } from '../../../../tests/support/builders';
import { kennisWork } from '../../../../tests/support/kennis-work';
import { nieuwsSchema, type Nieuws } from '../../../shared/domain/kennisnieuws';

const sanne = agent();
const joost = agent({ id: 'joost', roles: ['redacteur'] });

const nieuwsOf = (titel: string, changes: object = {}): Nieuws =>
  nieuwsSchema.parse({
    id: crypto.randomUUID(),
    soort: 'nieuws',
    titel,
    tekst: '<p>Let op.</p>',
    isBelangrijk: false,
    gemeenten: ['harderwijk'],
    vaardigheden: [],
    publicatieDatum: '2026-11-01',
    eindDatum: null,
    schrijver: 'joost',
    ...changes,
  });

/** The desk of a day on which these are published. */
function work(...all: readonly Nieuws[]) {
  const made = kennisWork();
  for (const { id, ...data } of all) made.register.put('kennisnieuws', id, data);
  const titles = async (user = sanne) =>
    (await made.kennisbeheer.nieuws.list(user)).regels.map(({ nieuws }) => nieuws.titel);
  return { ...made, titles, nieuws: made.kennisbeheer.nieuws };
}

describe('what an employee has to know', () => {
  it('is important first, then instructions and news, newest first, and policies last', async () => {
    const { titles } = work(
      nieuwsOf('beleid', { soort: 'beleid', publicatieDatum: '2026-11-02' }),
      nieuwsOf('oud', { publicatieDatum: '2026-10-01' }),
      nieuwsOf('nieuw', { soort: 'werkinstructie' }),
      nieuwsOf('belangrijk', { isBelangrijk: true, publicatieDatum: '2026-09-01' }),
    );

    expect(await titles()).toEqual(['belangrijk', 'nieuw', 'oud', 'beleid']);
  });

  it('shows from its first day to its last', async () => {
    const { titles } = work(
      nieuwsOf('morgen', { publicatieDatum: '2026-11-03' }),
      nieuwsOf('vandaag', { publicatieDatum: '2026-11-02', eindDatum: '2026-11-02' }),
      nieuwsOf('voorbij', { eindDatum: '2026-11-01' }),
    );

    expect(await titles()).toEqual(['vandaag']);
  });

  it('is of the own municipalities', async () => {
    const { titles } = work(nieuwsOf('Ermelo', { gemeenten: ['ermelo'] }), nieuwsOf('hier'));

    expect(await titles()).toEqual(['hier']);
    expect(await titles(agent({ mandates: [harderwijk, ermelo] }))).toHaveLength(2);
  });

  it('leaves the top once it was acknowledged, for who did so only', async () => {
    const urgent = nieuwsOf('belangrijk', { isBelangrijk: true, publicatieDatum: '2026-09-01' });
    const { nieuws, titles } = work(urgent, nieuwsOf('nieuw'));

    nieuws.mark(sanne, urgent.id, 'acknowledged');

    expect(await titles()).toEqual(['nieuw', 'belangrijk']);
    expect(await titles(joost)).toEqual(['belangrijk', 'nieuw']);
  });

  it('holds nothing that could do harm', async () => {
    const { nieuws } = work(nieuwsOf('x', { tekst: '<p>Goed<script>kwaad()</script></p>' }));

    expect((await nieuws.list(sanne)).regels[0]?.nieuws.tekst).toBe('<p>Goed</p>');
  });
});

describe('telling it', () => {
  it('reaches who has to know, and a changed text takes its place', async () => {
    const { nieuws, titles, outbox } = work();
    const told = nieuwsOf('Balie dicht');

    await nieuws.save(joost, told);
    await outbox.flush();
    await nieuws.save(joost, { ...told, titel: 'Balie open' });
    await outbox.flush();

    expect(await titles()).toEqual(['Balie open']);
  });
});
