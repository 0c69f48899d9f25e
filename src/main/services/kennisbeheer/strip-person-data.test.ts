import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passesElevenTest } from '../../../shared/domain/bsn';
import { stripPersonData } from './strip-person-data';

const nobody = { names: [] };

describe('taking personal data out of words', () => {
  it.each([
    ['mijn bsn is 999993653 en ik wil een paspoort', 'mijn bsn is [bsn] en ik wil een paspoort'],
    ['bsn 9999.93.653', 'bsn [bsn]'],
    ['bsn 999 993 653', 'bsn [bsn]'],
    ['bel 06-12345678 terug', 'bel [telefoon] terug'],
    ['bel +31 6 12 34 56 78 terug', 'bel [telefoon] terug'],
    ['bel 0341-411911 terug', 'bel [telefoon] terug'],
    ['mail naar jan.jansen@voorbeeld.nl graag', 'mail naar [e-mail] graag'],
    ['geboren 12-03-1980', 'geboren [datum]'],
    ['geboren 12 maart 1980', 'geboren [datum]'],
    ['geboren 1980-03-12', 'geboren [datum]'],
    ['ik woon op 3844 AB 12', 'ik woon op [adres]'],
    ['ik woon op 3844ab 12a', 'ik woon op [adres]'],
    ['ik woon aan de Stationslaan 12', 'ik woon aan de [adres]'],
    ['rekening NL91 ABNA 0417 1643 00 klopt niet', 'rekening [rekening] klopt niet'],
    ['rekening nl91abna0417164300', 'rekening [rekening]'],
    ['zaak ZAAK-2026-0000123456', 'zaak ZAAK-[nummer]'],
    ['auto met kenteken AB-12-CD', 'auto met kenteken [kenteken]'],
    ['dit is mevrouw De Vries over een kast', 'dit is mevrouw [naam] over een kast'],
  ])('of %s leaves %s', (text, left) => {
    expect(stripPersonData(text, nobody)).toBe(left);
  });

  it('takes out the names that the conversation knows, however they are written', () => {
    const known = { names: ['Anneliese van der Möllen', 'Piet'] };

    expect(stripPersonData('ANNELIESE van der Mollen wil dat piet verhuist', known)).toBe(
      '[naam] wil dat [naam] verhuist',
    );
  });

  it.each([
    'mag ik in 2026 een bijenkast in mijn tuin',
    'wat kost een paspoort: 83,87 euro',
    'regels voor de Wmo 2015 en artikel 5',
    'is de balie open van 9.00 tot 12.00 uur',
    'auto te koop zetten op straat, 2 weken',
  ])('leaves %s as it is', (text) => {
    expect(stripPersonData(text, { names: ['Van der Berg'] })).toBe(text);
  });

  it('never leaves a BSN, wherever it stands', () => {
    const bsn = fc
      .integer({ min: 10_000_000, max: 999_999_999 })
      .map((number) => String(number).padStart(9, '0'))
      .filter(passesElevenTest);
    const words = fc.stringMatching(/^[a-z ,.]{0,30}$/);

    fc.assert(
      fc.property(words, bsn, words, (before, number, after) => {
        expect(stripPersonData(`${before} ${number} ${after}`, nobody)).not.toContain(number);
      }),
    );
  });
});
