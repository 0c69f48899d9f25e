import { describe, expect, it } from 'vitest';
import { kindOf, sizeText, textOfBase64, viewerFor } from './document';

it.each([
  ['image/png', 'image'],
  ['IMAGE/JPEG', 'image'],
  ['text/plain; charset=utf-8', 'text'],
  ['application/pdf', 'window'],
  ['image/gif', 'window'],
  ['image/svg+xml', 'none'],
  ['text/html', 'none'],
  ['application/msword', 'none'],
  ['', 'none'],
])('shows %s as %s', (formaat, viewer) => {
  expect(viewerFor(formaat)).toBe(viewer);
});

describe('text in base64', () => {
  it('is read as UTF-8', () => {
    expect(textOfBase64('wqcgw6nDqW4=')).toBe('§ één');
  });

  it('is read as Windows-1252 when it is no UTF-8', () => {
    expect(textOfBase64(btoa('\xe9\xe9n'))).toBe('één');
  });
});

it.each([
  [120, '1 kB'],
  [182_400, '182 kB'],
  [1_440_000, '1,4 MB'],
])('writes %i bytes as %s', (bytes, text) => {
  expect(sizeText(bytes)).toBe(text);
});

it.each([
  ['application/pdf', 'pdf'],
  ['image/gif', 'image'],
  ['text/csv', 'text'],
  ['application/msword', 'other'],
])('calls %s a document of kind %s', (formaat, kind) => {
  expect(kindOf(formaat)).toBe(kind);
});
