import type http from 'node:http';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { answerOf } from '../ask';
import type { Answer } from '../../support/loopback-server';
import type { BadServer } from './bad-servers';
import { deepText, mapObjects, mapTexts } from './distort';

const MIB = 1024 * 1024;
const JSON_TYPE = { 'content-type': 'application/json' };

const says =
  (status: number, body: string | Buffer, more: Partial<Answer> = {}): (() => Answer) =>
  () => ({ status, body, ...more });
const writes =
  (write: (response: http.ServerResponse) => void): (() => Answer) =>
  () => ({ status: 200, body: '', write });

/** A byte now and then, for ever. */
function drip(response: http.ServerResponse): void {
  response.writeHead(200, JSON_TYPE);
  const timer = setInterval(() => response.write(' '), 20);
  response.on('close', () => clearInterval(timer));
}

const CHUNK = Buffer.from('{"tekst": "dit is lang genoeg"},'.repeat(2048));

/** An endless list, as far as the other side takes it; at most `bytes`. */
const pour =
  (bytes: number) =>
  (response: http.ServerResponse): void => {
    response.writeHead(200, JSON_TYPE);
    let left = bytes;
    const more = (): void => {
      while (left > 0 && !response.destroyed) {
        left -= CHUNK.length;
        if (!response.write(CHUNK)) return;
      }
      response.end();
    };
    response.on('drain', more);
    response.write('{"results": [');
    more();
  };

/** 110 MB of the same, packed: some hundred kilobytes with gzip, a few hundred bytes with brotli. */
export const BOMB_BYTES = 110 * MIB;
const bomb = (pack: (bytes: Buffer) => Buffer): Buffer => pack(Buffer.alloc(BOMB_BYTES, ' '));
let gzip: Buffer | null = null;
let brotli: Buffer | null = null;
/** Made once, when it is first asked for. */
export const gzipBomb = (): Buffer => (gzip ??= bomb((bytes) => gzipSync(bytes, { level: 1 })));
export const brotliBomb = (): Buffer =>
  (brotli ??= bomb((bytes) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } })));

const packed = (body: Buffer, encoding: string): Answer => ({
  status: 200,
  body,
  headers: { 'content-encoding': encoding },
});

/** Another length than the body has. */
const lying = (length: number, body: string) =>
  writes((response) => {
    response.writeHead(200, { ...JSON_TYPE, 'content-length': length });
    response.end(body);
  });

/** A body in which every text has an accent, and there is one where there is no text. */
const withAccents = (body: unknown): unknown =>
  mapObjects(mapTexts((text) => `${text}é`)(body), (object) => ({ ...object, naam: object['naam'] ?? 'é' }));

/** Something that is no HTTP at all, on the line itself. */
const garbage = writes((response) => {
  response.socket?.end('dit is geen HTTP\r\n\r\n');
});

/** Answers that are wrong before their content counts. */
export const strangeAnswers: readonly BadServer[] = [
  {
    name: 'a login page with 200',
    answer: says(200, '<!doctype html><title>Aanmelden</title>', { contentType: 'text/html' }),
    gives: ['invalidResponse'],
  },
  { name: 'half a JSON', answer: says(200, '{"results": [{"a"'), gives: ['invalidResponse'] },
  { name: 'a text where an object belongs', answer: says(200, '"hallo"'), gives: ['invalidResponse'] },
  { name: 'a list where an object belongs', answer: says(200, '[[], {}, 7]'), gives: ['invalidResponse'] },
  { name: 'another object', answer: says(200, '{"welkom": true}'), gives: ['invalidResponse'] },
  { name: 'an empty body', answer: says(200, ''), gives: ['invalidResponse'] },
  { name: 'null', answer: says(200, 'null'), gives: ['invalidResponse'] },
  { name: '204', answer: says(204, ''), gives: ['invalidResponse'] },
  { name: 'a byte every 20 ms', answer: writes(drip), gives: ['timeout'], isSlow: true },
  { name: 'no answer ever', answer: writes(() => undefined), gives: ['timeout'], isSlow: true },
  {
    name: 'headers and then silence',
    answer: writes((response) => {
      response.writeHead(200, JSON_TYPE);
      response.flushHeaders();
    }),
    gives: ['timeout'],
    isSlow: true,
  },
  {
    name: 'a reset before the answer',
    answer: writes((response) => response.socket?.resetAndDestroy()),
    gives: ['unavailable'],
  },
  {
    name: 'an answer that breaks off half-way',
    answer: says(200, '{"results": []}', { endsAfterBytes: 6 }),
    gives: ['unavailable'],
  },
  {
    name: 'a content-length that promises more',
    answer: lying(5000, '{"results": []}'),
    gives: ['unavailable', 'timeout'],
    isSlow: true,
  },
  {
    name: 'a content-length that promises less',
    answer: lying(7, '{"results": []}'),
    gives: ['invalidResponse', 'unavailable'],
  },
  { name: 'no HTTP', answer: garbage, gives: ['unavailable'] },
  {
    name: 'headers of 1 MB',
    answer: says(200, '{}', {
      headers: Object.fromEntries(Array.from({ length: 64 }, (_, n) => [`x-${n}`, 'a'.repeat(16_000)])),
    }),
    gives: ['unavailable', 'invalidResponse'],
  },
  { name: 'a gzip bomb', answer: () => packed(gzipBomb(), 'gzip'), gives: ['invalidResponse'] },
  { name: 'a brotli bomb', answer: () => packed(brotliBomb(), 'br'), gives: ['invalidResponse'] },
  {
    name: 'bytes that are not packed as it says',
    answer: says(200, '{"results": []}', { headers: { 'content-encoding': 'gzip' } }),
    gives: ['invalidResponse', 'unavailable'],
  },
  { name: '60 MB of JSON', answer: writes(pour(60 * MIB)), gives: ['invalidResponse'] },
  {
    name: 'latin1 that calls itself utf-8',
    answer: ({ route, base }) => {
      const { body, ...answer } = answerOf(route, base, withAccents(route.body));
      const contentType = `${route.contentType ?? 'application/json'}; charset=utf-8`;
      return { ...answer, body: Buffer.from(String(body), 'latin1'), contentType };
    },
    gives: ['invalidResponse'],
  },
  {
    name: 'a charset that does not exist',
    answer: ({ route, base }) => ({ ...answerOf(route, base), contentType: 'application/json; charset=x-ons-eigen' }),
    gives: ['invalidResponse'],
  },
  { name: 'an answer that is 100,000 deep', answer: says(200, deepText(100_000)), gives: ['invalidResponse'] },
  {
    name: 'lists that are 100,000 deep',
    answer: says(200, `{"results": ${'['.repeat(100_000)}${']'.repeat(100_000)}}`),
    gives: ['invalidResponse'],
  },
  {
    name: 'a redirect to another host',
    answer: ({ elsewhere, request }) => ({
      status: 302,
      body: '',
      headers: { location: `${elsewhere}${request.url}` },
    }),
    gives: ['invalidResponse'],
  },
  {
    name: 'a lasting redirect to another host',
    answer: ({ elsewhere, request }) => ({
      status: 308,
      body: '',
      headers: { location: `${elsewhere}${request.url}` },
    }),
    gives: ['invalidResponse'],
  },
  { name: '401', answer: says(401, '{"status": 401}'), gives: ['unauthorised'] },
  { name: '403', answer: says(403, '{"status": 403}'), gives: ['unauthorised'] },
  {
    name: '429 for an hour',
    answer: says(429, '{"status": 429}', { headers: { 'retry-after': '3600' } }),
    gives: ['unavailable', 'notAsked'],
  },
  { name: '503', answer: says(503, 'no'), gives: ['unavailable'] },
  {
    name: '500 with a web page',
    answer: says(500, '<!doctype html><h1>Fout</h1>', { contentType: 'text/html' }),
    gives: ['unavailable'],
  },
];
