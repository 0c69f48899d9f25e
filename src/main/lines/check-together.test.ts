import { describe, expect, it } from 'vitest';
import { LinesFileError, parseLinesFiles } from './lines-file';

type Entry = { readonly id: string; readonly products: string; readonly participants?: string };

const lineOf = ({ id, products, participants = '[{ municipality: ermelo, from: 2014-01-01 }]' }: Entry): string =>
  `  - id: ${id}
    name: Lijn ${id}
    executor: { name: Partner }
    frontOffice: ermelo
    participants: ${participants}
    products:
${products}`;

const fileOf = (name: string, ...lines: readonly Entry[]) => ({
  name,
  text: `version: 1\nmunicipalities: [ermelo]\nlines:\n${lines.map(lineOf).join('')}`,
  kinds: [],
});

type Sources = Parameters<typeof parseLinesFiles>[0];

function problemsOf(...sources: Sources) {
  try {
    parseLinesFiles(sources);
  } catch (cause) {
    if (cause instanceof LinesFileError) return cause.message.split('\n');
    throw cause;
  }
  return [];
}

describe('the lines files of one installation', () => {
  it('refuse two lines of two files that serve one product at the same time, with both names and the days', () => {
    const problems = problemsOf(
      fileOf('a.yaml', { id: 'afval', products: '      - afvalstoffenheffing\n      - Rioolheffing\n' }),
      fileOf('b.yaml', {
        id: 'riool',
        products: '      - { product: rioolheffing, from: 2026-01-01, to: 2026-06-30 }\n',
      }),
    );

    expect(problems).toEqual([
      "b.yaml:10: lines.0.products.0: 'Lijn afval' (afval) and 'Lijn riool' (riool) both serve 'rioolheffing' for ermelo from 2026-01-01 to 2026-06-30",
    ]);
  });

  it('refuse a line that lists a product twice for the same days', () => {
    const problems = problemsOf(
      fileOf('a.yaml', { id: 'riool', products: '      - rioolheffing\n      - RIOOLHEFFING\n' }),
    );

    expect(problems).toEqual([
      "a.yaml:11: lines.0.products.1: 'Lijn riool' (riool) lists it twice: 'RIOOLHEFFING' for ermelo from 2014-01-01 on",
    ]);
  });

  it.each<[string, Entry, Entry]>([
    [
      'one after the other',
      { id: 'oud', products: '      - { product: rioolheffing, to: 2025-12-31 }\n' },
      { id: 'nieuw', products: '      - { product: rioolheffing, from: 2026-01-01 }\n' },
    ],
    [
      'for other municipalities',
      { id: 'oud', products: '      - rioolheffing\n' },
      {
        id: 'nieuw',
        products: '      - rioolheffing\n',
        participants: '[{ municipality: zeewolde, from: 2014-01-01 }]',
      },
    ],
    [
      'after the first has left',
      {
        id: 'oud',
        products: '      - rioolheffing\n',
        participants: '[{ municipality: ermelo, from: 2014-01-01, to: 2020-12-31 }]',
      },
      {
        id: 'nieuw',
        products: '      - rioolheffing\n',
        participants: '[{ municipality: ermelo, from: 2021-01-01 }]',
      },
    ],
  ])('accept two lines that serve one product %s', (_what, one, other) => {
    expect(problemsOf(fileOf('a.yaml', one), fileOf('b.yaml', other))).toEqual([]);
  });

  it('refuse an id that another file uses already', () => {
    const entry = { id: 'riool', products: '      - rioolheffing\n' };
    const elsewhere = { id: 'riool', products: '      - afvalstoffenheffing\n' };

    expect(problemsOf(fileOf('a.yaml', entry), fileOf('b.yaml', elsewhere))).toEqual([
      "b.yaml:4: lines.0.id: 'riool' is used twice",
    ]);
  });

  it('name what is wrong in each file', () => {
    const broken = fileOf('b.yaml', { id: 'Riool', products: '      - rioolheffing\n' });

    expect(problemsOf(fileOf('a.yaml', { id: 'Afval', products: '      - x\n' }), broken)).toEqual([
      expect.stringMatching(/^a\.yaml:4: lines\.0\.id: /),
      expect.stringMatching(/^b\.yaml:4: lines\.0\.id: /),
    ]);
  });
});
