import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { licenceSchema } from '../../shared/ipc/schemas';

const schema = z.array(licenceSchema);

/** Name, version and licence of every library that is shipped, each version once; the build writes a list per bundle to `out/licences/`. */
export function readLicences(outFolder: string): z.infer<typeof schema> {
  const folder = folderIn(outFolder);
  const all = readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .flatMap((file) => schema.parse(JSON.parse(readFileSync(path.join(folder, file), 'utf8'))));
  const each = new Map(all.map((licence) => [`${licence.name} ${licence.version}`, licence]));
  return [...each.entries()].sort(([a], [b]) => a.localeCompare(b)).map(([, licence]) => licence);
}

/** The words of those licences, as one text in UTF-8. */
export const readNotices = (outFolder: string): Uint8Array =>
  readFileSync(path.join(folderIn(outFolder), 'NOTICES.txt'));

const folderIn = (outFolder: string): string => path.join(outFolder, 'licences');
