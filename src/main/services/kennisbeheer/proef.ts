import { randomBytes } from 'node:crypto';
import type { Datum } from '../../../shared/domain/datum';
import type { Artikel, ArtikelFields } from '../../../shared/domain/kennis';
import type { VindProef, Voorstel } from '../../../shared/domain/kennisvoorstel';
import { VELDEN } from '../../../shared/domain/velden';
import type { User } from '../../../shared/domain/user';
import type { KennisIndexPort } from '../../ports/kennis-index';
import { askLine, type AskDeps } from '../ask-line';
import type { KnowledgeTexts } from '../kennis/knowledge-texts';
import { forMunicipality, mergeMunicipalTexts } from '../kennis/municipal-texts';

export type ProefDeps = {
  readonly ask: AskDeps;
  /** An index in memory, apart from the one that agents search in. */
  readonly memoryIndex: () => { readonly port: KennisIndexPort; readonly close: () => void };
  readonly texts: () => KnowledgeTexts | Promise<KnowledgeTexts>;
  readonly today: () => Datum;
  readonly nowMs: () => number;
};

/** A draft among what is published: how it reads, and which questions find it. */
export type Proef = {
  /** As an agent of its municipality reads it, sanitised. */
  readonly preview: (user: User, voorstel: Voorstel) => Promise<Artikel>;
  /** Where it stands for each question, with the search that agents use. Builds an index of its own: some tenths of a second. */
  readonly findable: (user: User, voorstel: Voorstel, vragen: readonly string[]) => Promise<readonly VindProef[]>;
};

/** What is published is read again after this long. */
const FRESH_MS = 5 * 60_000;
const MOST_HITS = 20;

export function createProef(deps: ProefDeps): Proef {
  let held: { readonly atMs: number; readonly artikelen: Promise<readonly Artikel[]> } | null = null;
  const published = (user: User): Promise<readonly Artikel[]> => {
    if (held === null || deps.nowMs() - held.atMs > FRESH_MS)
      held = { atMs: deps.nowMs(), artikelen: listArtikelen(deps, user) };
    return held.artikelen;
  };
  const withDraft = async (user: User, voorstel: Voorstel): Promise<readonly Artikel[]> =>
    mergeMunicipalTexts(placed(await published(user), voorstel, deps.today()));
  const isIt = ({ id, municipality }: Artikel, { artikelId, gemeente }: Voorstel): boolean =>
    id === artikelId && municipality === gemeente;
  return {
    async preview(user, voorstel) {
      const shown = (await withDraft(user, voorstel)).find((artikel) => isIt(artikel, voorstel));
      if (!shown) throw new Error('A draft is among the articles that it was put in');
      const { sanitiseArtikel } = await import('../kennis/sanitise');
      return sanitiseArtikel(forMunicipality(shown, voorstel.gemeente ?? user.municipality));
    },
    async findable(user, voorstel, vragen) {
      const artikelen = await withDraft(user, voorstel);
      const texts = await deps.texts();
      // What indexes and ranks is large: agents have it in threads of their own, and only who tries a draft needs it here.
      const { buildKennisIndex, rankArtikelen, searchableOf } = await import('./try-out');
      const memory = deps.memoryIndex();
      try {
        const index = buildKennisIndex(artikelen.map(searchableOf), { port: memory.port, texts });
        const municipality = voorstel.gemeente ?? user.municipality;
        return vragen.map((vraag) => {
          const hits = rankArtikelen(index, vraag, { limit: MOST_HITS, municipality });
          const at = hits.findIndex(({ id }) => id === voorstel.artikelId);
          return { vraag, plaats: at < 0 ? null : at + 1, eerste: hits[0]?.titel ?? null };
        });
      } finally {
        memory.close();
      }
    },
  };
}

async function listArtikelen({ ask }: ProefDeps, { id: userId }: User): Promise<readonly Artikel[]> {
  const asker = {
    userId,
    conversationId: null,
    traceId: randomBytes(16).toString('hex'),
    signal: new AbortController().signal,
  };
  const connections = ask.lines.connections().filter(({ ports }) => ports.includes('kennis'));
  const answers = await Promise.all(
    connections.map((connection) =>
      askLine(ask, asker, {
        connection,
        operation: 'kennis.listArtikelen',
        ask: ({ kennis }) => kennis?.listArtikelen(),
        subjects: undefined,
      }),
    ),
  );
  return answers.flatMap(({ result }) => (result.ok ? result.value : []));
}

/** The articles with the draft in the place of what it changes. */
function placed(artikelen: readonly Artikel[], voorstel: Voorstel, today: Datum): readonly Artikel[] {
  const before = artikelen.find(
    ({ id, municipality }) => id === voorstel.artikelId && municipality === voorstel.gemeente,
  );
  const reference = artikelen.find(({ id, municipality }) => id === voorstel.artikelId && municipality === null);
  return [...artikelen.filter((artikel) => artikel !== before), asArtikel(voorstel, before ?? reference, today)];
}

function asArtikel(voorstel: Voorstel, like: Artikel | undefined, today: Datum): Artikel {
  const { artikelId, titel, doelgroep, afdeling, trefwoorden, zegswijzen, gemeente, isDoorgedrukt, velden } = voorstel;
  const texts: ArtikelFields = { ...velden, tekst: velden.tekst ?? '' };
  return {
    ...{ id: artikelId, soort: 'product', titel, doelgroep, afdeling, trefwoorden, zegswijzen, isDoorgedrukt },
    upn: like?.upn ?? null,
    velden: texts,
    lokaleVelden: gemeente === null ? [] : VELDEN.filter((veld) => velden[veld] !== null && velden[veld] !== ''),
    municipality: gemeente,
    aanvraag: like?.aanvraag ?? null,
    gerelateerd: like?.gerelateerd ?? [],
    laatstGecontroleerd: today,
    bron: like?.bron ?? '',
    // It has to read as it will, whenever it will be published.
    veldDatums: Object.fromEntries(VELDEN.map((veld) => [veld, today])),
  };
}
