import path from 'node:path';
import { municipalitySchema, userSchema, type Municipality, type User } from '../../shared/domain/user';
import { list, shape } from '../../shared/domain/schema';
import { readYaml, yamlFilesIn } from './read-yaml';

/** The municipalities of this installation: one file each, so that another joins through configuration only. */
export const readMunicipalities = (resources: string): Promise<readonly Municipality[]> =>
  Promise.all(yamlFilesIn(path.join(resources, 'municipalities')).map((file) => readYaml(file, municipalitySchema)));

/** The users that can be picked on the sandbox. */
export async function readSandboxUsers(resources: string): Promise<readonly User[]> {
  const file = path.join(resources, 'sandbox', 'users.yaml');
  return (await readYaml(file, shape({ users: list(userSchema) }))).users;
}
