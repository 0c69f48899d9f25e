import { randomBytes } from 'node:crypto';
import type { LineResult } from '../../../shared/result';
import type { Connection } from '../../ports/lines';
import type { Ports } from '../../ports/ports';
import { askLine, type AskDeps, type Asker } from '../ask-line';
import type { KennisBackend } from './backend';
import { createKennisService, type AskedSource, type KennisService, type KennisServiceDeps } from './kennis-service';

export type OpenKennis = {
  readonly ask: AskDeps;
  readonly backend: KennisBackend;
  readonly nowMs: () => number;
} & Pick<KennisServiceDeps, 'mostAsked'>;

/** Opens the knowledge base over the lines of this installation. Articles name no person, so that reading them leaves no verwerkingsactie. */
export const openKennis = ({ ask, ...deps }: OpenKennis): KennisService =>
  createKennisService({ ...deps, sources: () => sourcesOf(ask) });

const sourcesOf = (ask: AskDeps): readonly AskedSource[] =>
  ask.lines
    .connections()
    .filter(({ ports }) => ports.includes('kennis'))
    .map((connection) => sourceOf(ask, connection));

function sourceOf(ask: AskDeps, connection: Connection): AskedSource {
  const { id: connectionId, lineId, name, kind, ports } = connection;
  const source = { connectionId, lineId, name, kind };
  const put = async <T>(operation: string, question: Question<T>): Promise<LineResult<T>> => {
    const asked = { connection, operation, ask: question, subjects: undefined };
    return (await askLine(ask, newAsker(), asked)).result;
  };
  if (!ports.includes('kennisFeed'))
    return {
      source,
      ways: { way: 'whole', list: () => put('kennis.listArtikelen', ({ kennis }) => kennis?.listArtikelen()) },
    };
  return {
    source,
    ways: {
      way: 'steps',
      open: () => put('kennisFeed.open', ({ kennisFeed }) => kennisFeed?.open()),
      fetch: (request) => put('kennisFeed.fetch', ({ kennisFeed }) => kennisFeed?.fetch(request)),
    },
  };
}

type Question<T> = (ports: Ports) => Promise<LineResult<T>> | undefined;

const newAsker = (): Asker => ({
  userId: 'voorkant',
  conversationId: null,
  traceId: randomBytes(16).toString('hex'),
  signal: new AbortController().signal,
});
