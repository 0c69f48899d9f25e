import { randomBytes } from 'node:crypto';
import type { Connection } from '../../ports/lines';
import { askLine, type AskDeps, type Asker } from '../ask-line';
import type { KennisBackend } from './backend';
import { createKennisService, type AskedSource, type KennisService } from './kennis-service';

export type OpenKennis = { readonly ask: AskDeps; readonly backend: KennisBackend; readonly nowMs: () => number };

/** Opens the knowledge base over the lines of this installation. Articles name no person, so that reading them leaves no verwerkingsactie. */
export const openKennis = ({ ask, backend, nowMs }: OpenKennis): KennisService =>
  createKennisService({ backend, nowMs, sources: () => sourcesOf(ask) });

const sourcesOf = (ask: AskDeps): readonly AskedSource[] =>
  ask.lines
    .connections()
    .filter(({ ports }) => ports.includes('kennis'))
    .map((connection) => sourceOf(ask, connection));

const sourceOf = (ask: AskDeps, connection: Connection): AskedSource => ({
  connectionId: connection.id,
  lineId: connection.lineId,
  name: connection.name,
  async list() {
    const { result } = await askLine(ask, newAsker(), {
      connection,
      operation: 'kennis.listArtikelen',
      ask: (ports) => ports.kennis?.listArtikelen(),
      subjects: undefined,
    });
    return result;
  },
});

const newAsker = (): Asker => ({
  userId: 'voorkant',
  conversationId: null,
  traceId: randomBytes(16).toString('hex'),
  signal: new AbortController().signal,
});
