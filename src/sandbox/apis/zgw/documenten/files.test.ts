import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { documentBytes } from './files';

const text = { kop: 'Besluit (dakkapel)', regels: ['Zaaknummer: HDW-2026-00123', 'Café \\ Één'] };

describe('a generated document', () => {
  it('is a PDF whose cross-references point at its objects', () => {
    const pdf = documentBytes('application/pdf', text).toString('latin1');
    const start = Number(/startxref\n(\d+)/.exec(pdf)?.[1]);
    const offsets = [...pdf.slice(start).matchAll(/^(\d{10}) 00000 n/gm)].map((match) => Number(match[1]));

    expect(pdf.startsWith('%PDF-1.4')).toBe(true);
    expect(pdf.slice(start, start + 4)).toBe('xref');
    expect(offsets).toHaveLength(5);
    expect(offsets.map((offset, index) => pdf.slice(offset).startsWith(`${index + 1} 0 obj`))).toEqual(
      offsets.map(() => true),
    );
  });

  it('escapes what means something in a PDF, and keeps accents', () => {
    const pdf = documentBytes('application/pdf', text).toString('latin1');

    expect(pdf).toContain('(Besluit \\(dakkapel\\)) Tj');
    expect(pdf).toContain("(Café \\\\ Één) '");
  });

  it('says its own length', () => {
    const pdf = documentBytes('application/pdf', text).toString('latin1');
    const [, length, stream] = /\/Length (\d+) >>\nstream\n([\s\S]*?)\nendstream/.exec(pdf) ?? [];

    expect(stream).toHaveLength(Number(length));
  });

  it('is a PNG of as many pixels as its header says', () => {
    const png = documentBytes('image/png', text);
    const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
    const data = png.indexOf('IDAT');
    const pixels = inflateSync(png.subarray(data + 4, data + 4 + png.readUInt32BE(data - 4)));

    expect([...png.subarray(1, 4)]).toEqual([...Buffer.from('PNG')]);
    expect(pixels).toHaveLength(height * (1 + width * 3));
  });

  it('is the same each time', () => {
    expect(documentBytes('image/png', text)).toEqual(documentBytes('image/png', text));
    expect(documentBytes('text/plain', text).toString()).toContain('Zaaknummer: HDW-2026-00123\r\n');
  });
});
