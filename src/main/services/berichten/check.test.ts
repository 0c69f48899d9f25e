import { expect, it } from 'vitest';
import { problemsOfBericht } from './check';

const good = { adres: 'anna.de-vries+post@example.co.nl', onderwerp: 'Uw vraag', tekst: 'Beste Anna,\n\nDank u.' };

it('finds nothing wrong with a letter as residents get it', () => {
  expect(problemsOfBericht(good)).toEqual([]);
});

it.each([
  ['no address', { adres: ' ' }, 'adres', 'missing'],
  ['an address without domain', { adres: 'anna@' }, 'adres', 'format'],
  ['an address without top-level domain', { adres: 'anna@mail' }, 'adres', 'format'],
  ['two addresses', { adres: 'a@b.nl, c@d.nl' }, 'adres', 'format'],
  ['a name with an address', { adres: 'Anna <a@b.nl>' }, 'adres', 'format'],
  ['a header in an address', { adres: 'a@b.nl\r\nBcc: c@d.nl' }, 'adres', 'control'],
  ['a header in a subject', { onderwerp: 'x\nBcc: c@d.nl' }, 'onderwerp', 'control'],
  ['a subject without words', { onderwerp: '' }, 'onderwerp', 'missing'],
  ['a subject that is a text', { onderwerp: 'x'.repeat(201) }, 'onderwerp', 'tooLong'],
  ['a BSN in the subject', { onderwerp: 'BSN 999993653' }, 'onderwerp', 'personalNumber'],
  ['a BSN in the text', { tekst: 'Uw BSN is 9999.93.653.' }, 'tekst', 'personalNumber'],
  ['an account number', { tekst: 'Op NL91 ABNA 0417 1643 00' }, 'tekst', 'personalNumber'],
  ['a text of 100,000 characters', { tekst: 'x'.repeat(100_000) }, 'tekst', 'tooLong'],
  ['a control character', { tekst: 'a\u0000b' }, 'tekst', 'control'],
])('stops a letter with %s', (_what, change, field, reason) => {
  expect(problemsOfBericht({ ...good, ...change })).toEqual([{ field, reason }]);
});
