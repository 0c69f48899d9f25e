import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { createChecker, type Exchange } from './check';
import { objectOf } from './json';

const document = objectOf(
  parse(`
openapi: 3.0.3
paths:
  /dieren:
    get:
      parameters:
        - { in: query, name: soort, required: true, schema: { type: string, enum: [hond, kat] } }
        - { in: query, name: poten, schema: { type: integer } }
        - { in: query, name: expand, explode: false, schema: { type: array, items: { type: string, enum: [baas, hok] } } }
        - { in: query, name: fields, schema: { type: string } }
        - { in: header, name: Accept-Crs, required: true, schema: { type: string, enum: ['EPSG:4326'] } }
      responses:
        '200':
          headers: { API-version: { required: true, schema: { type: string } } }
          content: { application/json: { schema: { type: array, items: { $ref: '#/components/schemas/Dier' } } } }
    post:
      requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/Dier' } } } }
      responses:
        '201': { content: { application/json: { schema: { $ref: '#/components/schemas/Dier' } } } }
        '400': { content: { application/problem+json: { schema: { type: object, required: [code], properties: { code: { type: string } } } } } }
  /dieren/{id}:
    parameters: [{ in: path, name: id, required: true, schema: { type: string, format: uuid } }]
    get: { responses: { '204': {} } }
components:
  schemas:
    Dier:
      oneOf: [{ $ref: '#/components/schemas/Hond' }, { $ref: '#/components/schemas/Kat' }]
      discriminator: { propertyName: soort, mapping: { hond: '#/components/schemas/Hond', kat: '#/components/schemas/Kat' } }
    Basis:
      type: object
      required: [url, soort, naam]
      properties:
        url: { type: string, format: uri, readOnly: true }
        soort: { type: string }
        naam: { type: string, maxLength: 10 }
        chip: { type: string, nullable: true }
    Hond: { allOf: [{ $ref: '#/components/schemas/Basis' }, { type: object, required: [poten], properties: { poten: { type: integer } } }] }
    Kat: { allOf: [{ $ref: '#/components/schemas/Basis' }] }
`),
);
const check = createChecker(document);

const json = (value: unknown): Buffer => Buffer.from(JSON.stringify(value));
const dog = { url: 'http://x.example/1', soort: 'hond', naam: 'Bello', chip: null, poten: 4 };
const { url: _url, ...newDog } = dog;

const listed = (query: string, changes: Partial<Exchange> = {}): Exchange => ({
  method: 'GET',
  path: '/dieren',
  query: new URLSearchParams(query),
  requestHeaders: { 'accept-crs': 'EPSG:4326' },
  requestBody: Buffer.alloc(0),
  status: 200,
  responseHeaders: { 'content-type': 'application/json; charset=utf-8', 'api-version': '1.0.0' },
  responseBody: json([dog]),
  ...changes,
});
const posted = (body: unknown, changes: Partial<Exchange> = {}): Exchange =>
  listed('', {
    method: 'POST',
    requestHeaders: { 'content-type': 'application/json' },
    requestBody: json(body),
    status: 201,
    responseHeaders: { 'content-type': 'application/json' },
    responseBody: json(dog),
    ...changes,
  });

describe('an exchange that keeps to its file', () => {
  it.each([
    ['a list', listed('soort=hond&poten=4&expand=baas,hok')],
    ['a new record, without what only answers carry', posted(newDog)],
    [
      'a refusal in the shape of the file',
      posted(
        {},
        {
          status: 400,
          responseHeaders: { 'content-type': 'application/problem+json' },
          responseBody: json({ code: 'invalid' }),
        },
      ),
    ],
    ['an error that the file leaves out', listed('soort=hond', { status: 401, responseBody: json({ status: 401 }) })],
    [
      'an answer without a body',
      listed('', { path: '/dieren/5f0c0c6e-7d3f-4a7e-9f5a-0d8f6f6b1a11', status: 204, responseBody: Buffer.alloc(0) }),
    ],
    [
      'some fields, when only those were asked',
      listed('soort=hond&fields=soort', { responseBody: json([{ soort: 'hond' }]) }),
    ],
    [
      'a method that does not exist',
      listed('', { method: 'DELETE', status: 405, responseBody: json({ status: 405 }) }),
    ],
  ])('has no violations: %s', (_what, exchange) => {
    expect(check(exchange).violations).toEqual([]);
  });
});

describe('an exchange that breaks its file', () => {
  it.each([
    ['a path that is not there', listed('', { path: '/planten' }), 'GET /planten is not in the file'],
    ['a parameter that must be there', listed('poten=4'), 'query soort is missing'],
    ['a header that must be there', listed('soort=hond', { requestHeaders: {} }), 'header Accept-Crs is missing'],
    [
      'a header of another value',
      listed('soort=hond', { requestHeaders: { 'accept-crs': 'RD' } }),
      'header Accept-Crs: / must be equal to one of the allowed values (["EPSG:4326"])',
    ],
    ['a misspelt parameter', listed('soort=hond&kleur=bruin'), 'query kleur is not in the file'],
    [
      'a parameter of another value',
      listed('soort=vis'),
      'query soort: / must be equal to one of the allowed values (["hond","kat"])',
    ],
    ['a parameter of another type', listed('soort=hond&poten=vier'), 'query poten: / must be integer'],
    [
      'an unknown expand',
      listed('soort=hond&expand=baas,staart'),
      'query expand: /* must be equal to one of the allowed values (["baas","hok"])',
    ],
    [
      'a path part of another shape',
      listed('', { path: '/dieren/1', status: 204, responseBody: Buffer.alloc(0) }),
      'path id: / must match format "uuid"',
    ],
    ['a request without its body', posted(null, { requestBody: Buffer.alloc(0) }), 'the request needs a body'],
    [
      'a request of another content type',
      posted(newDog, { requestHeaders: { 'content-type': 'text/plain' } }),
      'request content type text/plain is not in the file',
    ],
    ['a request with what only answers carry', posted(dog), 'request body: /url boolean schema is false'],
    ['a request with a misspelt field', posted({ ...newDog, pootjes: 4 }), 'request body: /pootjes is not in the file'],
    [
      'a request field that is too long',
      posted({ ...newDog, naam: 'Bello van der Berg' }),
      'request body: /naam must NOT have more than 10 characters',
    ],
    [
      'an answer without a field',
      listed('soort=hond', { responseBody: json([{ ...dog, poten: undefined }]) }),
      "/* must have required property 'poten'",
    ],
    [
      'a null that is not allowed',
      listed('soort=hond', { responseBody: json([{ ...dog, naam: null }]) }),
      '/*/naam must be string',
    ],
    [
      'an answer of a kind that is not there',
      listed('soort=hond', { responseBody: json([{ ...dog, soort: 'vis' }]) }),
      '/*/soort must be equal to one of the allowed values (["hond","kat"])',
    ],
    [
      'an answer of another content type',
      listed('soort=hond', { responseHeaders: { 'content-type': 'text/html', 'api-version': '1' } }),
      'content type text/html is not in the file',
    ],
    [
      'an answer without a header',
      listed('soort=hond', { responseHeaders: { 'content-type': 'application/json' } }),
      'header API-version is missing',
    ],
    ['a status that is not there', listed('soort=hond', { status: 202 }), 'this status is not in the file'],
    [
      'an error with another status inside',
      listed('soort=hond', { status: 404, responseBody: json({ status: 500 }) }),
      'an error whose status is not that of the answer',
    ],
    [
      'an error that is a web page',
      listed('soort=hond', { status: 404, responseHeaders: { 'content-type': 'text/html' } }),
      'an error of content type text/html',
    ],
    [
      'a refusal of another shape',
      posted(
        {},
        { status: 400, responseHeaders: { 'content-type': 'application/problem+json' }, responseBody: json({}) },
      ),
      "/ must have required property 'code'",
    ],
  ])('is named: %s', (_what, exchange, problem) => {
    expect(check(exchange).violations.map((violation) => violation.replace(/^\w+ \/dieren\S*( \d+)?: /, ''))).toContain(
      problem,
    );
  });
});
