import type { FindReply, Understood } from '../../../shared/domain/find';
import type { LineResult } from '../../../shared/result';
import { askLine, type AskDeps, type Asker, type Question } from '../ask-line';
import { closedBecause, connectionsFor, type Access } from '../klantbeeld/access';
import type { Connection } from '../../ports/lines';
import type { OrganisatieQuery, PersonenQuery, PortName, Ports } from '../../ports/ports';
import { spellingsOf } from './phone';

export type FindRequest = { readonly understood: Understood; readonly access: Access; readonly asker: Asker };

const nothing = (understood: Understood): FindReply => ({
  understood,
  personen: [],
  organisaties: [],
  partijen: [],
  zaken: [],
  aanslagbiljetten: [],
});

/** Asks the registers that can know what was typed, all at once. Every person that shows in a list is logged as read. */
export async function find(deps: AskDeps, request: FindRequest): Promise<FindReply> {
  const { understood } = request;
  return { ...nothing(understood), ...(await findBy(createAsk(deps, request), understood)) };
}

type Found = Partial<Omit<FindReply, 'understood'>>;

async function findBy(ask: Ask, understood: Understood): Promise<Found> {
  switch (understood.kind) {
    case 'empty':
    case 'invalid':
      return {};
    case 'bsn':
      return {
        personen: await personen(ask, 'personen.listByBsn', (ports) => ports.personen?.listByBsn([understood.bsn])),
      };
    case 'naam-geboortedatum':
      return { personen: await byNaam(ask, understood) };
    case 'adres':
      return byAdres(ask, understood);
    case 'telefoonnummer':
      return { partijen: await byDigitaalAdres(ask, spellingsOf(understood)) };
    case 'email':
      return { partijen: await byDigitaalAdres(ask, [understood.email]) };
    case 'kvk':
      return { organisaties: await byOrganisatie(ask, { by: 'kvkNummer', kvkNummer: understood.kvkNummer }) };
    case 'vestiging':
      return {
        organisaties: await byOrganisatie(ask, {
          by: 'vestigingsnummer',
          vestigingsnummer: understood.vestigingsnummer,
        }),
      };
    case 'naam':
      return { organisaties: await byOrganisatie(ask, { by: 'naam', naam: understood.naam }) };
    case 'zaak':
      return { zaken: await byZaaknummer(ask, understood.identificatie) };
    case 'aanslagbiljet':
      return { aanslagbiljetten: await byBiljet(ask, understood.nummer) };
  }
}

type Ask = <T>(port: PortName, question: Omit<Question<T>, 'connection'>) => Promise<readonly LineResult<T>[]>;

/** One question to every connection that has the port. Searching needs a role and a municipality, not yet a level: nobody was identified. */
function createAsk(deps: AskDeps, { access, asker }: FindRequest): Ask {
  const mayAsk = (connection: Connection): boolean => closedBecause({ ...access, level: 3 }, connection) === null;
  return (port, question) => {
    const connections = connectionsFor(deps.lines.connections(), access.municipality).filter(
      (connection) => connection.ports.includes(port) && mayAsk(connection),
    );
    return Promise.all(
      connections.map(async (connection) => (await askLine(deps, asker, { ...question, connection })).result),
    );
  };
}

const personen = (
  ask: Ask,
  operation: string,
  put: (ports: Ports) => ReturnType<NonNullable<Ports['personen']>['search']> | undefined,
) => ask('personen', { operation, ask: put, subjects: (hits) => (hits ?? []).map((hit) => `bsn:${hit.bsn}`) });

/** A surname may hold what looked like a first name (`El Amrani`): asked again as one surname when nobody was found. */
async function byNaam(
  ask: Ask,
  understood: Extract<Understood, { readonly kind: 'naam-geboortedatum' }>,
): Promise<FindReply['personen']> {
  const search = (query: PersonenQuery) => personen(ask, 'personen.search', (ports) => ports.personen?.search(query));
  const first = await search({ ...understood, by: 'naam' });
  const isEmpty = first.every((answer) => answer.ok && answer.value.length === 0);
  if (!isEmpty || understood.voornamen === null || understood.voornamen.endsWith('*')) return first;
  const whole = [understood.voornamen, understood.voorvoegsel, understood.geslachtsnaam].filter(Boolean).join(' ');
  return search({
    by: 'naam',
    geslachtsnaam: whole,
    voornamen: null,
    voorvoegsel: null,
    geboortedatum: understood.geboortedatum,
  });
}

/** Who lives there, and which organisations are there. */
async function byAdres(ask: Ask, adres: Extract<Understood, { readonly kind: 'adres' }>): Promise<Found> {
  const { postcode, huisnummer } = adres;
  const [found, organisaties] = await Promise.all([
    personen(ask, 'personen.search', (ports) => ports.personen?.search({ ...adres, by: 'adres' })),
    byOrganisatie(ask, { by: 'adres', postcode, huisnummer }),
  ]);
  return { personen: found, organisaties };
}

const byOrganisatie = (ask: Ask, query: OrganisatieQuery) =>
  ask('organisaties', {
    operation: 'organisaties.search',
    ask: (ports) => ports.organisaties?.search(query),
    subjects: (hits) => (hits ?? []).map((hit) => `kvk:${hit.kvkNummer}`),
  });

async function byDigitaalAdres(ask: Ask, spellings: readonly string[]): Promise<FindReply['partijen']> {
  const answers = await ask('klantinteracties', {
    operation: 'klantinteracties.findByDigitaalAdres',
    ask: async (ports) => {
      const reply = await ports.klantinteracties?.findByDigitaalAdres(spellings);
      return reply?.ok
        ? { ...reply, value: reply.value.map((hit) => hit.partij) }
        : reply && { ...reply, lastGood: null };
    },
    subjects: (partijen) => (partijen ?? []).map((partij) => `partij:${partij.id}`),
  });
  return answers;
}

const byZaaknummer = (ask: Ask, identificatie: string) =>
  ask('zaken', {
    operation: 'zaken.findByIdentificatie',
    ask: (ports) => ports.zaken?.findByIdentificatie(identificatie),
    subjects: (zaken) => (zaken ?? []).map((zaak) => `zaak:${zaak.id}`),
  });

const byBiljet = (ask: Ask, nummer: string) =>
  ask('belastingen', {
    operation: 'belastingen.findByNummer',
    ask: (ports) => ports.belastingen?.findByNummer(nummer),
    subjects: (biljetten) => (biljetten ?? []).map((biljet) => `aanslagbiljet:${biljet.aanslagbiljetnummer}`),
  });
