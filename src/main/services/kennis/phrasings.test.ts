import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { parsePhrasings, phrasesOf } from './phrasings';

const PRODUCTS = new Set(['rijbewijs', 'verhuismelding']);
const YAML = `# how people say it
producten:
  verhuismelding:
    - wij gaan ergens anders wonen
begrippen:
  rijbewijs kwijt:
    upl: [rijbewijs]
    titel: [kwijt | gestolen]
    zegt:
      - mijn roze pasje is weg
  rijbewijs aanvragen:
    upl: [rijbewijs]
    niet: [kwijt, gestolen]
    zegt:
      - geslaagd
  briefadres:
    titel: [briefadres]
    zegt:
      - wij varen rond
`;
const read = (text: string) =>
  parsePhrasings({ name: 'proef.yaml', text, content: parse(text) }, (name) => PRODUCTS.has(name));

describe('phrasesOf', () => {
  it.each([
    ['its product', { titel: 'Verhuizen', upn: 'Verhuismelding' }, ['wij gaan ergens anders wonen']],
    ['product and title', { titel: 'Rijbewijs kwijtgeraakt', upn: 'rijbewijs' }, ['mijn roze pasje is weg']],
    ['what its title lacks', { titel: 'Rijbewijs verlengen', upn: 'rijbewijs' }, ['geslaagd']],
    ['its title alone', { titel: 'Een briefadres: hoe werkt het?', upn: null }, ['wij varen rond']],
  ])('gives what people say by %s', (_what, artikel, said) => {
    expect(phrasesOf(artikel, read(YAML))).toEqual(said);
  });

  it.each([
    ['another product', { titel: 'Iets kwijt', upn: 'paspoort' }],
    ['the end of a word', { titel: 'Onbriefadres', upn: null }],
    ['a name that is a property of every object', { titel: 'Iets', upn: 'constructor' }],
  ])('gives nothing for %s', (_what, artikel) => {
    expect(phrasesOf(artikel, read(YAML))).toEqual([]);
  });
});

describe('parsePhrasings', () => {
  it.each([
    ['a product', YAML.replace('verhuismelding:', 'bz-01:'), "proef.yaml:3: 'bz-01' is no product"],
    ['a product of a concept', YAML.replace('upl: [rijbewijs]', 'upl: [rijbewijz]'), "proef.yaml:7: 'rijbewijz'"],
  ])('refuses %s that is not in the UPL, with file and line', (_what, yaml, message) => {
    expect(() => read(yaml)).toThrow(message);
  });

  it.each([
    ['a concept without a rule', YAML.replace('    titel: [briefadres]\n', '')],
    ['a concept without phrasings', YAML.replace('    zegt:\n      - wij varen rond\n', '    zegt: []\n')],
    ['an unknown rule', YAML.replace('niet:', 'nooit:')],
  ])('refuses %s', (_what, yaml) => {
    expect(() => read(yaml)).toThrow('begrippen');
  });
});
