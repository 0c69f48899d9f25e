import { randomBytes } from 'node:crypto';
import type { Medewerker } from '../../../shared/domain/medewerker';
import type { User } from '../../../shared/domain/user';
import { askLine, type AskDeps } from '../ask-line';

const FRESH_MS = 60 * 60_000;

/** The address book, asked once an hour: skills seldom change. */
export function createMedewerkers({ ask, nowMs }: { readonly ask: AskDeps; readonly nowMs: () => number }) {
  let held: { readonly atMs: number; readonly all: Promise<readonly Medewerker[]> } | null = null;
  return (user: User): Promise<readonly Medewerker[]> => {
    if (held === null || nowMs() - held.atMs > FRESH_MS) held = { atMs: nowMs(), all: listMedewerkers(ask, user) };
    return held.all;
  };
}

async function listMedewerkers(ask: AskDeps, { id: userId }: User): Promise<readonly Medewerker[]> {
  const asker = {
    userId,
    conversationId: null,
    traceId: randomBytes(16).toString('hex'),
    signal: new AbortController().signal,
  };
  const connections = ask.lines.connections().filter(({ ports }) => ports.includes('adresboek'));
  const answers = await Promise.all(
    connections.map((connection) =>
      askLine(ask, asker, {
        connection,
        operation: 'adresboek.list',
        ask: ({ adresboek }) => adresboek?.listMedewerkers(),
        subjects: undefined,
      }),
    ),
  );
  return answers.flatMap(({ result }) => (result.ok ? result.value : []));
}
