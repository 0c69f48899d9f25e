import { describe, expect, it } from 'vitest';
import { datumOf } from '../../../shared/domain/days';
import { understand } from './understand';

const of = (text: string) => understand(text, datumOf('2026-11-29'));

describe('understand', () => {
  it.each([
    ['999993653', { kind: 'bsn', bsn: '999993653' }],
    ['9999.93.653', { kind: 'bsn', bsn: '999993653' }],
    ['Jansen@Voorbeeld.example', { kind: 'email', email: 'jansen@voorbeeld.example' }],
    ['68750110', { kind: 'kvk', kvkNummer: '68750110' }],
    ['000037178598', { kind: 'vestiging', vestigingsnummer: '000037178598' }],
    ['ZAAK-2026-0000012', { kind: 'zaak', identificatie: 'ZAAK-2026-0000012' }],
    ['1234567890123', { kind: 'aanslagbiljet', nummer: '1234567890123' }],
    ['1234567890123-01', { kind: 'aanslagbiljet', nummer: '1234567890123-01' }],
    ['bakkerij', { kind: 'naam', naam: 'bakkerij' }],
  ])('recognises %s', (text, understood) => {
    expect(of(text)).toEqual(understood);
  });

  it.each(['0341-411911', '(0341) 41 19 11', '+31 (0)341 411911', '0031341411911', '14 0341'])(
    'reads the phone number %s',
    (text) => {
      expect(of(text)).toMatchObject({ kind: 'telefoonnummer' });
    },
  );

  it.each([
    'Jansen 12-03-1980',
    '12/3/1980 Jansen',
    'Jansen 12.3.80',
    'Jansen 12031980',
    'Jansen 1980-03-12',
    'Jansen, 12 maart 1980',
    'Jansen 12 mrt 1980',
  ])('reads the birth date in %s', (text) => {
    expect(of(text)).toEqual({
      kind: 'naam-geboortedatum',
      geslachtsnaam: 'Jansen',
      voornamen: null,
      voorvoegsel: null,
      geboortedatum: '1980-03-12',
    });
  });

  it.each(['Jan de Vries 1-2-1990', 'Vries, Jan de 1-2-1990'])('parts first name, prefix and surname of %s', (text) => {
    expect(of(text)).toMatchObject({ geslachtsnaam: 'Vries', voornamen: 'Jan', voorvoegsel: 'de' });
  });

  it.each(['J.W. de Vries 1-2-1990', 'J. de Vries 1-2-1990'])(
    'takes the initials of %s as how a name begins',
    (text) => {
      expect(of(text)).toMatchObject({ geslachtsnaam: 'Vries', voornamen: 'J*', voorvoegsel: 'de' });
    },
  );

  it.each(['de vr* 1-2-1990', 'jan*sen 1-2-1990', '*sen 1-2-1990'])('says that the wildcard of %s is none', (text) => {
    expect(of(text)).toMatchObject({ kind: 'invalid', field: 'naam', reason: 'wildcard' });
  });

  it('keeps the wildcard of the BRP', () => {
    expect(of('Jans* 12-03-1980')).toMatchObject({ geslachtsnaam: 'Jans*' });
  });

  it.each([
    ['3841 AB 12', { huisletter: null, huisnummertoevoeging: null, geslachtsnaam: null }],
    ['3841ab 12a', { huisletter: 'A', huisnummertoevoeging: null, geslachtsnaam: null }],
    ['3841 AB 12-2', { huisletter: null, huisnummertoevoeging: '2', geslachtsnaam: null }],
    ['3841 AB 12 Jansen', { huisletter: null, huisnummertoevoeging: null, geslachtsnaam: 'Jansen' }],
    ['3841 AB 12 van Ommen', { huisletter: null, huisnummertoevoeging: null, geslachtsnaam: 'Ommen' }],
    ['3841 AB 12 Bos', { huisletter: null, huisnummertoevoeging: null, geslachtsnaam: 'Bos' }],
    ['3841 AB 12 bis', { huisletter: null, huisnummertoevoeging: 'bis', geslachtsnaam: null }],
    ['3841 AB 12-2 Bos', { huisletter: null, huisnummertoevoeging: '2', geslachtsnaam: 'Bos' }],
  ])('reads the address %s', (text, rest) => {
    expect(of(text)).toEqual({ kind: 'adres', postcode: '3841AB', huisnummer: 12, ...rest });
  });

  it.each([
    ['123456789', 'bsn'],
    ['Jansen 31-02-1980', 'geboortedatum'],
    ['3841 A 12', 'postcode'],
    ['Jansen 30-11-2026', 'geboortedatum'],
    ['384 AB 12', 'postcode'],
    ['3841 0B 12', 'postcode'],
    ['3841 A8 12', 'postcode'],
    ['384l AB 12', 'postcode'],
    ['0841 AB 12', 'postcode'],
    ['3841 AB', 'postcode'],
    ['12-03-1980', 'naam'],
    ['12345', 'telefoonnummer'],
  ])('says which field of %s is wrong', (text, field) => {
    expect(of(text)).toMatchObject({ kind: 'invalid', field });
  });

  it('never repeats a number that is not a BSN', () => {
    expect(JSON.stringify(of('123456789'))).not.toContain('123456789');
  });
});
