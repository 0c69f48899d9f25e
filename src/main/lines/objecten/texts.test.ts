import { describe, expect, it } from 'vitest';
import { municipalityIdSchema } from '../../../shared/domain/ids';
import { DEFAULT_REFERENCES, municipalityOf, toArtikelId, upnFromUri } from './texts';

const OWMS = 'http://standaarden.overheid.nl/owms/terms';
const settings = { municipalities: {}, referenceOrganisations: DEFAULT_REFERENCES };

describe('municipalityOf', () => {
  it.each([
    [`${OWMS}/Harderwijk_(gemeente)`, 'harderwijk'],
    [`${OWMS}/Zeewolde`, 'zeewolde'],
    [`${OWMS}/Bergen_(NH)_(gemeente)`, 'bergen-nh'],
    [`${OWMS}/S%C3%BAdwest-Frysl%C3%A2n_(gemeente)`, 'sudwest-fryslan'],
    [DEFAULT_REFERENCES[0], null],
    [null, null],
    ['', null],
  ])('reads %s as %s', (identifier, municipality) => {
    expect(municipalityOf(identifier, settings)).toBe(municipality);
  });

  it('follows the settings where the name is another one', () => {
    const municipalities = { [`${OWMS}/%27s-Hertogenbosch`]: municipalityIdSchema.parse('den-bosch') };

    expect(municipalityOf(`${OWMS}/%27s-Hertogenbosch`, { ...settings, municipalities })).toBe('den-bosch');
  });
});

describe('toArtikelId', () => {
  it('takes the fallback for an id that is missing or too long', () => {
    expect([toArtikelId('bel-13', 'x'), toArtikelId('', 'x'), toArtikelId('a'.repeat(201), 'x')]).toEqual([
      'bel-13',
      'x',
      'x',
    ]);
  });
});

describe('upnFromUri', () => {
  it('reads the name at the end of a URI', () => {
    expect(upnFromUri(`${OWMS}/onroerendezaakbelasting_(ozb)`)).toBe('onroerendezaakbelasting (ozb)');
    expect(upnFromUri(null)).toBeNull();
  });
});
