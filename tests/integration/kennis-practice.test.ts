import { describe, expect, it } from 'vitest';
import { rankArtikelen } from '../../src/main/services/kennis/rank';
import { loadContent } from '../../src/sandbox/apis/knowledge/content';
import { artikelOf, indexOf, RESOURCES } from './kennis-fixtures';

const { articles, vacs } = loadContent(RESOURCES);
const index = indexOf([
  ...articles.map(({ id, titel, upn, trefwoorden, tekst }) =>
    artikelOf(id, { titel, upn: upn ?? null, trefwoorden, velden: { tekst } }),
  ),
  ...vacs.map(({ id, vraag, trefwoorden, antwoord }) =>
    artikelOf(id, { soort: 'vac', titel: vraag, trefwoorden, velden: { tekst: antwoord } }),
  ),
]);
const found = (text: string): readonly string[] =>
  rankArtikelen(index, text, { limit: 3, municipality: null }).map(({ id }) => id);

describe('the practice content', () => {
  it.each([
    ['paspoort kwijt', 'bz-26'],
    ['ik ben mijn paspoort kwijt', 'bz-26'],
    ['id kaart gestolen', 'bz-26'],
    ['rijbewijs kwijt', 'bz-03'],
    ['verh', 'bz-01'],
    ['paspo', 'vac-12'],
    ['trou', 'bz-09'],
  ])('answers %s', (text, id) => {
    expect(found(text)).toContain(id);
  });

  it('tells of a lost passport and a lost driving licence what they cost, how long it takes and what to bring', () => {
    const lost = articles.filter(({ id }) => ['bz-03', 'bz-26'].includes(id));

    expect(
      lost.map(({ kostenEnBetaalmethoden, uitersteTermijn, bewijs, deskMemo, varianten }) => [
        [kostenEnBetaalmethoden, uitersteTermijn, bewijs, deskMemo].every((text) => (text ?? '').length > 40),
        Object.keys(varianten),
      ]),
    ).toEqual([
      [true, ['harderwijk', 'ermelo', 'zeewolde']],
      [true, ['harderwijk', 'ermelo', 'zeewolde']],
    ]);
  });
});
