import { readFileSync } from 'node:fs';
import path from 'node:path';
import { processesFileSchema, type Proces } from '../shared/domain/proces';
import { yamlFilesIn } from './config/read-yaml';
import { FileProblemsError, readPositioned } from './lines/positioned-yaml';

export { FileProblemsError };

/**
 * The processes of every file in a folder. Ids are unique over all of them.
 * @throws FileProblemsError that names file, line and field of everything that is wrong.
 */
export function readProcesses(folder: string): readonly Proces[] {
  const read = yamlFilesIn(folder).map((file) => readOne(path.basename(file), readFileSync(file, 'utf8')));
  const seen = new Set<string>();
  const problems = read.flatMap(({ processes, problems: own, at }) => [
    ...own,
    ...processes.flatMap(({ id }, index) => {
      if (seen.has(id)) return at([{ path: ['processes', index, 'id'], reason: `'${id}' is used twice` }]);
      seen.add(id);
      return [];
    }),
  ]);
  if (problems.length > 0) throw new FileProblemsError(problems);
  return read.flatMap(({ processes }) => processes);
}

function readOne(name: string, text: string) {
  const { content, syntax, problemsAt: at } = readPositioned(name, text);
  if (syntax.length > 0) return { processes: [], problems: at(syntax), at };
  const parsed = processesFileSchema.safeParse(content);
  if (parsed.success) return { processes: parsed.data.processes, problems: [], at };
  const found = parsed.error.issues.map((issue) => ({ path: issue.path, reason: issue.message }));
  return { processes: [], problems: at(found), at };
}
