import { describe, expect, it } from 'vitest';
import { nextTermijn } from '../../../shared/domain/belasting';
import { toAanslagbiljet } from './map';
import { wireAanslagbiljet } from './wire';

const regel = {
  omschrijvingBelastingsoort: 'Afvalstoffenheffing',
  omschrijvingBelastingtype: 'Afvalstoffenheffing meerpersoonshuishouden',
  upn: 'afvalstoffenheffing',
  heffingsmaatstaf: 'Aantal personen',
  heffingsgrondslag: '3',
  ingangsdatum: '2026-01-01',
  einddatum: '2026-12-31',
  bedrag: 30885,
  bezwaarMogelijk: true,
  adres: {
    straatnaam: 'Proefstraat',
    huisnummer: 912,
    huisletter: null,
    huisnummertoevoeging: '*',
    postcode: '3841 AA',
    woonplaatsnaam: 'Harderwijk',
    nummeraanduidingIdentificatie: '0243200000000912',
  },
};
const biljet = {
  aanslagbiljetnummer: '0243202600123',
  aanslagbiljetvolgnummer: '01',
  belastingjaar: 2026,
  dagtekening: '2026-01-31',
  status: 'INV',
  totaalbedrag: 30885,
  kosten: 900,
  betaald: 15443,
  kwijtgescholden: 0,
  openstaand: 16342,
  aanslagregels: [regel],
};
const map = (extra: object = {}) => toAanslagbiljet(wireAanslagbiljet.parse({ ...biljet, ...extra }));

describe('a bill', () => {
  it('keeps every cent', () => {
    expect(map()).toMatchObject({
      totaalCents: 30885,
      kostenCents: 900,
      betaaldCents: 15443,
      kwijtgescholdenCents: 0,
      openstaandCents: 16342,
    });
  });

  it('is numbered as on paper', () => {
    expect(map().aanslagbiljetnummer).toBe('0243202600123-01');
  });

  it.each([
    ['ONV', 'onverwerkt'],
    ['EXT', 'deurwaarder'],
    ['VRM', 'verminderd'],
    ['OVE', 'verstuurd'],
    ['XYZ', 'verstuurd'],
    [null, 'verstuurd'],
  ])('in status %s is %s', (status, wanted) => {
    expect(map({ status }).status).toBe(wanted);
  });

  it('is refused when an amount is no whole number of cents', () => {
    expect(wireAanslagbiljet.safeParse({ ...biljet, openstaand: 163.42 }).success).toBe(false);
    expect(wireAanslagbiljet.safeParse({ ...biljet, openstaand: '163,42' }).success).toBe(false);
  });

  it('has no direct debit when the source says none', () => {
    expect(map({ automatischeIncasso: null }).automatischeIncasso).toBeNull();
  });

  it('shows no more than the last four characters of an account', () => {
    const { automatischeIncasso } = map({
      automatischeIncasso: { ibanEinde: 'NL00PROE0123456789', afgiftedatum: '2019-05-01' },
    });

    expect(automatischeIncasso).toEqual({ ibanEinde: '6789', sinds: '2019-05-01' });
  });
});

describe('a tax on a bill', () => {
  it('says what it is, over what and where', () => {
    expect(map().aanslagen[0]).toMatchObject({
      belastingsoort: 'Afvalstoffenheffing',
      upn: 'afvalstoffenheffing',
      heffingsmaatstaf: 'Aantal personen',
      grondslag: '3',
      adres: { straat: 'Proefstraat', huisnummer: 912, huisnummertoevoeging: null, postcode: '3841AA' },
    });
  });

  it('covers the whole year of the bill when its period cannot be read, whatever the tax year says', () => {
    const [aanslag] = map({
      belastingjaar: 0,
      aanslagregels: [{ ...regel, ingangsdatum: '2026-13-01', einddatum: null }],
    }).aanslagen;

    expect(aanslag).toMatchObject({ tijdvakVan: '2026-01-01', tijdvakTot: '2026-12-31' });
  });

  it('may have no address', () => {
    expect(map({ aanslagregels: [{ ...regel, adres: null }] }).aanslagen[0]?.adres).toBeNull();
  });
});

describe('money that moved', () => {
  it('tells the next instalment', () => {
    const bill = map({
      termijnen: [
        { volgnummer: 1, vervaldatum: '2026-02-28', bedrag: 15443, betaald: 15443 },
        { volgnummer: 2, vervaldatum: '2026-03-31', bedrag: 15442, betaald: 0 },
      ],
    });

    expect(nextTermijn(bill)?.volgnummer).toBe(2);
  });

  it.each([
    ['storno', -1, 'storno'],
    ['munten', 100, 'overboeking'],
    ['munten', -100, 'teruggaaf'],
  ])('by %s of %i is shown as %s', (wijze, bedrag, wanted) => {
    expect(map({ betalingen: [{ datum: '2026-03-01', bedrag, wijze }] }).betalingen[0]?.wijze).toBe(wanted);
  });

  it('keeps the costs of a step that it does not know', () => {
    const steps = map({
      invorderingsstappen: [
        { soort: 'hernieuwd_bevel', datum: '2026-06-01', kosten: 1800 },
        { soort: 'belletje', datum: '2026-05-01', kosten: 0 },
      ],
    }).invordering;

    expect(steps.map(({ soort, kostenCents }) => [soort, kostenCents])).toEqual([
      ['aanmaning', 1800],
      ['herinnering', 0],
    ]);
  });
});

describe('requests', () => {
  it('name their zaak and say whether payment may wait', () => {
    const { verzoeken } = map({
      verzoeken: [
        {
          soort: 'bezwaar',
          ontvangstdatum: '2026-02-20',
          status: 'in_behandeling',
          uiterlijkeBeslisdatum: '2026-12-31',
          uitstelVanBetaling: true,
          zaakidentificatie: 'BEL-2026-00012',
        },
      ],
    });

    expect(verzoeken).toEqual([
      {
        soort: 'bezwaar',
        ontvangenOp: '2026-02-20',
        status: 'in_behandeling',
        beslisdatum: null,
        uiterlijkeBeslisdatum: '2026-12-31',
        heeftUitstel: true,
        zaakIdentificatie: 'BEL-2026-00012',
      },
    ]);
  });

  it('of a kind that it does not know are left out', () => {
    expect(map({ verzoeken: [{ soort: 'gratie', ontvangstdatum: '2026-02-20' }] }).verzoeken).toEqual([]);
  });
});
