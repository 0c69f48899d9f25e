import { crc32, deflateSync } from 'node:zlib';
import type { DocumentRecord } from '../zaken/dossier';

/** What the first page of a document says. */
export type DocumentText = { readonly kop: string; readonly regels: readonly string[] };

/** The bytes of a document: a real file of its `formaat` that any viewer opens. Pure: the same text gives the same bytes. */
export function documentBytes(formaat: DocumentRecord['formaat'], text: DocumentText): Buffer {
  switch (formaat) {
    case 'application/pdf':
      return pdf(text);
    case 'image/png':
      return png(text.kop);
    case 'text/plain':
      return Buffer.from(`${[text.kop, '', ...text.regels].join('\r\n')}\r\n`, 'utf8');
  }
}

/** PDF texts stand between brackets, in the one-byte WinAnsi encoding. */
const pdfText = (text: string): string => text.replace(/[\\()]/g, (sign) => `\\${sign}`).replace(/[^\x20-\xff]/g, '?');

/** One A4 page in Helvetica. Source: ISO 32000-1 §7 (objects, cross-reference table, trailer). */
function pdf({ kop, regels }: DocumentText): Buffer {
  const lines = regels.map((regel) => `(${pdfText(regel)}) '`).join('\n');
  const content = `BT /F1 16 Tf 56 770 Td (${pdfText(kop)}) Tj /F1 11 Tf 15 TL 0 -20 Td\n${lines}\nET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 4 0 R >> >> /Contents 5 0 R >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
  ];
  let body = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  const end = `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`;
  return Buffer.from(body + end, 'latin1');
}

const SIDE = 64;

/** A small picture: two colours that follow from the title, parted by a slope. Source: PNG specification, RGB of 8 bits. */
function png(title: string): Buffer {
  const hue = crc32(title);
  const [light, dark] = [[hue & 127, (hue >> 7) & 127, (hue >> 14) & 127].map((part) => part + 110), [70, 80, 90]];
  const rows = Array.from({ length: SIDE }, (_, y) => {
    const pixels = Array.from({ length: SIDE }, (_unused, x) => (x + y * 2 < SIDE * 1.6 ? light : dark));
    return Buffer.from([0, ...pixels.flat()]);
  });
  const header = Buffer.alloc(13);
  header.writeUInt32BE(SIDE, 0);
  header.writeUInt32BE(SIDE, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(named.length + 8);
  framed.writeUInt32BE(data.length, 0);
  framed.set(named, 4);
  framed.writeUInt32BE(crc32(named), named.length + 4);
  return framed;
}
