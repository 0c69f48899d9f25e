/** Other bodies made of a good one. A body is JSON, or text that holds XML. */
export type Change = (body: unknown) => unknown;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A link, an id or a number that says which record it is: without those an answer is about nothing. */
const SAYS_WHICH = /^(\{base\}.*|[0-9a-f]{8}-[0-9a-f-]{27}|\d{8,16}|urn:.*|\d{4} ?[A-Z]{2}|[A-Z]{3}-\d{4}-\d+)$/i;

/** Texts in an XML document: what stands between two tags. */
const XML_TEXT = />([^<>]+)</g;

/** Every value that holds no others, replaced. */
export function mapLeaves(body: unknown, change: (leaf: unknown, name: string) => unknown, name = ''): unknown {
  if (Array.isArray(body)) return body.map((one) => mapLeaves(one, change, name));
  if (isObject(body))
    return Object.fromEntries(Object.entries(body).map(([key, one]) => [key, mapLeaves(one, change, key)]));
  return change(body, name);
}

/** Every text that says something about a record, replaced; what says which record it is stays. */
export const mapTexts =
  (change: (text: string, name: string) => unknown): Change =>
  (body) =>
    typeof body === 'string' && body.startsWith('<')
      ? body.replace(XML_TEXT, (_all, text: string) => `>${String(change(text, ''))}<`)
      : mapLeaves(body, (leaf, name) =>
          typeof leaf === 'string' && !SAYS_WHICH.test(leaf) ? change(leaf, name) : leaf,
        );

/** Every object, replaced, from the innermost to the outermost. */
export function mapObjects(
  body: unknown,
  change: (object: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>,
): unknown {
  if (Array.isArray(body)) return body.map((one) => mapObjects(one, change));
  if (!isObject(body)) return body;
  return change(Object.fromEntries(Object.entries(body).map(([key, one]) => [key, mapObjects(one, change)])));
}

/** Every list and every product of an XML feed twice over. */
export function twice(body: unknown): unknown {
  if (typeof body === 'string') return body.replace(/<(\w+:)?scproduct>.*?<\/(\w+:)?scproduct>/gs, (one) => one + one);
  if (Array.isArray(body)) {
    const inner: readonly unknown[] = body.map(twice);
    return [...inner, ...inner];
  }
  return isObject(body) ? Object.fromEntries(Object.entries(body).map(([key, one]) => [key, twice(one)])) : body;
}

/** The same answer, about somebody else. */
export function aboutSomeoneElse(body: unknown, texts: Readonly<Record<string, string>>): unknown {
  const changed = Object.entries(texts).reduce(
    (text, [one, other]) => text.replaceAll(one, other),
    JSON.stringify(body),
  );
  return JSON.parse(changed) as unknown;
}

/** The page of a list whose `next` is this link; another answer as it is. */
export const withNext = (body: unknown, next: string): unknown =>
  isObject(body) && 'results' in body
    ? { ...body, next }
    : isObject(body)
      ? { ...body, _links: { next: { href: next } } }
      : body;

/** Every id with other digits, so that each page holds other records. */
export const renumbered = (body: unknown, page: number): unknown =>
  mapLeaves(body, (leaf, name) =>
    name === 'uuid' && typeof leaf === 'string' ? leaf.slice(0, -8) + String(page).padStart(8, '0') : leaf,
  );

/** An object with so many others in it, as text: too deep for anything that calls itself. */
export const deepText = (depth: number): string => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;
