import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import axios from 'axios';
import { z } from 'zod';
import { openWindowlessDesktop, type WindowlessDesktop } from '../../../src/cli/windowless/desktop';
import { startSandbox } from '../../../src/sandbox/server';
import { bsnSchema } from '../../../src/shared/domain/bsn';
import type { Conversation, QuestionDraft } from '../../../src/shared/domain/conversation';
import { datumOf } from '../../../src/shared/domain/days';
import { municipalityIdSchema, type ConversationId } from '../../../src/shared/domain/ids';
import type { Kanaal } from '../../../src/shared/domain/klantcontact';
import { dutchDay } from '../../e2e/support/desk';
import { PRACTICE_TOKEN, type Caller } from '../../e2e/support/practice';

/** Where somebody works in a VNG case: the whole desktop without its window, over HTTP to a practice municipality of its own. */
export type VngDesk = {
  readonly desktop: WindowlessDesktop;
  /** Where the practice municipality answers. */
  readonly base: string;
  /** Begins a contact on a channel. */
  readonly begin: (kanaal: Kanaal) => Promise<Conversation>;
  /** Somebody is found, and all lines are asked. */
  readonly choose: (id: ConversationId, bsn: string) => Promise<Conversation>;
  /** Fills in the one question and saves. Gives what saving said, once all that was saved is delivered. */
  readonly save: (
    id: ConversationId,
    part: Partial<QuestionDraft> & { readonly magHergebruiken?: boolean },
  ) => Promise<Saved>;
  readonly conversation: (id: ConversationId) => Promise<Conversation>;
  /** Contacts of ours in the register, newest first, as any other system reads them. */
  readonly contacts: () => Promise<readonly Registered[]>;
  readonly get: <S extends z.ZodType>(path: string, schema: S) => Promise<z.infer<S>>;
  readonly close: () => Promise<void>;
};

type Saved = { readonly outboxIds: readonly string[]; readonly counted: number };

const betrokkeneSchema = z.object({
  rol: z.string(),
  initiator: z.boolean(),
  wasPartij: z.object({ uuid: z.string() }).nullable(),
  volledigeNaam: z.string(),
  _expand: z.object({ digitaleAdressen: z.array(z.object({ adres: z.string() })).optional() }).optional(),
});
const contactSchema = z.object({
  uuid: z.string(),
  kanaal: z.string(),
  onderwerp: z.string(),
  inhoud: z.string(),
  metadata: z.record(z.string(), z.string()),
  _expand: z
    .object({
      hadBetrokkenen: z.array(betrokkeneSchema).optional(),
      leiddeTotInterneTaken: z.array(z.object({ status: z.string(), toelichting: z.string() })).optional(),
      gingOverOnderwerpobjecten: z
        .array(z.object({ wasKlantcontact: z.object({ uuid: z.string() }).nullable() }))
        .optional(),
    })
    .optional(),
});
export type Registered = z.infer<typeof contactSchema>;

const EXPAND = 'gingOverOnderwerpobjecten,leiddeTotInterneTaken,hadBetrokkenen.digitaleAdressen';

/** Opens a desk of one employee. */
export async function openVngDesk(user = 'sanne.dijkhuis'): Promise<VngDesk> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'voorkant-vng-'));
  const resources = path.resolve(__dirname, '../../../resources');
  const sandbox = await startSandbox({
    ...{ file: null, seed: 1, today: datumOf('2026-11-02'), resources, port: 0, token: PRACTICE_TOKEN },
  });
  const secret = () => Promise.resolve(PRACTICE_TOKEN);
  const desktop = await openWindowlessDesktop({
    ...{ folder, sandbox: sandbox.url, user, auth: { bearer: secret, secret } },
  });
  const get: VngDesk['get'] = async (at, schema) => {
    const headers = { Authorization: `Bearer ${PRACTICE_TOKEN}` };
    return schema.parse((await axios.get(`${sandbox.url}/klantinteracties/api/v1/${at}`, { headers })).data);
  };
  return {
    ...{ desktop, base: sandbox.url, get },
    ...workAt(desktop),
    async contacts() {
      const { results } = await get(
        `klantcontacten?pageSize=500&expand=${EXPAND}`,
        z.object({ results: z.array(z.unknown()) }),
      );
      const all = results.flatMap((one) => contactSchema.safeParse(one).data ?? []);
      return all.filter(({ metadata }) => 'referentie' in metadata);
    },
    async close() {
      // What still asks or writes would find no store.
      desktop.services.klantbeelden.closeAll();
      await desktop.services.outbox.flush();
      desktop.close();
      await sandbox.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function workAt({ bridge, services }: WindowlessDesktop): Pick<VngDesk, 'begin' | 'choose' | 'save' | 'conversation'> {
  const conversation = async (id: ConversationId): Promise<Conversation> => {
    const found = valueOf(await bridge.conversations.list({})).find((one) => one.id === id);
    if (!found) throw new Error('There is no such conversation');
    return found;
  };
  return {
    conversation,
    async begin(kanaal) {
      const municipality = municipalityIdSchema.parse('harderwijk');
      return valueOf(await bridge.conversations.start({ kanaal, municipality, callId: null }));
    },
    async choose(id, bsn) {
      const subject = { kind: 'persoon', bsn: bsnSchema.parse(bsn) } as const;
      const chosen = valueOf(await bridge.conversations.chooseSubject({ conversationId: id, subject }));
      valueOf(await bridge.klantbeeld.open({ conversationId: id }));
      await until(() => (services.klantbeelden.current(id)?.identity.length ?? 0) > 0);
      return chosen;
    },
    async save(id, { magHergebruiken, ...part }) {
      const before = await conversation(id);
      const questions = before.questions.map((question) => ({ ...question, ...part }));
      const { kanaal, state, revision } = before;
      const draft = { conversationId: id, revision: revision + 1, kanaal, state, questions, magHergebruiken };
      valueOf(await bridge.conversations.keep(draft));
      const saved = valueOf(await bridge.conversations.save({ conversationId: id }));
      if (saved.state !== 'saved') throw new Error(`Not saved: ${JSON.stringify(saved.problems)}`);
      await services.outbox.flush();
      const outbox = valueOf(await bridge.outbox.list({}));
      const late = outbox.filter((item) => saved.outboxIds.includes(item.id) && item.state !== 'delivered');
      if (late.length > 0) throw new Error(`Not delivered: ${String(late[0]?.reason)}`);
      return { outboxIds: saved.outboxIds, counted: saved.counted ?? 0 };
    },
  };
}

/** Answers control questions as the caller does, until they are checked. */
export async function checkByQuestions({ desktop }: VngDesk, id: ConversationId, caller: Caller): Promise<void> {
  const facts = new Map([
    ['In welke plaats bent u geboren?', caller.geboorteplaats],
    ['Wat is uw geboortedatum?', dutchDay(caller.geboortedatum)],
    ['Wat zijn uw postcode en huisnummer?', `${caller.postcode} ${caller.huisnummer}`],
    ['Wat zijn al uw voornamen?', caller.voornamen],
  ]);
  const { identification } = desktop.bridge;
  await until(async () => valueOf(await identification.questions({ conversationId: id })).length > 2);
  for (const { id: questionId, vraag } of valueOf(await identification.questions({ conversationId: id }))) {
    const answer = facts.get(vraag);
    if (answer === undefined) continue;
    const reply = valueOf(await identification.answer({ conversationId: id, questionId, answer }));
    if (reply.identification.level >= 2) return;
  }
  throw new Error('The caller could not be checked');
}

/** An identity document is seen at the counter. */
export const seeDocument = async ({ desktop }: VngDesk, id: ConversationId): Promise<void> =>
  void valueOf(await desktop.bridge.identification.document({ conversationId: id, documentSoort: 'paspoort' }));

export function valueOf<T>(
  reply: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown },
): T {
  if (!reply.ok) throw new Error(`Refused: ${JSON.stringify(reply.error)}`);
  return reply.value;
}

/** Waits for what comes over HTTP. */
export async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 20));
}
