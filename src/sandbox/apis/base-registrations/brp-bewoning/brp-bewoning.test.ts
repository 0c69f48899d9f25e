import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { addDays, datumOf } from '../../../../shared/domain/days';
import { serve, TODAY, type Served } from '../serve-for-test';
import { occupanciesIn } from './occupancy';
import { stretchOf, type Stay } from './stays';
import { brpBewoningApi } from '.';

const object = '0243019900000001';
const stay = (bsn: string, from: string, to: string | null = null): Stay => ({
  bsn,
  object,
  from: stretchOf(from),
  to: to === null ? null : stretchOf(to),
  inOnderzoek: false,
});
const period = (van: string, tot: string) => ({ datumVan: datumOf(van), datumTot: datumOf(tot) });
const shape = (stays: readonly Stay[], van: string, tot: string) =>
  occupanciesIn(stays, period(van, tot)).map(({ periode, bewoners, mogelijkeBewoners }) => [
    periode.datumVan,
    periode.datumTot,
    bewoners.map(({ bsn }) => bsn),
    mogelijkeBewoners.map(({ bsn }) => bsn),
  ]);

describe('occupanciesIn', () => {
  it('begins a new occupancy when somebody comes or goes', () => {
    const stays = [stay('A', '2020-01-01'), stay('B', '2021-06-01', '2022-03-01')];

    expect(shape(stays, '2021-01-01', '2023-01-01')).toEqual([
      ['2021-01-01', '2021-06-01', ['A'], []],
      ['2021-06-01', '2022-03-01', ['A', 'B'], []],
      ['2022-03-01', '2023-01-01', ['A'], []],
    ]);
  });

  it('leaves out the time in which nobody was registered', () => {
    expect(shape([stay('A', '2020-01-01', '2020-02-01'), stay('B', '2020-05-01')], '2020-01-01', '2020-06-01')).toEqual(
      [
        ['2020-01-01', '2020-02-01', ['A'], []],
        ['2020-05-01', '2020-06-01', ['B'], []],
      ],
    );
  });

  it('calls somebody a possible resident while a date known in part leaves it open', () => {
    expect(shape([stay('A', '2020-03')], '2020-02-01', '2020-05-01')).toEqual([
      ['2020-03-01', '2020-03-31', [], ['A']],
      ['2020-03-31', '2020-05-01', ['A'], []],
    ]);
  });

  it('does not count the day of leaving', () => {
    expect(shape([stay('A', '2020-01-01', '2020-02-01')], '2020-02-01', '2020-02-02')).toEqual([]);
  });
});

describe('POST /bewoningen', () => {
  const answer = z.object({
    bewoningen: z.array(z.object({ bewoners: z.array(z.looseObject({ burgerservicenummer: z.string() })) })),
  });
  let bewoning: Served;
  beforeAll(() => {
    bewoning = serve(brpBewoningApi);
  });
  const on = async (peildatum: string, adresseerbaarObjectIdentificatie: string) => {
    const { body } = await bewoning.post('/bewoningen', {
      type: 'BewoningMetPeildatum',
      peildatum,
      adresseerbaarObjectIdentificatie,
    });
    return answer
      .parse(body)
      .bewoningen.flatMap(({ bewoners }) => bewoners.map((bewoner) => bewoner.burgerservicenummer));
  };

  it('gives a household where it lives now and, before it moved, at its previous address', async () => {
    const mover = [...bewoning.region.huishoudens.values()].find(
      (huishouden) => huishouden.vorigAdresId && !huishouden.isBriefadres && huishouden.leden.length === 2,
    );
    const objectOf = (adresId: string | null | undefined) =>
      bewoning.region.adressen.get(adresId ?? '')?.adresseerbaarObjectIdentificatie ?? '';
    if (!mover) throw new Error('Nobody moved');

    expect(await on(TODAY, objectOf(mover.adresId))).toEqual(mover.leden);
    expect(await on(addDays(mover.sinds, -1), objectOf(mover.vorigAdresId))).toEqual(
      expect.arrayContaining([...mover.leden]),
    );
  });

  it('does not give who died', async () => {
    const deceased = [...bewoning.region.inwoners.values()].find((inwoner) => inwoner.overledenOp !== null);
    const adres = bewoning.region.adressen.get(
      bewoning.region.huishoudens.get(deceased?.huishoudenId ?? '')?.adresId ?? '',
    );

    expect(await on(TODAY, adres?.adresseerbaarObjectIdentificatie ?? '')).not.toContain(deceased?.bsn);
  });

  it('gives nothing for an object that nobody lives in', async () => {
    expect(await on(TODAY, '9999010000000001')).toEqual([]);
  });

  it.each([
    ['no object', { type: 'BewoningMetPeildatum', peildatum: '2026-01-01' }, 'adresseerbaarObjectIdentificatie'],
    [
      'a period that ends before it begins',
      {
        type: 'BewoningMetPeriode',
        datumVan: '2026-01-02',
        datumTot: '2026-01-01',
        adresseerbaarObjectIdentificatie: object,
      },
      'datumTot',
    ],
    ['an unknown type', { type: 'BewoningMetDroom' }, 'type'],
  ])('refuses %s', async (_what, question, name) => {
    const reply = await bewoning.post('/bewoningen', question);

    expect(reply).toMatchObject({ status: 400, body: { invalidParams: [{ name }] } });
  });
});
