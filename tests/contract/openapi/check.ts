import { Ajv2019 as Ajv, type ErrorObject, type ValidateFunction } from 'ajv/dist/2019';
import addFormats from 'ajv-formats';
import { isObject, listOf, objectOf, resolveRef, type JsonObject } from './json';
import { findOperation, type Operation } from './document';
import { parametersOf } from './parameters';
import { toComponents, toJsonSchema, type Direction } from './schema';

/** One request with its answer, as it went over the wire. `path` is below the server's base and has no query. */
export type Exchange = {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly requestHeaders: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly requestBody: Buffer;
  readonly status: number;
  readonly responseHeaders: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly responseBody: Buffer;
};

/** What an exchange broke of the file; nothing when it kept to it. `operation` is null when the file has none for it. */
export type Finding = { readonly operation: string | null; readonly violations: readonly string[] };

export type Checker = (exchange: Exchange) => Finding;

/** How many differences of one body are named. */
const NAMED = 6;

/** Puts exchanges to an OpenAPI file: parameters, bodies, statuses and content types. A schema that ajv cannot read throws. */
export function createChecker(document: JsonObject): Checker {
  const validate = createValidators(document);
  return (exchange) => {
    const operation = findOperation(document, exchange.method, exchange.path);
    // Where a file has no such method, "not allowed" is the right answer.
    if (!operation)
      return {
        operation: null,
        violations:
          exchange.status === 405
            ? errorProblems(exchange)
            : [`${exchange.method} ${exchange.path} is not in the file`],
      };
    const name = `${operation.method} ${operation.template}`;
    // A request that the server refused may well be wrong: only its answer has to keep to the file.
    const request = exchange.status >= 400 ? [] : requestProblems(document, { operation, exchange, validate });
    const response = responseProblems(document, { operation, exchange, validate });
    return {
      operation: name,
      violations: [
        ...request.map((problem) => `${name}: ${problem}`),
        ...response.map((problem) => `${name} ${exchange.status}: ${problem}`),
      ],
    };
  };
}

type Validate = (direction: Direction, schema: unknown, value: unknown) => readonly string[];
type At = { readonly operation: Operation; readonly exchange: Exchange; readonly validate: Validate };

/** Most bodies fit: whether they do is asked of validators that are small, and only for one that does not what is wrong with it. */
function createValidators(document: JsonObject): Validate {
  const short = compilerOf(document, false);
  const thorough = compilerOf(document, true);
  return (direction, schema, value) => {
    if (short(direction, schema)(value)) return [];
    const validator = thorough(direction, schema);
    validator(value);
    return [...new Set((validator.errors ?? []).filter(isTelling).map(describe))].slice(0, NAMED);
  };
}

/** Compiles each schema once per direction. Schemas that refer to each other are functions that call each other. */
function compilerOf(document: JsonObject, allErrors: boolean) {
  const compiled = new Map<unknown, Map<Direction, ValidateFunction>>();
  const ajvs = new Map<Direction, Ajv>();
  const ajvFor = (direction: Direction): Ajv => {
    const known = ajvs.get(direction);
    if (known) return known;
    const ajv = new Ajv({ strict: false, allErrors, inlineRefs: false, unicodeRegExp: false, logger: false });
    addFormats(ajv);
    ajv.addSchema(toComponents(document, direction));
    ajvs.set(direction, ajv);
    return ajv;
  };
  return (direction: Direction, schema: unknown): ValidateFunction => {
    const known = compiled.get(schema) ?? new Map<Direction, ValidateFunction>();
    compiled.set(schema, known);
    const validator =
      known.get(direction) ?? ajvFor(direction).compile(objectOf(toJsonSchema(document, direction, schema)));
    known.set(direction, validator);
    return validator;
  };
}

/** `if` only repeats what `then` found. */
const isTelling = ({ keyword }: ErrorObject): boolean => keyword !== 'if';

function describe({ instancePath, message, params }: ErrorObject): string {
  const detail: unknown =
    params['additionalProperty'] ?? params['unevaluatedProperty'] ?? params['allowedValue'] ?? params['allowedValues'];
  return `${instancePath.replace(/\/\d+/g, '/*') || '/'} ${message ?? 'does not fit'}${detail === undefined ? '' : ` (${JSON.stringify(detail)})`}`;
}

function requestProblems(document: JsonObject, { operation, exchange, validate }: At): readonly string[] {
  const { given, problems } = parametersOf(document, operation, {
    query: exchange.query,
    headers: exchange.requestHeaders,
  });
  const parameters = given.flatMap(({ where, schema, value }) =>
    validate('request', schema ?? {}, value).map((problem) => `${where}: ${problem}`),
  );
  return [...problems, ...parameters, ...requestBodyProblems(document, { operation, exchange, validate })];
}

function requestBodyProblems(document: JsonObject, { operation, exchange, validate }: At): readonly string[] {
  const { requestBody: declared } = operation;
  if (exchange.requestBody.length === 0) return declared?.['required'] === true ? ['the request needs a body'] : [];
  if (!declared) return ['the request has a body that the file does not know'];
  const media = mediaType(exchange.requestHeaders['content-type']);
  const content = contentFor(declared, media);
  if (!content) return [`request content type ${media} is not in the file`];
  if (!isJson(media)) return [];
  const body: unknown = JSON.parse(exchange.requestBody.toString('utf8'));
  return [...validate('request', content['schema'], body), ...unknownFields(document, content['schema'], body)].map(
    (problem) => `request body: ${problem}`,
  );
}

/** Fields at the top of our own requests that the file does not know: a server would ignore a misspelt one without a word. */
function unknownFields(document: JsonObject, schema: unknown, body: unknown): readonly string[] {
  if (!isObject(body)) return [];
  const known = namesIn(document, schema);
  return known === 'any'
    ? []
    : Object.keys(body)
        .filter((name) => !known.has(name))
        .map((name) => `/${name} is not in the file`);
}

function namesIn(document: JsonObject, schema: unknown): ReadonlySet<string> | 'any' {
  const resolved = resolveRef(document, schema);
  const parts = ['allOf', 'oneOf', 'anyOf']
    .flatMap((keyword) => listOf(resolved[keyword]))
    .map((part) => namesIn(document, part));
  if (isObject(resolved['additionalProperties']) || parts.includes('any')) return 'any';
  const names = [...Object.keys(objectOf(resolved['properties'])), ...parts.flatMap((part) => [...part])];
  return names.length === 0 && parts.length === 0 ? 'any' : new Set(names);
}

function responseProblems(document: JsonObject, { operation, exchange, validate }: At): readonly string[] {
  const declared = declaredResponse(document, operation, exchange.status);
  if (!declared) return undeclaredProblems(exchange);
  const headers = Object.entries(objectOf(declared['headers'])).filter(
    ([name, header]) =>
      resolveRef(document, header)['required'] === true && exchange.responseHeaders[name.toLowerCase()] === undefined,
  );
  return [
    ...headers.map(([name]) => `header ${name} is missing`),
    ...responseBodyProblems(declared, exchange, validate),
  ];
}

function responseBodyProblems(declared: JsonObject, exchange: Exchange, validate: Validate): readonly string[] {
  const hasContent = Object.keys(objectOf(declared['content'])).length > 0;
  if (exchange.responseBody.length === 0) return hasContent ? ['the answer needs a body'] : [];
  const media = mediaType(exchange.responseHeaders['content-type']);
  if (!hasContent)
    return isError(exchange.status) ? errorProblems(exchange) : ['the answer has a body that the file does not know'];
  const content = contentFor(declared, media);
  if (!content) return [`content type ${media} is not in the file`];
  if (!isJson(media) || content['schema'] === undefined) return [];
  const problems = validate('response', content['schema'], JSON.parse(exchange.responseBody.toString('utf8')));
  return exchange.query.has('fields') ? problems.filter((problem) => !MISSING_FIELD.test(problem)) : problems;
}

/** Whoever asks for some fields gets an answer without the others, though the file requires them. */
const MISSING_FIELD = /must have required property/;

function declaredResponse(document: JsonObject, { responses }: Operation, status: number): JsonObject | null {
  const found = responses[String(status)] ?? responses[`${String(status).slice(0, 1)}XX`] ?? responses['default'];
  return found === undefined ? null : resolveRef(document, found);
}

const isError = (status: number): boolean => status >= 400;

/** Many official files leave errors out. Then an error still has to look like one of that family of APIs (specs/calls.md §0). */
const undeclaredProblems = (exchange: Exchange): readonly string[] =>
  isError(exchange.status) ? errorProblems(exchange) : ['this status is not in the file'];

function errorProblems(exchange: Exchange): readonly string[] {
  const media = mediaType(exchange.responseHeaders['content-type']);
  if (!isJson(media)) return [`an error of content type ${media}`];
  const body: unknown = JSON.parse(exchange.responseBody.toString('utf8'));
  if (!isObject(body)) return ['an error that is no object'];
  return 'status' in body && body['status'] !== exchange.status
    ? ['an error whose status is not that of the answer']
    : [];
}

const mediaType = (header: string | readonly string[] | undefined): string =>
  String(header ?? 'none')
    .split(';')[0]
    ?.trim()
    .toLowerCase() ?? 'none';
const isJson = (media: string): boolean => /^application\/([\w.]+\+)?json$/.test(media);

function contentFor(declared: JsonObject, media: string): JsonObject | null {
  const found = Object.entries(objectOf(declared['content'])).find(([name]) => {
    const wanted = mediaType(name);
    return wanted === media || wanted === '*/*' || (wanted.endsWith('/*') && media.startsWith(wanted.slice(0, -1)));
  });
  return found ? objectOf(found[1]) : null;
}
