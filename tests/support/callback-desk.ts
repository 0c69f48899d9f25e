import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { openWindowlessDesktop, type WindowlessDesktop } from '../../src/cli/windowless/desktop';
import { createPage } from '../../src/cli/windowless/page';
import { findHandlers } from '../../src/main/ipc/handlers/find';
import { terugbelHandlers } from '../../src/main/ipc/handlers/terugbel';
import { readMunicipalities } from '../../src/main/config/municipalities';
import { createLineRegister } from '../../src/main/lines/line-register';
import { createLineDesk } from '../../src/main/services/line-desk';
import { createCallbackTerms, createTerugbel, settle, type TerugbelDeps } from '../../src/main/services/terugbel';
import type { CallbackDraft } from '../../src/shared/domain/conversation';
import type { Subject } from '../../src/shared/domain/klantbeeld';
import type { BoardItem, BoardScope, ChangeReply, TaakRef } from '../../src/shared/domain/terugbel/board';
import type { Contract } from '../../src/shared/ipc/contract';
import type { HandlersOf } from '../../src/shared/ipc/define';
import { instantOf } from '../../src/shared/domain/datum';
import type { Practice } from '../contract/openapi/practice';
import { patientLines } from './patient-lines';

/** Somebody at work with callbacks: a whole desktop without its window, with its own store. */
export type CallbackDesk = {
  readonly desktop: WindowlessDesktop;
  readonly terugbel: HandlersOf<Contract>['terugbel'];
  readonly find: HandlersOf<Contract>['find'];
  readonly rows: (scope: BoardScope) => Promise<readonly BoardItem[]>;
  /** Registers a call that ends in a callback, and delivers it. Gives its number, as it is read out. */
  readonly register: (callback: CallbackDraft, about?: About) => Promise<string>;
  readonly close: () => Promise<void>;
};

type About = { readonly subject?: Subject; readonly vraag?: string };

export type DeskOptions = {
  readonly practice: Pick<Practice, 'url' | 'token' | 'today' | 'resources'>;
  readonly user: string;
  readonly nowMs?: () => number;
  readonly settle?: () => Promise<void>;
  /** How a message to a resident leaves; absent: none does. */
  readonly send?: TerugbelDeps['send'];
};

/** A desktop of one user on the practice municipality, over real HTTP. */
export async function openCallbackDesk(options: DeskOptions): Promise<CallbackDesk> {
  const { practice, user, nowMs = Date.now } = options;
  const folder = await mkdtemp(path.join(os.tmpdir(), 'voorkant-callbacks-'));
  const secret = () => Promise.resolve(practice.token);
  const auth = { bearer: secret, secret };
  const desktop = await openWindowlessDesktop({ folder, sandbox: practice.url, user, auth });
  const lineDesk = createLineDesk({
    register: createLineRegister(() => patientLines(practice.resources, practice.url)),
    releases: desktop.store.releases,
    configuration: () => ({ state: 'ok', since: instantOf(nowMs()), problems: [] }),
    processes: () => Promise.resolve([]),
    store: desktop.store.processVariants,
    nowMs,
  });
  const { session, ask } = desktop.services;
  const municipalities = await readMunicipalities(practice.resources);
  const today = () => practice.today;
  const terms = createCallbackTerms({ register: lineDesk.register, municipalities, today, nowMs });
  const work = createTerugbel({
    send: options.send ?? (() => Promise.resolve('noServer')),
    ...{ ask, terms, hidden: lineDesk.hidden, tries: desktop.store.callbackTries },
    ...{ drafts: desktop.store.callbackDrafts, nowMs },
    settle: options.settle ?? settle,
  });
  const terugbel = terugbelHandlers({ session, terms, terugbel: work, today, lineDesk });
  return {
    ...{ desktop, terugbel },
    find: findHandlers({ ...desktop.services, today }),
    rows: async (scope) => valueOf(await terugbel.list({ scope })).items,
    register: (callback, about) => register(desktop, callback, about),
    async close() {
      desktop.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function register(
  { bridge, services }: WindowlessDesktop,
  callback: CallbackDraft,
  { subject, vraag = 'Waar blijft mijn paspoort?' }: About = {},
): Promise<string> {
  const page = createPage(bridge);
  const place = await page.start();
  if (subject) await page.choose(place.conversationId, subject);
  page.edit(place, { vraag, callback, resultaat: 'terugbelverzoek_gemaakt', isBeantwoord: 'nee' });
  if (!(await page.save(place))) throw new Error('The contact was not saved');
  await services.outbox.flush();
  const saved = valueOf(await bridge.outbox.list({})).find(({ onderwerp }) => onderwerp === vraag);
  if (!saved?.taakNummer) throw new Error(`The callback was not delivered: ${saved?.reason ?? 'unknown'}`);
  return saved.taakNummer;
}

/** The value of an answer. @throws when main refuses what it may not refuse */
export function valueOf<T>(
  reply: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown },
): T {
  if (!reply.ok) throw new Error(`Main refused: ${JSON.stringify(reply.error)}`);
  return reply.value;
}

/** The row that a change left. @throws when it was not done */
export function doneItem(reply: ChangeReply): BoardItem {
  if (reply.state !== 'done') throw new Error(`Not done: ${JSON.stringify(reply)}`);
  return reply.item;
}

export const refOf = ({ connectionId, id }: BoardItem): TaakRef => ({ connectionId, id });

/** A callback to a team, as an agent fills it in. */
export const callbackFor = (
  team: Pick<CallbackDraft, 'identificatie' | 'naam'> & Partial<CallbackDraft>,
): CallbackDraft => ({
  soort: 'afdeling',
  toelichting: 'Wil weten wanneer het paspoort klaar ligt.',
  telefoonnummer: '06 12345678',
  email: '',
  contactNaam: 'Proef Beller',
  voorkeursmoment: '',
  ...team,
});
