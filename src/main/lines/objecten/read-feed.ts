import { z } from 'zod';
import { isTooDeep } from '../../http/json-depth';
import { readText } from '../../http/read-text';
import type { DatedArtikel, FeedBody, FeedObject, FeedReader } from '../../ports/kennis-feed';
import { wirePage } from '../all-pages';
import { toDatedArtikelen } from './map-kennis';
import { wireObject, type WireObject } from './wire';

const text = z.string().nullish();

/** Source: Objects 2.7 `Object`, as whole or with `fields`. What is not read of it is kept too: it becomes an article later. */
const wireFeedObject = z.object({
  url: text,
  uuid: z.string().min(1).max(200),
  record: z.object({
    index: z.number().int(),
    registrationAt: z.string(),
    startAt: text,
    endAt: text,
    data: z.record(z.string(), z.unknown()).nullish().catch(null),
  }),
});
const wireFeedPage = wirePage(wireFeedObject);
const settingsSchema = z.object({
  municipalities: z.record(z.string(), z.string()),
  referenceOrganisations: z.array(z.string()),
});

/** Understands what `feed.ts` fetches. */
export const objectenReader: FeedReader = {
  page(body) {
    const page = parsed(body, wireFeedPage);
    if (!page) return null;
    return { count: page.count ?? null, isLast: !page.next, objects: page.results.map(toFeedObject) };
  },
  one(body) {
    const object = parsed(body, wireFeedObject);
    return object && toFeedObject(object);
  },
  artikelen(items, settings) {
    const of = (list: string): readonly WireObject[] =>
      items.filter((item) => item.list === list).flatMap(({ json }) => objectIn(json));
    return toDatedArtikelen(of('kennisartikel'), of('vac'), settingsSchema.parse(JSON.parse(settings))).map(toDated);
  },
};

function parsed<S extends z.ZodType>({ bytes, contentType }: FeedBody, schema: S): z.infer<S> | null {
  try {
    const body = readText(Buffer.from(bytes), contentType);
    if (isTooDeep(body)) return null;
    const result = schema.safeParse(JSON.parse(body));
    return result.success ? result.data : null;
  } catch {
    return null;
  }
}

function toFeedObject(object: z.infer<typeof wireFeedObject>): FeedObject {
  const { index, registrationAt, startAt, endAt, data } = object.record;
  return {
    key: object.uuid,
    rev: JSON.stringify([index, registrationAt, startAt ?? null, endAt ?? null]),
    index,
    day: registrationAt.slice(0, 10),
    from: startAt ?? null,
    until: endAt ?? null,
    title: titleOf(data) ?? object.uuid,
    json: JSON.stringify(object),
  };
}

const titled = z.union([
  z.object({ vraag: z.string() }).transform(({ vraag }) => vraag),
  z
    .object({ vertalingen: z.tuple([z.object({ titel: z.string() })]).rest(z.unknown()) })
    .transform(({ vertalingen: [first] }) => first.titel),
]);

const titleOf = (data: unknown): string | null => titled.safeParse(data).data?.slice(0, 200) ?? null;

function objectIn(json: string): readonly WireObject[] {
  const object = wireObject.safeParse(JSON.parse(json));
  return object.success ? [object.data] : [];
}

const toDated = ({ artikel, object }: ReturnType<typeof toDatedArtikelen>[number]): DatedArtikel => ({
  artikel,
  from: latest(object.record.startAt, object.record.data?.['publicatieDatum']),
  until: object.record.endAt ?? null,
});

/** An article that is to be published later does not show before, whatever else its record says. */
function latest(startAt: string | null | undefined, publicatieDatum: unknown): string | null {
  const days = [startAt, publicatieDatum].flatMap((day) =>
    typeof day === 'string' && /^\d{4}-\d{2}-\d{2}/.test(day) ? [day.slice(0, 10)] : [],
  );
  return days.toSorted().at(-1) ?? null;
}
