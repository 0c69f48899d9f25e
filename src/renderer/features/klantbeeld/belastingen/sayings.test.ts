import { describe, expect, it } from 'vitest';
import type { Aanslagbiljet } from '../../../../shared/domain/belasting';
import { biljetOf, day, termijnOf, TODAY, verzoekOf } from '../../../../../tests/fakes/klantbeeld/builders';
import { sayText } from './say-text';
import { sayingsAbout } from './sayings';

const said = (biljet: Aanslagbiljet): readonly string[] =>
  sayingsAbout(biljet, TODAY).map((saying) => sayText(saying).replaceAll('\u00a0', ' '));
const kinds = (biljet: Aanslagbiljet): readonly string[] => sayingsAbout(biljet, TODAY).map(({ kind }) => kind);

describe('what to say about a bill', () => {
  it('is what is open, the next instalment, and until when an objection can be made', () => {
    expect(said(biljetOf())).toEqual([
      '“Er staat € 300,00 open.”',
      '“De volgende termijn is € 100,00, te betalen vóór of op 31 mrt 2026.”',
      '“Bezwaar maken kan tot en met 16 mrt 2026, dat is nog 14 dagen.”',
    ]);
  });

  it('names the direct debit', () => {
    const biljet = biljetOf({ automatischeIncasso: { ibanEinde: '4567', sinds: day('2020-01-01') } });

    expect(said(biljet)).toContain(
      '“De volgende termijn van € 100,00 wordt rond 31 mrt 2026 van uw rekening afgeschreven.”',
    );
  });

  it('counts what was paid in part', () => {
    expect(said(biljetOf({ betaaldCents: 10_000, openstaandCents: 20_000 }))[0]).toBe(
      '“U betaalde al € 100,00. Er staat nog € 200,00 open.”',
    );
  });

  it('says which instalment is late and that a payment came back', () => {
    const biljet = biljetOf({
      termijnen: [termijnOf(1, day('2026-02-20')), termijnOf(2, day('2026-04-30'))],
      betalingen: [
        { datum: day('2026-02-20'), bedragCents: 10_000, wijze: 'automatische_incasso', betalingskenmerk: null },
        { datum: day('2026-02-24'), bedragCents: -10_000, wijze: 'storno', betalingskenmerk: null },
      ],
    });

    expect(said(biljet).slice(0, 2)).toEqual([
      '“De termijn van 20 feb 2026 is nog niet helemaal betaald: er mist € 100,00.”',
      '“Op 24 feb 2026 is € 100,00 teruggeboekt. Daarom staat dit bedrag weer open.”',
    ]);
  });

  it('warns first when recovery runs despite a request for remission', () => {
    const biljet = biljetOf({
      invordering: [{ soort: 'aanmaning', datum: day('2026-02-10'), kostenCents: 900 }],
      kostenCents: 900,
      openstaandCents: 30_900,
      verzoeken: [verzoekOf({ soort: 'kwijtschelding', uiterlijkeBeslisdatum: day('2026-02-20') })],
    });

    expect(kinds(biljet)).toEqual(['recoveryDespiteRequest', 'recovery', 'next', 'request', 'objection']);
    expect(said(biljet)[1]).toBe(
      '“U kreeg op 10 feb 2026 een aanmaning. Er staat nog € 309,00 open, met de kosten erbij.” “Daarin zit € 9,00 aan kosten.”',
    );
    expect(said(biljet)[3]).toContain('uiterlijk 20 feb 2026 bericht moeten krijgen');
  });

  it('is short about a bill that is paid, and does not offer an objection that ended long ago', () => {
    const biljet = biljetOf({
      dagtekening: day('2024-02-28'),
      betaaldCents: 30_000,
      openstaandCents: 0,
      betalingen: [{ datum: day('2024-05-30'), bedragCents: 30_000, wijze: 'ideal', betalingskenmerk: null }],
    });

    expect(said(biljet)).toEqual(['“Deze aanslag is helemaal betaald. De laatste betaling was op 30 mei 2024.”']);
  });

  it('tells about a running objection instead of offering one', () => {
    const biljet = biljetOf({ verzoeken: [verzoekOf({ heeftUitstel: true })] });

    expect(kinds(biljet)).not.toContain('objection');
    expect(said(biljet).at(-1)).toBe(
      '“Uw bezwaar kwam binnen op 16 feb 2026. U krijgt uiterlijk 31 dec 2026 bericht.” “Tot het besluit hoeft u niet te betalen.”',
    );
  });
});
