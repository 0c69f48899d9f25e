import type { AuthSource } from '../../main/http/auth';
import {
  connectLines,
  dayStartInTheNetherlands,
  openStores,
  sandboxLinesAt,
  todayInTheNetherlands,
  type OpenedStores,
} from '../../main/compose';
import { readMunicipalities, readSandboxUsers } from '../../main/config/municipalities';
import { createPolicyRegistry } from '../../main/http/policies';
import { environmentRoutes } from '../../main/http/routes';
import { contactgegevensHandlers } from '../../main/ipc/handlers/contactgegevens';
import { correctieHandlers } from '../../main/ipc/handlers/correctie';
import { conversationsHandlers } from '../../main/ipc/handlers/conversations';
import { outboxHandlers } from '../../main/ipc/handlers/desk-lists';
import { klantbeeldHandlers } from '../../main/ipc/handlers/klantbeeld';
import { namensHandlers } from '../../main/ipc/handlers/namens';
import { registeringHandlers } from '../../main/ipc/handlers/registering';
import { identificationHandlers } from '../../main/ipc/handlers/identification';
import { registerHandlers, type RegisterOptions } from '../../main/ipc/register';
import { openKennisbeheer } from '../../main/open-kennisbeheer';
import { readShippedLists } from '../../main/read-lists';
import { safeErrorOf } from '../../main/ipc/safe-error';
import { createLineRegister } from '../../main/lines/line-register';
import { requestLog } from '../../main/log';
import { createLog } from '../../main/pino-log';
import type { MailTransport } from '../../main/ports/mail';
import { createServices } from '../../main/services/create-services';
import { createLineDesk } from '../../main/services/line-desk';
import { createCallbackTerms } from '../../main/services/terugbel';
import { storageFaultOf } from '../../main/store/database';
import { storePlace } from '../../main/store/store-key';
import { contract } from '../../shared/ipc/contract';
import { instantOf, type Datum } from '../../shared/domain/datum';
import { RESOURCES } from '../open-lines';
import type { HostBridge } from './page';

export type WindowlessOptions = {
  /** Folder of the store: of this program alone, as a profile is. */
  readonly folder: string;
  /** Where the practice municipality answers. */
  readonly sandbox: string;
  readonly user: string;
  readonly auth: AuthSource;
  /** How confirmations leave; absent: none do. */
  readonly mail?: MailTransport;
};

export type WindowlessDesktop = {
  readonly bridge: HostBridge;
  readonly services: ReturnType<typeof createServices>;
  readonly store: OpenedStores['store'];
  /** The file of the store. */
  readonly file: string;
  readonly close: () => void;
};

/**
 * The desktop without its window: the same store in a file, services, handlers and line clients. Its key lies beside the store, as with
 * the sandbox on a machine without a keychain.
 */
export async function openWindowlessDesktop(options: WindowlessOptions): Promise<WindowlessDesktop> {
  const { folder, sandbox, user, auth, mail } = options;
  const { place } = storePlace({ folder, isSandbox: true, keychain: noKeychain });
  const { store, setAside } = openStores(place, Date.now());
  if (setAside !== null) throw new Error('The store was set aside');
  const configured = await sandboxLinesAt(RESOURCES, sandbox);
  const http = { auth, log: requestLog(createLog('silent')) };
  const services = createServices({
    lines: connectLines(configured, { ...http, policies: createPolicyRegistry(), routes: environmentRoutes }, today),
    stores: store,
    users: await readSandboxUsers(RESOURCES),
    ...{ today, nowMs: Date.now },
    dayStartMs: () => dayStartInTheNetherlands(Date.now()),
    emit: () => undefined,
    ...(mail ? { mail } : {}),
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
  const about = { municipalities: await readMunicipalities(RESOURCES), resources: RESOURCES, outgoing: lineDesk };
  const terms = createCallbackTerms({ ...clock, ...about, ...lineDesk });
  const kennisbeheer = openKennisbeheer({ ...services, ...about, today, store });
  return {
    ...{ services, store, file: place.kind === 'file' ? place.file : '' },
    bridge: bridgeTo({ ...services, ...clock, kennisbeheer, lineDesk, terms, lijsten }, store),
    close() {
      services.stop();
      store.close();
    },
  };
}

const noKeychain = { isAvailable: () => false, encrypt: () => Buffer.of(), decrypt: () => '' };

/** Nobody changes them here. */
const lijsten = { current: () => (shipped ??= readShippedLists(RESOURCES)) };
let shipped: ReturnType<typeof readShippedLists> | null = null;

function today(): Datum {
  return todayInTheNetherlands(Date.now());
}

function tell(about: string, cause: unknown): void {
  process.stderr.write(`desktop: ${about} ${JSON.stringify(safeErrorOf(cause))}\n`);
}

type Sent = Parameters<RegisterOptions<typeof contract>['isTrustedSender']>[0];
type Listener = (event: Sent, input: unknown) => unknown;

/** The handlers behind the same gate as those of the window, asked without Electron's channel. */
type BridgeDeps = Parameters<typeof conversationsHandlers>[0];

const handlersOver = (deps: BridgeDeps, store: OpenedStores['store']) => ({
  contactgegevens: contactgegevensHandlers({ ...deps, contactChanges: store.contactChanges }),
  correctie: correctieHandlers({ ...deps, corrections: store.corrections }),
  conversations: conversationsHandlers(deps),
  identification: identificationHandlers(deps),
  klantbeeld: klantbeeldHandlers(deps),
  namens: namensHandlers(deps),
  registering: registeringHandlers({ ...deps, anonymousQuestions: store.anonymousQuestions }),
  outbox: outboxHandlers(deps),
});

function bridgeTo(deps: BridgeDeps, store: OpenedStores['store']): HostBridge {
  const { contactgegevens, conversations, correctie, identification, klantbeeld } = contract;
  const { namens, outbox, registering } = contract;
  const answered = {
    contactgegevens,
    conversations,
    correctie,
    identification,
    klantbeeld,
    namens,
    outbox,
    registering,
  };
  const listeners = new Map<string, Listener>();
  registerHandlers({
    ipcMain: {
      handle: (channel, listener) => void listeners.set(channel, listener),
      removeHandler: (channel) => void listeners.delete(channel),
    },
    contract: answered,
    handlers: handlersOver(deps, store),
    storageFaultOf,
    isTrustedSender: () => true,
    log: (failure) => void process.stderr.write(`desktop: ${JSON.stringify(failure)}\n`),
  });
  // There is no sender, and nobody looks at it.
  const event = {} as Sent;
  const group = (name: string): object =>
    new Proxy(
      {},
      { get: (_, operation) => (input: unknown) => listeners.get(`${name}.${String(operation)}`)?.(event, input) },
    );
  // Every operation of these groups has a handler, and the gate answers as the contract says.
  return Object.fromEntries(Object.keys(answered).map((name) => [name, group(name)])) as HostBridge;
}
