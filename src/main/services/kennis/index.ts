import { randomBytes } from 'node:crypto';
import type { Artikel } from '../../../shared/domain/kennis';
import type { LineResult } from '../../../shared/result';
import type { KennisIndexPort } from '../../ports/kennis-index';
import { askLine, type AskDeps, type Asker } from '../ask-line';
import { createKennisService, type KennisService, type KennisServiceDeps } from './kennis-service';

export type OpenKennis = {
  readonly ask: AskDeps;
  readonly index: KennisIndexPort;
  readonly texts: KennisServiceDeps['texts'];
};

/** The knowledge service over the lines. `warmUp` loads the articles and gives their titles and keywords, for the spell checker. */
export type OpenedKennis = KennisService & { warmUp(): Promise<readonly string[]> };

/** Opens the knowledge base of this installation. Articles name no person, so that reading them leaves no verwerkingsactie. */
export function openKennis({ ask, index, texts }: OpenKennis): OpenedKennis {
  let words: readonly string[] = [];
  const listArtikelen = async (): Promise<readonly LineResult<readonly Artikel[]>[]> => {
    const answers = await listFromLines(ask);
    words = answers
      .flatMap((answer) => (answer.ok ? answer.value : (answer.lastGood?.value ?? [])))
      .flatMap(({ titel, trefwoorden }) => [titel, ...trefwoorden]);
    return answers;
  };
  const service = createKennisService({ listArtikelen, index, texts });
  return {
    ...service,
    async warmUp() {
      await service.refresh();
      return words;
    },
  };
}

async function listFromLines(ask: AskDeps): Promise<readonly LineResult<readonly Artikel[]>[]> {
  const asker: Asker = {
    userId: 'voorkant',
    conversationId: null,
    traceId: randomBytes(16).toString('hex'),
    signal: new AbortController().signal,
  };
  const connections = ask.lines.connections().filter(({ ports }) => ports.includes('kennis'));
  const asked = connections.map((connection) =>
    askLine(ask, asker, {
      connection,
      operation: 'kennis.listArtikelen',
      ask: (ports) => ports.kennis?.listArtikelen(),
      subjects: undefined,
    }),
  );
  return (await Promise.all(asked)).map(({ result }) => result);
}
