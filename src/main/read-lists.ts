import path from 'node:path';
import { lijstenSchema, type Lijsten } from '../shared/domain/lijsten';
import { readYaml } from './config/read-yaml';
import { readNotes } from './read-notes';

/** The lists that ship, with the shared notes among them. @throws ConfigError that names file and field. */
export async function readShippedLists(resources: string): Promise<Lijsten> {
  const lijsten = await readYaml(path.join(resources, 'lists', 'lijsten.yaml'), lijstenSchema);
  const notes = await readNotes(path.join(resources, 'notes'));
  return { ...lijsten, notities: notes.map(({ isEigen: _, ...note }) => ({ ...note, isIngetrokken: false })) };
}
