import type { z } from 'zod';
import { contract } from '../../src/shared/ipc/contract';
import { connectionIdSchema, conversationIdSchema } from '../../src/shared/domain/ids';
import { instantOf } from '../../src/shared/domain/datum';
import { conversationSchema, type Conversation, type OutboxItem } from '../../src/shared/domain/conversation';
import { kennisHitSchema } from '../../src/shared/domain/kennis';
import type { User } from '../../src/shared/domain/user';
import { outboxItemSchema } from '../../src/shared/domain/conversation';
import { ringingCallSchema, settingsSchema, type Settings } from '../../src/shared/ipc/schemas';
import { createFakeBridge, ok, type FakeBridge } from './bridge';
import { demoArrivals, demoPlan } from './demo-klantbeeld';
import { lijstenBridge } from './lijsten';
import {
  demoAdresboek,
  demoHits,
  demoLines,
  demoMunicipalities,
  demoPersoon,
  demoStatuses,
  demoUsers,
} from './demo-people';

const ARTICLES = [
  ['bel-02', 'Aanslag gemeentelijke belastingen in termijnen betalen'],
  ['bel-13', 'Bezwaar maken tegen de WOZ-waarde'],
  ['afv-01', 'Container kapot of kwijt'],
  ['bz-01', 'Paspoort of identiteitskaart aanvragen'],
] as const;

const html =
  '<p>U kunt de aanslag in <strong>tien termijnen</strong> betalen met automatische incasso.</p><ul><li>Aanvragen kan online met DigiD.</li><li>De eerste termijn is een maand na de dagtekening.</li></ul>';

const article = (id: string) =>
  contract.kennis.get.output.parse({
    id,
    soort: 'product',
    titel: ARTICLES.find(([known]) => known === id)?.[1] ?? id,
    upn: 'betalingsregeling',
    doelgroep: 'eu-burger',
    afdeling: 'Belastingen',
    trefwoorden: [],
    velden: {
      tekst: html,
      kostenEnBetaalmethoden: '<p>Er zijn geen kosten.</p>',
      bewijs: '<p>Aanslagnummer en IBAN.</p>',
      vereisten: null,
      uitersteTermijn: '<p>Voor de eerste vervaldag.</p>',
      procedureBeschrijving: null,
      bezwaarEnBeroep: '<p>Binnen zes weken na de dagtekening.</p>',
      wtdBijGeenReactie: null,
      notice: null,
      contact: null,
      deskMemo: '<p>Bij drie gemiste termijnen stopt de incasso.</p>',
    },
    lokaleVelden: ['kostenEnBetaalmethoden'],
    municipality: 'harderwijk',
    aanvraag: { url: 'https://www.harderwijk.example/regelen', loginmiddel: 'DigiD' },
    gerelateerd: [],
    laatstGecontroleerd: '2026-01-10',
    bron: 'pdc',
  });

const QUESTIONS = contract.identification.questions.output.parse([
  { id: 'q1', vraag: 'Wat is uw postcode en huisnummer?', answer: 'text', options: [] },
  { id: 'q2', vraag: 'Wanneer bent u getrouwd?', answer: 'date', options: [] },
  {
    id: 'q3',
    vraag: 'Bij welke bank loopt de incasso?',
    answer: 'choice',
    options: ['eindigt op 3456', 'eindigt op 7781', 'geen incasso'],
  },
]);

/** A whole small municipality in memory: enough to walk through every screen. Not a model of main's rules. */
export function createDemoBridge(): FakeBridge {
  let settings: Settings = settingsSchema.parse({
    theme: 'light',
    density: 'compact',
    zoom: 1,
    isCounterMode: false,
    lastKanaal: 'telefoon',
  });
  let user: User | null = null;
  let outbox: readonly OutboxItem[] = [];
  let generation = 0;
  const running = new Map<string, Conversation>();
  const discarded = new Map<string, Conversation>();
  const of = (id: string): Conversation => running.get(id) ?? conversationSchema.parse({});
  /** What comes in is parsed, as main does: ids are branded from here on. */
  const put = (input: z.input<typeof conversationSchema>): Conversation => {
    const conversation = conversationSchema.parse(input);
    running.set(conversation.id, conversation);
    return conversation;
  };
  const later = (ms: number, run: () => void) => setTimeout(run, ms);
  const identify = (id: string, questionId: string, outcome: 'right' | 'wrong' | 'skipped') => {
    const { identification } = of(id);
    const asked = [...identification.asked, { questionId, outcome }];
    const isChecked = asked.filter((one) => one.outcome === 'right').length >= 2;
    return put({ ...of(id), identification: { ...identification, asked, level: isChecked ? 2 : identification.level } })
      .identification;
  };

  const demo = createFakeBridge({
    lijsten: lijstenBridge(),
    app: {
      info: async () =>
        ok(
          contract.app.info.output.parse({
            version: '0.1.0',
            runtime: { electron: '45', chrome: '140', node: '22' },
            profile: 'standaard',
            isSandbox: true,
            storage: 'file',
            isSpellcheckOn: true,
          }),
        ),
      licences: async () => ok([{ name: 'react', version: '19.3.1', licence: 'MIT' }]),
      showNotices: async () => ok(null),
      settings: async () => ok(settings),
      changeSettings: async (change) => ok((settings = settingsSchema.parse({ ...settings, ...change }))),
      municipalities: async () => ok(demoMunicipalities),
      exportDiagnostics: async () => ok({ file: '/home/fatima/voorkant-diagnose.json' }),
    },
    session: {
      users: async () => ok(demoUsers),
      current: async () => ok(user),
      signIn: async ({ userId }) => {
        user = demoUsers.find(({ id }) => id === userId) ?? null;
        return user ? ok(user) : { ok: false, error: { kind: 'notFound' } };
      },
    },
    calls: {
      simulate: async ({ telefoonnummer, municipality }) => {
        const callId = crypto.randomUUID();
        const call = ringingCallSchema.parse({
          callId,
          municipality,
          telefoonnummer: telefoonnummer || null,
          ringingSince: instantOf(new Date()),
          candidates: null,
          candidatesError: null,
        });
        later(10, () => demo.emit('calls.ringing', call));
        later(300, () =>
          demo.emit('calls.ringing', {
            ...call,
            candidates: [
              {
                partijId: 'p1',
                naam: 'J.W. de Vries, Harderwijk',
                contacten: 3,
                laatsteContactOp: instantOf(Date.now() - 2 * 86_400_000),
                isGeheim: true,
              },
            ],
          }),
        );
        return ok({ callId });
      },
      dismiss: async () => ok(null),
    },
    conversations: {
      list: async () => ok([...running.values()]),
      start: async ({ kanaal, municipality, callId }) =>
        ok(put(startOf(kanaal, municipality, callId === null ? null : '0341 123 456'))),
      keep: async ({ conversationId, ...typed }) => {
        put({ ...of(conversationId), ...typed });
        return ok({ revision: typed.revision, keptAt: instantOf(new Date()) });
      },
      chooseSubject: async ({ conversationId, subject }) => {
        const caller = subject
          ? { ...of(conversationId).caller, naam: demoPersoon.naam.volledig, geboortedatum: '1985-03-12' }
          : of(conversationId).caller;
        const identification = { level: 1 as const, asked: [], documentSoort: null, given: [] };
        return ok(put({ ...of(conversationId), subject, caller, identification }));
      },
      discard: async ({ conversationId }) => {
        discarded.set(conversationId, of(conversationId));
        running.delete(conversationId);
        return ok(null);
      },
      restore: async ({ conversationId }) => ok(put(discarded.get(conversationId) ?? of(conversationId))),
      save: async ({ conversationId }) => {
        const conversation = of(conversationId);
        const problems = conversation.questions.flatMap(({ id, resultaat, vraag }) => [
          ...(vraag === '' ? [{ questionId: id, field: 'vraag', reason: 'missing' }] : []),
          ...(resultaat === null ? [{ questionId: id, field: 'resultaat', reason: 'missing' }] : []),
        ]);
        if (problems.length > 0) return ok({ state: 'incomplete' as const, problems });
        running.delete(conversationId);
        const id = crypto.randomUUID();
        const item = outboxItemSchema.parse({
          id,
          conversationId,
          onderwerp: conversation.questions[0]?.vraag ?? '',
          savedAt: instantOf(new Date()),
          state: 'waiting',
          attempts: 0,
          reason: null,
          nummer: null,
          taakNummer: null,
        });
        outbox = [item, ...outbox];
        demo.emit('outbox.changed', outbox);
        later(800, () => {
          outbox = outbox.map((one) =>
            one.id === id ? { ...one, state: 'delivered', attempts: 1, nummer: '0000001241' } : one,
          );
          demo.emit('outbox.changed', outbox);
        });
        return ok({ state: 'saved' as const, outboxIds: [id] });
      },
    },
    find: {
      understand: async ({ text }) =>
        ok(/\d{2}-\d{2}-\d{4}/.test(text) ? demoHits.understood : { kind: 'naam' as const, naam: text }),
      search: async () => ok(demoHits),
      subjectOf: async () => ok(null),
    },
    identification: {
      questions: async () => ok(QUESTIONS),
      answer: async ({ conversationId, questionId, answer }) => {
        const outcome = answer.includes('fout') ? ('wrong' as const) : ('right' as const);
        return ok({ outcome, identification: identify(conversationId, questionId, outcome) });
      },
      skip: async ({ conversationId, questionId }) => ok(identify(conversationId, questionId, 'skipped')),
      document: async ({ conversationId, documentSoort }) =>
        ok(
          put({
            ...of(conversationId),
            identification: { ...of(conversationId).identification, level: 3, documentSoort },
          }).identification,
        ),
    },
    klantbeeld: {
      open: async ({ conversationId }) => {
        const mine = ++generation;
        const { level } = of(conversationId).identification;
        demoArrivals(of(conversationId).id, mine, level).forEach((arrived, index) =>
          later(60 + index * 70, () => demo.emit('klantbeeld.arrived', arrived)),
        );
        return ok({ generation: mine, plan: demoPlan(level) });
      },
      retry: async () => ok(null),
    },
    kennis: {
      search: async ({ text }) => {
        const hits = ARTICLES.filter(([, titel]) =>
          text.split(' ').some((word) => titel.toLowerCase().includes(word.toLowerCase())),
        );
        return ok({ hits: kennisHitSchema.array().parse(hits.map(hitOf)), ms: 3 });
      },
      get: async ({ id }) => ok(article(id)),
      top: async () => ok(contract.kennis.top.output.parse(ARTICLES.map(([id, titel]) => ({ id, titel })))),
    },
    adresboek: { list: async () => ok(demoAdresboek) },
    outbox: { list: async () => ok(outbox), retry: async () => ok(null) },
    lines: {
      list: async () => ok(demoLines),
      statuses: async () =>
        ok(demoStatuses.map((status) => ({ ...status, connectionId: connectionIdSchema.parse(status.connectionId) }))),
      decides: async () => ok(null),
    },
    audit: { list: async () => ok([]) },
  });
  return demo;
}

const hitOf = ([id, titel]: readonly [string, string]) => ({
  id,
  titel,
  soort: 'product',
  fragment: 'U kunt de aanslag in tien termijnen betalen.',
  score: 1,
  found: [{ veld: 'titel', woord: 'termijnen' }],
});

const startOf = (kanaal: Conversation['kanaal'], municipality: string, telefoonnummer: string | null): Conversation =>
  conversationSchema.parse({
    id: conversationIdSchema.parse(crypto.randomUUID()),
    revision: 1,
    municipality,
    kanaal,
    startedAt: instantOf(new Date()),
    state: 'active',
    caller: { telefoonnummer, naam: null, geboortedatum: null },
    subject: null,
    identification: { level: 0, asked: [], documentSoort: null, given: [] },
    questions: [],
  });
