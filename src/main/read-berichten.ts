import path from 'node:path';
import { z } from 'zod';
import { berichtSjabloonSchema, type BerichtSjabloon } from '../shared/domain/bericht';
import { list, shape } from '../shared/domain/schema';
import { readYaml, yamlFilesIn } from './config/read-yaml';

const fileSchema = shape({ version: z.literal(1), sjablonen: list(berichtSjabloonSchema) });

/**
 * The templates of every file in `resources/mail`.
 * @throws ConfigError that names file and field.
 */
export async function readBerichten(resources: string): Promise<readonly BerichtSjabloon[]> {
  const all: BerichtSjabloon[] = [];
  for (const file of yamlFilesIn(path.join(resources, 'mail')))
    all.push(...(await readYaml(file, fileSchema)).sjablonen);
  return all;
}
