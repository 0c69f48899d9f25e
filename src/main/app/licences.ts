import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { licenceSchema } from '../../shared/ipc/schemas';

const schema = z.array(licenceSchema);

/** Name, version and licence of every library that is shipped, each once; the build writes a list per bundle to `out/licences/`. */
export function readLicences(outFolder: string): z.infer<typeof schema> {
  const folder = path.join(outFolder, 'licences');
  const all = readdirSync(folder).flatMap((file) =>
    schema.parse(JSON.parse(readFileSync(path.join(folder, file), 'utf8'))),
  );
  return [...new Map(all.map((licence) => [licence.name, licence])).values()].sort((a, b) =>
    a.name.localeCompare(b.name),
  );
}
