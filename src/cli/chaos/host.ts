import { parseArgs } from 'node:util';
import { z } from 'zod';
import {
  connectLines,
  dayStartInTheNetherlands,
  openStores,
  sandboxLinesAt,
  todayInTheNetherlands,
} from '../../main/compose';
import { openKennisbeheer } from '../../main/open-kennisbeheer';
import { readMunicipalities, readSandboxUsers } from '../../main/config/municipalities';
import { fromEnvironment } from '../../main/http/auth';
import { createPolicyRegistry } from '../../main/http/policies';
import { environmentRoutes } from '../../main/http/routes';
import { conversationsHandlers } from '../../main/ipc/handlers/conversations';
import { outboxHandlers } from '../../main/ipc/handlers/desk-lists';
import { registerHandlers, type RegisterOptions } from '../../main/ipc/register';
import { safeErrorOf } from '../../main/ipc/safe-error';
import { createLineRegister } from '../../main/lines/line-register';
import { requestLog } from '../../main/log';
import { createLog } from '../../main/pino-log';
import { createServices } from '../../main/services/create-services';
import { createLineDesk } from '../../main/services/line-desk';
import { storePlace } from '../../main/store/store-key';
import { contract } from '../../shared/ipc/contract';
import { instantOf, type Datum } from '../../shared/domain/datum';
import { RESOURCES } from '../open-lines';
import { answerTo } from './host-channel';
import { createPage, type HostBridge } from './page';

const argumentsSchema = z.object({ folder: z.string(), sandbox: z.url(), user: z.string() });
type Arguments = z.infer<typeof argumentsSchema>;
type Services = ReturnType<typeof createServices>;

void main();

/**
 * The desktop without its window, for `chaos`: the same store in a file, services, handlers and line clients, and the part of the page
 * that keeps drafts. It does what its parent asks over Node's channel, until it is killed.
 */
async function main(): Promise<void> {
  const options = { folder: { type: 'string' }, sandbox: { type: 'string' }, user: { type: 'string' } } as const;
  const args = argumentsSchema.parse(parseArgs({ options, strict: true }).values);
  const { bridge, services } = await openDesktop(args);
  const page = createPage(bridge);
  await page.load();
  process.on('message', (message) => void answerTo(page, message).then((answer) => answer && process.send?.(answer)));
  process.once('disconnect', () => process.exit(0));
  process.send?.({ ready: true });
  void services.outbox.flush();
}

async function openDesktop({ folder, sandbox, user }: Arguments): Promise<{ bridge: HostBridge; services: Services }> {
  const noKeychain = { isAvailable: () => false, encrypt: () => Buffer.of(), decrypt: () => '' };
  const { place } = storePlace({ folder, isSandbox: true, keychain: noKeychain });
  const { store, setAside } = openStores(place, Date.now());
  if (setAside !== null) throw new Error('The store was set aside');
  const configured = await sandboxLinesAt(RESOURCES, sandbox);
  const http = { auth: fromEnvironment(process.env), log: requestLog(createLog('silent')) };
  const services = createServices({
    lines: connectLines(configured, { ...http, policies: createPolicyRegistry(), routes: environmentRoutes }, today),
    stores: store,
    users: await readSandboxUsers(RESOURCES),
    today,
    nowMs: Date.now,
    dayStartMs: () => dayStartInTheNetherlands(Date.now()),
    emit: () => undefined,
    logBug: tell,
    onForgotten: () => undefined,
  });
  services.session.signIn(user);
  const lineDesk = createLineDesk({
    register: createLineRegister(() => configured),
    releases: store.releases,
    configuration: () => ({ state: 'ok', since: instantOf(Date.now()), problems: [] }),
    processes: () => Promise.resolve([]),
    store: store.processVariants,
    nowMs: Date.now,
  });
  const clock = { today, nowMs: Date.now };
  const municipalities = await readMunicipalities(RESOURCES);
  const about = { municipalities, resources: RESOURCES, outgoing: lineDesk };
  const kennisbeheer = openKennisbeheer({ ...services, ...about, today, store });
  return { bridge: bridgeTo({ ...services, ...clock, kennisbeheer, lineDesk }), services };
}

function today(): Datum {
  return todayInTheNetherlands(Date.now());
}

function tell(about: string, cause: unknown): void {
  process.stderr.write(`chaos: ${about} ${JSON.stringify(safeErrorOf(cause))}\n`);
}

type Sent = Parameters<RegisterOptions<typeof contract>['isTrustedSender']>[0];
type Listener = (event: Sent, input: unknown) => unknown;

/** The handlers behind the same gate as those of the window, asked without Electron's channel. */
function bridgeTo(deps: Parameters<typeof conversationsHandlers>[0]): HostBridge {
  const listeners = new Map<string, Listener>();
  registerHandlers({
    ipcMain: {
      handle: (channel, listener) => void listeners.set(channel, listener),
      removeHandler: (channel) => void listeners.delete(channel),
    },
    contract: { conversations: contract.conversations, outbox: contract.outbox },
    handlers: { conversations: conversationsHandlers(deps), outbox: outboxHandlers(deps) },
    isTrustedSender: () => true,
    log: (failure) => void process.stderr.write(`chaos: ${JSON.stringify(failure)}\n`),
  });
  // There is no sender, and nobody looks at it.
  const event = {} as Sent;
  const group = (name: string): object =>
    new Proxy(
      {},
      { get: (_, operation) => (input: unknown) => listeners.get(`${name}.${String(operation)}`)?.(event, input) },
    );
  // Every operation of these groups has a handler, and the gate answers as the contract says.
  return { conversations: group('conversations'), outbox: group('outbox') } as HostBridge;
}
