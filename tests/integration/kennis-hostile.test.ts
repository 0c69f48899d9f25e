import { describe, expect, it } from 'vitest';
import { artikelIdSchema } from '../../src/shared/domain/ids';
import { artikelSchema, type Artikel } from '../../src/shared/domain/kennis';
import { LONGEST_QUESTION, questionOf } from '../../src/shared/domain/kennis-question';
import { contract } from '../../src/shared/ipc/contract';
import { connectionOf, ermelo, harderwijk, ok } from '../support/builders';
import { ARTIKELEN, artikelOf, kennisOver, localBackend, localOf } from './kennis-fixtures';

const source = connectionOf('kennis', { ports: ['kennis'] });
const id = (text: string) => artikelIdSchema.parse(text);
const serviceOf = (artikelen: readonly Artikel[]) =>
  kennisOver(() => [ok(source, artikelen)], { backend: localBackend() });

const QUESTIONS: readonly (readonly [string, string])[] = [
  ['nothing', ''],
  ['punctuation only', '?!.,;:-()[]{}<>/\\|~^@#$%&*+='],
  ['ten thousand characters', 'hondenbelasting '.repeat(625)],
  ['ten thousand characters without a blank', 'x'.repeat(LONGEST_QUESTION)],
  ['ten thousand quotation marks', '"'.repeat(LONGEST_QUESTION)],
  ['a million characters, cut off where it is asked', questionOf('é'.repeat(1_000_000))],
  ['NEAR of FTS5', 'NEAR(rijbewijs verlengen, 5) OR NEAR('],
  ['a column of FTS5', 'titel:rijbewijs -tekst:x {titel tekst}: y'],
  ['prefixes and initials of FTS5', 'rijb* ^rijbewijs "rij bewijs"* NOT AND OR'],
  ['regular expressions', '(a+)+$ [[:alpha:]] \\p{L} (?<=x) .*?'],
  ['SQL', '\'; drop table kennis_index_1; -- " union select * from item'],
  ['HTML', '<script>alert(1)</script><img src=x onerror=alert(1)>'],
  ['emoji with joiners', '🐕‍🦺 hond 👩‍👩‍👧‍👦 🇳🇱'],
  ['right-to-left text and marks', 'رخصة قيادة \u202Ehond\u202C עברית'],
  ['null bytes', 'rij\0bewijs\0\0 \0'],
  ['lone surrogates', '\uD83D rijbewijs \uDC00\uD800'],
  ['half an emoji at the end, as a cut leaves it', questionOf(`${'a'.repeat(LONGEST_QUESTION - 1)}🐕`)],
  ['marks piled on a letter', `z${'\u0301'.repeat(9_000)}`],
  ['blanks of all kinds', '\u00A0\u2003\t\n\r\u2028\u2029\uFEFF\u200B rijbewijs'],
  ['characters that become others', 'ﬁets ½ ㎏ ´ ß ŉ İ'],
  ['properties of every object', '__proto__ constructor toString hasOwnProperty valueOf'],
  ['digits', `${'9'.repeat(400)} 1e999 -0 NaN`],
];

describe('a hostile question', () => {
  const service = serviceOf(ARTIKELEN);

  it.each(QUESTIONS)('of %s passes the contract and gets an answer in its shape', async (_what, text) => {
    const { input, output } = contract.kennis.search;
    const asked = input.parse({ text, municipality: harderwijk, limit: 10 });

    const reply = await service.search(asked);

    expect(asked.text).toBe(text);
    expect(output.safeParse(reply).success).toBe(true);
  });

  it.each(QUESTIONS)('of %s gets a passage or none', async (_what, text) => {
    const { input, output } = contract.kennis.passage;
    const asked = input.parse({ id: 'bz-02', municipality: harderwijk, text });

    expect(output.safeParse(await service.passage(asked.id, asked)).success).toBe(true);
  });

  it('leaves the next question as it was', async () => {
    for (const [, text] of QUESTIONS) await service.search({ text, municipality: harderwijk, limit: 10 });

    const reply = await service.search({ text: 'rijbewijs', municipality: harderwijk, limit: 10 });

    expect(reply?.hits[0]?.id).toBe('bz-02');
  });

  it('that is too long for the contract is refused there', () => {
    const { input } = contract.kennis.search;

    expect(
      input.safeParse({ text: 'x'.repeat(LONGEST_QUESTION + 1), municipality: harderwijk, limit: 10 }).success,
    ).toBe(false);
  });
});

describe('a hostile article', () => {
  const found = async (service: ReturnType<typeof serviceOf>, text: string, municipality = harderwijk) =>
    ((await service.search({ text, municipality, limit: 10 }))?.hits ?? []).map((hit) => hit.id);

  it('with scripts is found by its words, and read without them', async () => {
    const evil = artikelOf('x-1', {
      titel: 'Vlaggenmast <script>alert(1)</script>',
      trefwoorden: ['<img src=x onerror=alert(1)>'],
      velden: {
        tekst:
          '<p>Plaats een vlaggenmast</p><script>steel()</script><style>p{}</style><a href="javascript:x()">hier</a><iframe src="https://x.example"></iframe><svg onload="x()">',
      },
    });
    const service = serviceOf([...ARTIKELEN, evil]);

    const read = await service.get(id('x-1'), harderwijk);

    expect(await found(service, 'vlaggenmast')).toContain('x-1');
    expect(read?.velden.tekst).not.toMatch(/<script|steel|<style|javascript:|<iframe|<svg|onload/i);
    expect(artikelSchema.safeParse(read).success).toBe(true);
  });

  it('of five megabytes is kept whole and hides no other', async () => {
    const large = artikelOf('x-5', {
      titel: 'Bijenkast',
      velden: { tekst: `<p>${'honing en was '.repeat(370_000)}slotwoord</p>` },
    });
    const service = serviceOf([...ARTIKELEN, large]);

    expect((await service.get(id('x-5'), harderwijk))?.velden.tekst.length).toBeGreaterThan(5_000_000);
    expect(await found(service, 'slotwoord')).toContain('x-5');
    expect((await found(service, 'rijbewijs'))[0]).toBe('bz-02');
  }, 60_000);

  it('with the id of another counts once', async () => {
    const twice = [
      artikelOf('x-2', { titel: 'Vlaggenmast plaatsen' }),
      artikelOf('x-2', { titel: 'Vijver graven' }),
      localOf('x-2', ermelo, { tekst: '<p>eigen tekst over molenwieken</p>' }),
      localOf('x-2', ermelo, { tekst: '<p>nog een tekst</p>' }),
    ];
    const service = serviceOf([...ARTIKELEN, ...twice]);

    expect([...(await found(service, 'vlaggenmast')), ...(await found(service, 'vijver'))]).toEqual(['x-2']);
    expect(await found(service, 'vijver vlaggenmast', ermelo)).toEqual(['x-2']);
  });

  it('without a title or any word does no harm', async () => {
    const bare = artikelOf('x-3', { titel: '', velden: { tekst: '' } });
    const untitled = artikelOf('x-4', { titel: '', velden: { tekst: '<p>Alles over de sterrenwacht.</p>' } });
    const service = serviceOf([...ARTIKELEN, bare, untitled]);

    expect(await found(service, 'sterrenwacht')).toEqual(['x-4']);
    expect(await service.get(id('x-3'), harderwijk)).toMatchObject({ titel: '' });
  });

  it('that refers to one that refers back is read like any other', async () => {
    const [one, other] = ['x-6', 'x-7'].map(id);
    if (!one || !other) throw new Error('There are two');
    const service = serviceOf([
      artikelOf('x-6', { titel: 'Heen', gerelateerd: [other, one] }),
      artikelOf('x-7', { titel: 'Terug', gerelateerd: [one] }),
    ]);

    expect((await service.get(one, harderwijk))?.gerelateerd).toEqual([other, one]);
    expect((await service.get(other, harderwijk))?.gerelateerd).toEqual([one]);
  });
});
