/** How a document can be shown in this window. PDF opens in a shielded window of its own: main does that. */
export type Viewer = 'image' | 'text' | 'pdf' | 'none';

const IMAGES = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/bmp']);

/** The viewer for a media type. SVG is not shown: it can hold scripts. */
export function viewerFor(formaat: string): Viewer {
  const type = formaat.split(';')[0]?.trim().toLowerCase() ?? '';
  if (IMAGES.has(type)) return 'image';
  if (type === 'application/pdf') return 'pdf';
  return type === 'text/plain' || type === 'text/csv' ? 'text' : 'none';
}

/** The text in base64 content. UTF-8; where that does not fit, Windows-1252, which older registers still send. */
export function textOfBase64(base64: string): string {
  const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** `12 kB` or `1,4 MB`. */
export function sizeText(sizeBytes: number): string {
  if (sizeBytes < 1_000_000) return `${Math.max(1, Math.round(sizeBytes / 1000))} kB`;
  return `${(sizeBytes / 1_000_000).toLocaleString('nl-NL', { maximumFractionDigits: 1 })} MB`;
}
