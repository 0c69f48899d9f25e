/**
 * The text of an answer in the charset that its content type names; without one in `otherwise`.
 * @throws when the bytes are not what the answer says, or the charset is unknown: names with broken letters are never shown.
 */
export function readText(bytes: Uint8Array, contentType: string, otherwise = 'utf-8'): string {
  const charset = /charset="?([\w-]+)/i.exec(contentType)?.[1] ?? otherwise;
  return new TextDecoder(charset, { fatal: true }).decode(bytes);
}
