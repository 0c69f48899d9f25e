import path from 'node:path';
import { cannedNotesFileSchema, type CannedNote } from '../shared/domain/canned-note';
import { ConfigError, readYaml, yamlFilesIn } from './config/read-yaml';

/**
 * The shared notes of every file in a folder. Ids are unique over all of them.
 * @throws ConfigError that names file and field.
 */
export async function readNotes(folder: string): Promise<readonly CannedNote[]> {
  const seen = new Set<string>();
  const all: CannedNote[] = [];
  for (const file of yamlFilesIn(folder))
    for (const { resultaat = null, isBeantwoord = null, ...note } of (await readYaml(file, cannedNotesFileSchema))
      .notes) {
      if (seen.has(note.id)) throw new ConfigError(path.basename(file), 'notes', `'${note.id}' is used twice`);
      seen.add(note.id);
      all.push({ ...note, resultaat, isBeantwoord, isEigen: false });
    }
  return all;
}
