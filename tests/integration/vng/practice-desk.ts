import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { startUnrulyLine, type Passed } from '../../../src/cli/chaos/unruly-line';
import { openWindowlessDesktop, type WindowlessDesktop } from '../../../src/cli/windowless/desktop';
import { createPage, type Page } from '../../../src/cli/windowless/page';
import { handOverHandlers } from '../../../src/main/ipc/handlers/hand-over';
import { createLineRegister } from '../../../src/main/lines/line-register';
import { readSandboxLines } from '../../../src/main/read-lines';
import type { MailTransport } from '../../../src/main/ports/mail';
import { createHandOvers, type HandOvers } from '../../../src/main/services/hand-over';
import type { HandOverState } from '../../../src/shared/domain/hand-over';
import { zaakStartHandlers } from '../../../src/main/ipc/handlers/zaak-start';
import { startSandbox } from '../../../src/sandbox/server';
import { datumOf } from '../../../src/shared/domain/days';
import { conversationIdSchema } from '../../../src/shared/domain/ids';
import type { IpcReply } from '../../../src/shared/ipc/define';

const TOKEN = 'token-of-this-test';
const RESOURCES = path.resolve(__dirname, '../../../resources');

/** One practice municipality over HTTP, behind a line that can be cut, with as many desktops as a case has people. */
export type PracticeRegion = {
  readonly line: Awaited<ReturnType<typeof startUnrulyLine>>;
  readonly passed: readonly Passed[];
  readonly open: (user: string, mail?: MailTransport) => Promise<PracticeDesk>;
  /** Asks a register of the sandbox itself, past the line. */
  readonly read: (path: string, params?: Readonly<Record<string, string>>) => Promise<unknown>;
  readonly send: (path: string, body: object) => Promise<unknown>;
  readonly close: () => Promise<void>;
};

export type PracticeDesk = {
  readonly desktop: WindowlessDesktop;
  readonly page: Page;
  readonly zaakStart: ReturnType<typeof zaakStartHandlers>;
  readonly handOver: ReturnType<typeof handOverHandlers>;
  readonly handOvers: HandOvers;
  /** How callers of this desk that were offered stand, oldest first. */
  readonly states: readonly HandOverState[];
};

export async function openPracticeRegion(): Promise<PracticeRegion> {
  const closing: (() => unknown)[] = [];
  const passed: Passed[] = [];
  const sandbox = await startSandbox({
    ...{ file: null, seed: 1, today: datumOf('2026-11-02'), resources: RESOURCES, port: 0, token: TOKEN },
  });
  closing.push(() => sandbox.close());
  const line = await startUnrulyLine(sandbox.url, { heard: (one) => passed.push(one) });
  closing.push(() => line.close());
  const ask = async (url: string, init: RequestInit): Promise<unknown> => {
    const headers = { ...CRS, authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' };
    const reply = await fetch(url.startsWith('http') ? url : sandbox.url + url, { ...init, headers });
    if (!reply.ok) throw new Error(`${url} answers ${reply.status}: ${await reply.text()}`);
    return reply.json();
  };
  return {
    line,
    passed,
    open: (user, mail) => openDesk({ user, sandbox: line.url, closing, ...(mail ? { mail } : {}) }),
    read: (to, params = {}) => ask(`${to}?${new URLSearchParams(params).toString()}`, { method: 'GET' }),
    send: (to, body) => ask(to, { method: 'POST', body: JSON.stringify(body) }),
    async close() {
      for (const close of closing.reverse()) await close();
    },
  };
}

const CRS = { 'accept-crs': 'EPSG:4326', 'content-crs': 'EPSG:4326' };

type Opening = {
  readonly mail?: MailTransport;
  readonly user: string;
  readonly sandbox: string;
  readonly closing: (() => unknown)[];
};

async function openDesk({ user, sandbox, closing, mail }: Opening): Promise<PracticeDesk> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'voorkant-vng-'));
  closing.push(() => rm(folder, { recursive: true, force: true }));
  const secret = () => Promise.resolve(TOKEN);
  const desktop = await openWindowlessDesktop({
    ...{ folder, sandbox, user, auth: { bearer: secret, secret } },
    ...(mail ? { mail } : {}),
  });
  closing.push(() => desktop.close());
  const zaakStart = zaakStartHandlers({
    ...desktop.services,
    kennis: { get: () => Promise.resolve(null) } as never,
    municipalities: [],
    app: { openInBrowser: () => Promise.resolve() },
  });
  const states: HandOverState[] = [];
  const handOvers = createHandOvers({
    ...desktop.services,
    register: createLineRegister(() => readSandboxLines(RESOURCES, sandbox)),
    today: () => datumOf('2026-11-02'),
    onState: (state) => void states.push(state),
    onOffers: () => undefined,
  });
  closing.push(() => handOvers.stop());
  const handOver = handOverHandlers({ ...desktop.services, handOvers, today: () => datumOf('2026-11-02') });
  return { desktop, page: createPage(desktop.bridge), zaakStart, handOver, handOvers, states };
}

/** What main answered. */
export function valueOf<T>(reply: IpcReply<T>): T {
  if (!reply.ok) throw new Error(`Main refused: ${JSON.stringify(reply.error)}`);
  return reply.value;
}

/** Tries all that waits until nothing does. */
export async function deliverAll({ desktop }: Pick<PracticeDesk, 'desktop'>): Promise<void> {
  for (let round = 0; round < 10; round += 1) {
    const waiting = valueOf(await desktop.bridge.outbox.list({})).filter(({ state }) => state !== 'delivered');
    if (waiting.length === 0) return;
    for (const { id } of waiting) await desktop.bridge.outbox.retry({ id });
    await desktop.services.outbox.flush();
  }
  throw new Error(`Not delivered: ${JSON.stringify(valueOf(await desktop.bridge.outbox.list({})))}`);
}

/** Kinds of zaak and what they ask, as the form shows them. */
export async function formOf(desk: Pick<PracticeDesk, 'zaakStart'>, conversation: string, identificatie: string) {
  const conversationId = conversationIdSchema.parse(conversation);
  const perLine = valueOf(await desk.zaakStart.zaaktypen({ conversationId }));
  const all = perLine.flatMap((answer) => (answer.ok ? answer.value : []));
  const type = all.find((one) => one.identificatie === identificatie);
  if (!type) throw new Error(`No zaaktype ${identificatie}`);
  const zaaktype = { connectionId: type.connectionId, url: type.url };
  const asked = valueOf(await desk.zaakStart.eigenschappen({ conversationId, zaaktype }));
  if (!asked.ok) throw new Error(`No eigenschappen: ${asked.error.kind}`);
  const valuesOf = (values: Readonly<Record<string, string>>) =>
    asked.value.map(({ url, naam }) => ({ url, waarde: values[naam] ?? '' }));
  return { conversationId, zaaktype, vragen: asked.value, valuesOf };
}

const pageSchema = z.object({ results: z.array(z.record(z.string(), z.unknown())) });

export const resultsOf = (answer: unknown) => pageSchema.parse(answer).results;
