import type { RegisteredObject } from './objects-register';

/** VNG: its texts are reference texts. */
const OWMS = 'http://standaarden.overheid.nl/owms/terms/Vereniging_van_Nederlandse_Gemeenten';

export type ArticleChanges = Partial<Omit<RegisteredObject, 'data' | 'uuid'>> & {
  readonly titel?: string;
  readonly tekst?: string;
  readonly publicatieDatum?: string;
};

/** An article as a register holds it: number `nr`, on a day of its own unless it is given. */
export function articleObject(nr: number, changes: ArticleChanges = {}): RegisteredObject {
  const { titel = `Onderwerp ${nr}`, tekst = `<p>Over onderwerp ${nr}.</p>`, publicatieDatum, ...rest } = changes;
  return {
    uuid: `00000000-0000-4000-8000-${String(nr).padStart(12, '0')}`,
    ...{ index: 1, day: '2026-03-12', startAt: '2026-03-12', endAt: null },
    data: {
      identificatie: `art-${nr}`,
      productAanwezig: true,
      ...(publicatieDatum === undefined ? {} : { publicatieDatum }),
      verantwoordelijkeOrganisatie: { owmsIdentifier: OWMS },
      vertalingen: [{ taal: 'nl', titel, tekst, trefwoorden: [] }],
    },
    ...rest,
  };
}

/** The object with one more version, registered on `day`. */
export const withNextVersion = (object: RegisteredObject, day: string, changes: ArticleChanges): RegisteredObject => ({
  ...articleObject(Number(object.uuid.slice(-12)), { day, startAt: object.startAt, ...changes }),
  index: object.index + 1,
});

/** Numbers from 0 to 1 that are the same for the same seed. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A text of about this many characters, made of these sentences. */
export function textOf(sentences: readonly string[], length: number, random: () => number): string {
  let text = '';
  while (text.length < length) text += `<p>${sentences[Math.floor(random() * sentences.length)] ?? ''}.</p>`;
  return text;
}
