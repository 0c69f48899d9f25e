import path from 'node:path';
import { app, session as electronSession, type BrowserWindow, type IpcMain } from 'electron';
import { contract } from '../shared/ipc/contract';
import type { Municipality, User } from '../shared/domain/user';
import type { AppInfo } from '../shared/ipc/schemas';
import type { DeepLink } from './app/deep-link';
import { appOffers } from './app-offers';
import { openLinesSource, type LinesSource } from './app/lines-source';
import { keychain } from './app/keychain';
import type { Profile } from './app/profile';
import { authFromSecrets, openSecrets } from './app/secrets';
import { openSettingsFile, type SettingsFile } from './app/settings-file';
import { runningSandbox } from './app/sandbox/launch';
import { createSweeper, garbageCollector } from './app/sweep';
import {
  dayStartInTheNetherlands,
  openStores,
  linesAt,
  sandboxLinesAt,
  todayInTheNetherlands,
  type OpenedStores,
} from './compose';
import { openDeskKnowledge } from './desk-knowledge';
import { openDeskLines, openLiveLines } from './desk-lines';
import { readMunicipalities, readSandboxUsers } from './config/municipalities';
import { fromEnvironment, noSecrets } from './http/auth';
import { systemRoutes } from './http/routes';
import { createHandlers } from './ipc/handlers';
import { createEventSender, registerHandlers } from './ipc/register';
import { safeErrorOf } from './ipc/safe-error';
import type { LiveLines } from './lines/live-lines';
import type { Log } from './log';
import type { ObjectJob } from './services/outbox/job';
import { mostAskedIn, openKennisbeheer } from './open-kennisbeheer';
import { openBerichten, openMail } from './open-mail';
import type { MailTransport } from './ports/mail';
import type { Berichten } from './services/berichten';
import { openLijsten } from './open-lijsten';
import { createServices } from './services/create-services';
import { createHandOvers, type HandOvers } from './services/hand-over';
import type { LineDesk } from './services/line-desk';
import type { Kennisbeheer } from './services/kennisbeheer';
import type { KennisService } from './services/kennis/kennis-service';
import type { LijstenService } from './services/lijsten';
import type { CannedNotes } from './services/notes';
import { createCallbackTerms, createTerugbel, settle } from './services/terugbel';
import { storageFaultOf } from './store/database';
import { storePlace } from './store/store-key';
import { createSenderCheck } from './window/origin';

/** What the desktop stands on: all of it is there before the desktop is. */
export type Surroundings = {
  readonly profile: Profile;
  /** File or folder with lines; null: the sandbox. */
  readonly linesPlace: string | null;
  /** The file with the lists that an administrator keeps; null: where it is looked for. */
  readonly listsFile: string | null;
  /** On the sandbox somebody may be signed in from the command line: for practice, tests and benchmarks. */
  readonly userId: string | null;
  readonly window: () => BrowserWindow | null;
  readonly ipcMain: Pick<IpcMain, 'handle' | 'removeHandler'>;
  /** The folder `resources`. */
  readonly resources: string;
  /** The folder of what was built. */
  readonly out: string;
  readonly isSpellcheckOn: boolean;
  readonly log: Log;
};

/** Everything behind the window: lines, store, services, and their answers to what the window asks. */
export type Desktop = {
  /** Factor at which this user looks at the page. */
  readonly zoom: () => number;
  readonly ring: (link: DeepLink) => void;
  /** Begins the work that nobody waits for: the sandbox, the knowledge base, contacts that still have to be delivered. */
  readonly startRest: () => void;
};

/** What the parts of an open desktop share. */
type Parts = Surroundings & {
  readonly info: AppInfo;
  readonly settings: SettingsFile;
  readonly services: ReturnType<typeof createServices>;
  readonly kennis: KennisService;
  readonly lineDesk: LineDesk;
  readonly kennisbeheer: Kennisbeheer;
  readonly notes: CannedNotes;
  readonly lijsten: LijstenService;
  readonly handOvers: HandOvers;
  /** What stands in the store alone. */
  readonly kept: Pick<
    OpenedStores['store'],
    'anonymousQuestions' | 'contactChanges' | 'corrections' | 'callbackTries' | 'callbackDrafts'
  >;
  readonly berichten: Berichten;
};

/** Builds the desktop and lets it answer. With `index.ts` the composition root of main: no logic, only what is made of what. */
export async function openDesktop(around: Surroundings): Promise<Desktop> {
  const { profile, log, resources } = around;
  const settings = openSettings(around);
  const source = await openSource(around);
  const { store, storage, place } = openKept(around, source);
  // Outside an installed app a lines file is tried by the people of the practice municipality, until real sign-in is there.
  const users = source.isSandbox || !app.isPackaged ? await readSandboxUsers(resources) : [];
  const live = openLiveLines(source, { log, today, routes: systemRoutes(proxyOfSystem) });
  const mail = openMail(source, { resources, appFolder: profile.appFolder });
  const services = startServices(around, live, {
    ...{ store, mail, users },
    onWritten: ({ soort }) => soort === 'kennisartikel' && knowledge.sync(),
  });
  const knowledge = openDeskKnowledge({
    ...around,
    ...{ ask: services.ask, place, profileFolder: profile.folder, emit: emitter(around) },
    mostAsked: mostAskedIn(store.kennisbeheer, today),
  });
  const { lineDesk, fresh } = openDeskLines({
    ...{ ...around, live, source, store, session: services.session, emit: emitter(around) },
    onReplaced: () => knowledge.sync(),
  });
  const municipalities = await readMunicipalities(resources);
  const kennisbeheer = openKennisbeheer({ ...services, municipalities, resources, store, today, outgoing: lineDesk });
  const info = infoOf(around, source.isSandbox, storage);
  const lists = openLijsten({ ...around, store, session: services.session, emit: emitter(around) });
  const berichten = openBerichten({ ...services, mail, municipalities, resources, store, lineDesk, nowMs: Date.now });
  const own = { ...lists, berichten, kept: store, handOvers: openHandOvers(around, services, lineDesk) };
  const parts = { ...around, ...own, info, settings, services, kennis: knowledge.kennis, lineDesk, kennisbeheer };
  answerWindow(parts, municipalities);
  keepTidy(store, [services, fresh, knowledge, lists, own.handOvers]);
  return {
    zoom: () => settings.get().zoom,
    ring: (link) => ringFor(services, link),
    startRest() {
      for (const part of [source, fresh, lists, knowledge, own.handOvers]) part.start();
      void services.outbox.flush();
    },
  };
}

const openSettings = ({ profile, log }: Surroundings): SettingsFile =>
  openSettingsFile(profile.folder, (keptAs) =>
    log.warn({ keptAs: path.basename(keptAs) }, 'a broken file was set aside'),
  );

const openHandOvers = (around: Surroundings, { ask, session }: Parts['services'], { register }: LineDesk): HandOvers =>
  createHandOvers({
    ...{ ask, session, register, today },
    onState: (state) => emitter(around)('handOver.changed', state),
    onOffers: (offers) => emitter(around)('handOver.offered', offers),
  });

const sweeper = createSweeper(garbageCollector());

/** No page is ever in this session: it only knows the proxies of the system, which those of the pages must not reach. */
const proxyOfSystem = (url: string): Promise<string> => electronSession.fromPartition('routes').resolveProxy(url);

const today = () => todayInTheNetherlands(Date.now());

function openSource({ linesPlace, profile, resources, out, log }: Surroundings): Promise<LinesSource> {
  // One that is still starting when the app ends is ended with it: no fault.
  let isEnding = false;
  app.once('will-quit', () => (isEnding = true));
  return openLinesSource({
    place: linesPlace,
    profileFolder: profile.folder,
    resources,
    sandboxProgram: path.join(out, 'sandbox/index.cjs'),
    runningSandbox: app.isPackaged ? null : runningSandbox(process.env),
    today,
    readLines: linesAt,
    readSandboxLines: sandboxLinesAt,
    auth: authFromSecrets(
      openSecrets(profile.appFolder, keychain),
      app.isPackaged ? noSecrets : fromEnvironment(process.env),
    ),
    log: (event) => log.info(event, 'sandbox'),
    onSandboxFailed(cause) {
      if (!isEnding) log.error({ error: safeErrorOf(cause) }, 'the sandbox did not start');
    },
  });
}

/** The store in its place: encrypted with a key of the keychain, beside its key on the sandbox, else in memory. */
function openKept({ profile, log }: Surroundings, { isSandbox }: LinesSource) {
  const { place, storage } = storePlace({ folder: profile.folder, isSandbox, keychain });
  const { store, setAside, salvaged } = openStores(place, Date.now());
  if (setAside)
    log.error({ setAside: path.basename(setAside), salvaged }, 'the store could not be read and was set aside');
  return { store, storage, place };
}

type Held = {
  readonly store: OpenedStores['store'];
  readonly users: readonly User[];
  readonly onWritten: (job: ObjectJob) => void;
  readonly mail: MailTransport;
};

const emitter = ({ window }: Surroundings) => createEventSender(() => window()?.webContents ?? null);

function startServices(
  around: Surroundings,
  { port }: LiveLines,
  { store, users, onWritten, mail }: Held,
): Parts['services'] {
  const { log, userId } = around;
  const services = createServices({
    lines: port,
    stores: store,
    users,
    onWritten,
    mail,
    today,
    nowMs: Date.now,
    dayStartMs: () => dayStartInTheNetherlands(Date.now()),
    emit: emitter(around),
    logBug: (errorId, cause) => log.error({ errorId, error: safeErrorOf(cause) }, 'bug'),
    onForgotten: () => sweeper.soon(),
  });
  if (userId !== null) services.session.signIn(userId);
  return services;
}

const infoOf = (
  { profile, isSpellcheckOn }: Surroundings,
  isSandbox: boolean,
  storage: AppInfo['storage'],
): AppInfo => ({
  version: app.getVersion(),
  runtime: { electron: process.versions.electron, chrome: process.versions.chrome, node: process.versions.node },
  profile: profile.name,
  isSandbox,
  storage,
  isSpellcheckOn,
});

/** A deep link rings only for who is signed in, and for a municipality of theirs. */
function ringFor({ session, calls }: Parts['services'], link: DeepLink): void {
  const user = session.current();
  const municipality = link.municipality ?? user?.municipality;
  if (user && municipality) calls.ring(user, link.number, municipality);
}

/** Answers what the window asks over the contract. */
function answerWindow(parts: Parts, municipalities: readonly Municipality[]): void {
  const { ipcMain, kennis, kennisbeheer, notes, lijsten, kept, lineDesk, log, services, window } = parts;
  const terms = createCallbackTerms({ register: lineDesk.register, municipalities, today, nowMs: Date.now });
  const handlers = createHandlers({
    ...services,
    kennis,
    kennisbeheer,
    notes,
    lijsten,
    anonymousQuestions: kept.anonymousQuestions,
    contactChanges: kept.contactChanges,
    corrections: kept.corrections,
    lineDesk,
    handOvers: parts.handOvers,
    berichten: parts.berichten,
    municipalities,
    terms,
    terugbel: createTerugbel({
      ...{ ask: services.ask, terms, hidden: lineDesk.hidden, tries: kept.callbackTries },
      send: parts.berichten.sendClosing,
      ...{ drafts: kept.callbackDrafts, nowMs: Date.now, settle },
    }),
    today,
    nowMs: Date.now,
    app: appOffers(parts),
  });
  registerHandlers({
    ipcMain,
    contract,
    handlers,
    storageFaultOf,
    isTrustedSender: createSenderCheck(() => window()?.webContents ?? null),
    log: (failure) => log.warn(failure, 'ipc'),
  });
}

/** Retention daily, and an orderly end. */
function keepTidy(store: OpenedStores['store'], running: readonly { readonly stop: () => void }[]): void {
  const daily = setInterval(() => store.purge(Date.now()), 24 * 3600_000);
  app.on('will-quit', () => {
    clearInterval(daily);
    for (const one of running) one.stop();
    sweeper.stop();
    store.close();
  });
}
