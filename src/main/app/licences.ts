import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { licenceSchema } from '../../shared/ipc/schemas';

const schema = z.array(licenceSchema);

/** Name, version and licence of every library that is shipped; the build writes them to `out/licences.json`. */
export const readLicences = (outFolder: string): z.infer<typeof schema> =>
  schema.parse(JSON.parse(readFileSync(path.join(outFolder, 'licences.json'), 'utf8')));
