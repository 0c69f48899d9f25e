import { mkdirSync } from 'node:fs';
import path from 'node:path';
import {
  app,
  dialog,
  ipcMain,
  Menu,
  protocol,
  safeStorage,
  session as electronSession,
  type BrowserWindow,
} from 'electron';
import { contract } from '../shared/ipc/contract';
import type { AppInfo, Settings } from '../shared/ipc/schemas';
import type { HandlerDeps } from './ipc/handlers/deps';
import type { DeepLink } from './app/deep-link';
import { diagnosticsOf, exportDiagnostics } from './app/diagnostics';
import { catchUncaught } from './app/last-catch';
import { readLicences } from './app/licences';
import { openLinesSource, type LinesSource } from './app/lines-source';
import { menuTemplate } from './app/menu';
import { optionOf } from './app/options';
import { profileOf, type Profile } from './app/profile';
import { saveScreenshot } from './app/screenshot';
import { openSettingsFile, type SettingsFile } from './app/settings-file';
import { becomeOnlyInstance, claimDeepLinks, enableChromiumSandbox } from './app/single-instance';
import { checkDutch, placeDictionary, teachWords, wordsOf } from './app/spell-check';
import { startFailureOf } from './app/start-failure';
import { openWindowStateFile } from './app/window-state-file';
import {
  connectLines,
  openStores,
  readLines,
  readSandboxLines,
  todayInTheNetherlands,
  type OpenedStores,
} from './compose';
import { readMunicipalities, readSandboxUsers } from './config/municipalities';
import { fromEnvironment, noSecrets } from './http/auth';
import { createHandlers } from './ipc/handlers';
import { createEventSender, registerHandlers } from './ipc/register';
import { safeErrorOf } from './ipc/safe-error';
import { createLog, requestLog } from './log';
import { createServices } from './services/create-services';
import { reply } from './services/desk/desk';
import { openKennis } from './services/kennis';
import { createKennisIndex } from './store/kennis-index';
import { storePlace } from './store/store-key';
import { PRIVILEGED_SCHEMES, serveApp } from './window/app-protocol';
import { openDocumentWindow } from './window/document-window';
import { DEVELOPER_RULES, guardPages, guardSession, WINDOW_RULES } from './window/guards';
import { bringToFront, createMainWindow } from './window/main-window';
import { createSenderCheck } from './window/origin';

const OUT = path.join(__dirname, '..');
const RESOURCES = app.isPackaged ? path.join(process.resourcesPath, 'resources') : path.join(OUT, '../resources');
const log = createLog(app.isPackaged ? 'warn' : 'info');
let window: BrowserWindow | null = null;
let ring: (link: DeepLink) => void = () => undefined;
const early: DeepLink[] = [];

main();

function main(): void {
  catchUncaught(process, (bug) => log.error(bug));
  const profile = profileOrExit();
  app.setPath('userData', profile.folder);
  mkdirSync(profile.folder, { recursive: true, mode: 0o700 });
  const isOnly = becomeOnlyInstance({
    app,
    argv: process.argv,
    onSecondStart() {
      if (window) bringToFront(window);
    },
    onDeepLink: (link) => (window ? ring(link) : early.push(link)),
    onRefused: (reason) => log.warn({ reason }, 'deep link refused'),
  });
  if (!isOnly) {
    app.exit(0);
    return;
  }
  enableChromiumSandbox(app);
  claimDeepLinks(app);
  protocol.registerSchemesAsPrivileged([...PRIVILEGED_SCHEMES]);
  guardPages(app, (refusal) => log.warn(refusal, 'refused'));
  const hasDictionary = placeDictionary({
    dictionaries: path.join(RESOURCES, 'dictionaries'),
    userData: profile.folder,
  });
  app.on('window-all-closed', () => app.quit());
  void app
    .whenReady()
    .then(() => open(profile, hasDictionary))
    .catch(giveUp);
}

function profileOrExit(): Profile {
  try {
    return profileOf(process.argv, { userData: app.getPath('userData'), override: process.env['VOORKANT_USER_DATA'] });
  } catch (cause) {
    process.stderr.write(`${cause instanceof Error ? cause.message : 'wrong usage'}\n`);
    process.exit(2);
  }
}

/** Says why the desktop could not open, and ends. */
async function giveUp(cause: unknown): Promise<void> {
  const failure = startFailureOf(cause);
  log.error({ error: safeErrorOf(cause) }, 'could not start');
  process.stderr.write(`${failure.log}\n`);
  await dialog.showMessageBox({ type: 'error', title: 'Voorkant', message: failure.title, detail: failure.detail });
  app.exit(1);
}

async function open(profile: Profile, hasDictionary: boolean): Promise<void> {
  const onBroken = (keptAs: string): void => log.warn({ keptAs: path.basename(keptAs) }, 'a broken file was set aside');
  const settings = openSettingsFile(profile.folder, onBroken);
  const source = await openSource(profile);
  const { store, storage } = openKept(profile, source);
  const services = startServices(source, store);
  const kennis = openKennis({ ask: services.ask, index: createKennisIndex(store.database), resources: RESOURCES });
  const desktop: Desktop = {
    info: infoOf({ profile, isSandbox: source.isSandbox, storage, isSpellcheckOn: hasDictionary }),
    settings,
    services,
    kennis,
  };
  ring = (link) => ringFor(services, link);
  answerWindow(desktop);
  showWindow(profile, desktop);
  void kennis.warmUp().then((words) => teachWords(electronSession.defaultSession, wordsOf(words)));
  void services.outbox.flush();
  for (const link of early.splice(0)) ring(link);
  keepTidy(store, services.outbox);
}

/** What the parts of an open desktop share. */
type Desktop = {
  readonly info: AppInfo;
  readonly settings: SettingsFile;
  readonly services: ReturnType<typeof createServices>;
  readonly kennis: ReturnType<typeof openKennis>;
};

const today = () => todayInTheNetherlands(Date.now());
const emit = createEventSender(() => window?.webContents ?? null);

const openSource = (profile: Profile): Promise<LinesSource> =>
  openLinesSource({
    asked: optionOf(process.argv, '--lines'),
    appFolder: profile.appFolder,
    profileFolder: profile.folder,
    resources: RESOURCES,
    sandboxProgram: path.join(OUT, 'sandbox/index.cjs'),
    today: today(),
    readLines,
    readSandboxLines,
    auth: app.isPackaged ? noSecrets : fromEnvironment(process.env),
    log: (event) => log.info(event, 'sandbox'),
    onSandboxFailed: (cause) => log.error({ error: safeErrorOf(cause) }, 'the sandbox did not start'),
  });

/** The store in its place: encrypted with a key of the keychain, beside its key on the sandbox, else in memory. */
function openKept({ folder }: Profile, { isSandbox }: LinesSource) {
  const { place, storage } = storePlace({ folder, isSandbox, keychain });
  const { store, setAside } = openStores(place, Date.now());
  if (setAside)
    log.error({ setAside: path.basename(setAside) }, 'the store did not open with its key and was set aside');
  return { store, storage };
}

function startServices(source: LinesSource, stores: OpenedStores['store']): Desktop['services'] {
  const services = createServices({
    lines: connectLines(source.lines, { auth: source.auth, log: requestLog(log) }, today),
    stores,
    // Outside an installed app a lines file is tried by the people of the practice municipality, until real sign-in is there.
    users: source.isSandbox || !app.isPackaged ? readSandboxUsers(RESOURCES) : [],
    today,
    nowMs: Date.now,
    emit,
    logBug: (errorId, cause) => log.error({ errorId, error: safeErrorOf(cause) }, 'bug'),
  });
  // On the sandbox somebody may be signed in from the command line: for practice, tests and benchmarks.
  const asked = optionOf(process.argv, '--user');
  if (asked !== null) services.session.signIn(asked);
  return services;
}

const infoOf = ({
  profile,
  ...known
}: Pick<AppInfo, 'isSandbox' | 'storage' | 'isSpellcheckOn'> & { readonly profile: Profile }): AppInfo => ({
  version: app.getVersion(),
  runtime: { electron: process.versions.electron, chrome: process.versions.chrome, node: process.versions.node },
  profile: profile.name,
  ...known,
});

/** A deep link rings only for who is signed in, and for a municipality of theirs. */
function ringFor({ session, calls }: Desktop['services'], link: DeepLink): void {
  const user = session.current();
  const municipality = link.municipality ?? user?.municipality;
  if (user && municipality) calls.ring(user, link.number, municipality);
}

/** Answers what the window asks over the contract. */
function answerWindow(desktop: Desktop): void {
  const handlers = createHandlers({
    ...desktop.services,
    kennis: desktop.kennis,
    municipalities: readMunicipalities(RESOURCES),
    today,
    nowMs: Date.now,
    app: appOf(desktop),
  });
  registerHandlers({
    ipcMain,
    contract,
    handlers,
    isTrustedSender: createSenderCheck(() => window?.webContents ?? null),
    log: (failure) => log.warn(failure, 'ipc'),
  });
}

/** What the application itself offers to the handlers. */
function appOf({ info, settings, services }: Desktop): HandlerDeps['app'] {
  const content = () =>
    diagnosticsOf({ info, settings: settings.get(), lines: services.statuses.list(), at: new Date() });
  return {
    info: () => info,
    licences: () => Promise.resolve(reply(readLicences(OUT))),
    settings: { get: () => settings.get(), change: (changes) => applied(settings.change(changes)) },
    exportDiagnostics: () => (window ? exportDiagnostics({ dialog, window, content }) : Promise.resolve(null)),
    showDocument(document) {
      const report = (refusal: unknown): void => log.warn(refusal, 'refused');
      if (window) openDocumentWindow({ ...document, titel: 'Document', parent: window, report });
    },
  };
}

/**
 * The operating system's keychain. Electron's plain-text stand-in is no keychain. Newer runtimes deprecate these synchronous calls;
 * the oldest one that Voorkant runs in has no others.
 */
/* eslint-disable @typescript-eslint/no-deprecated */
const keychain = {
  isAvailable: () =>
    safeStorage.isEncryptionAvailable() &&
    (process.platform !== 'linux' || safeStorage.getSelectedStorageBackend() !== 'basic_text'),
  encrypt: (text: string) => safeStorage.encryptString(text),
  decrypt: (bytes: Buffer) => safeStorage.decryptString(bytes),
};
/* eslint-enable @typescript-eslint/no-deprecated */

/** Zoom is the window's own; everything else the page does itself. */
function applied(settings: Settings): Settings {
  window?.webContents.setZoomFactor(settings.zoom);
  return settings;
}

function showWindow(profile: Profile, { info, settings }: Desktop): void {
  const { isSandbox, isSpellcheckOn } = info;
  const stateFile = openWindowStateFile(profile.folder, () => undefined);
  const hasDeveloperTools = !app.isPackaged;
  guardSession(electronSession.defaultSession, hasDeveloperTools ? DEVELOPER_RULES : WINDOW_RULES, (refusal) =>
    log.warn(refusal, 'refused'),
  );
  serveApp(electronSession.defaultSession, path.join(OUT, 'renderer'));
  checkDutch(electronSession.defaultSession, isSpellcheckOn);
  const give = (command: string): void => emit('app.commandGiven', { command });
  Menu.setApplicationMenu(
    Menu.buildFromTemplate(menuTemplate({ give, isSandbox, hasDeveloperTools, platform: process.platform })),
  );
  window = createMainWindow({
    preload: path.join(OUT, 'preload/index.cjs'),
    title: 'Voorkant',
    icon: null,
    state: stateFile.read(),
    onStateChanged: (state) => stateFile.write(state),
    zoom: () => settings.get().zoom,
    hasDeveloperTools,
    onPageGone: (reason) => log.error({ reason }, 'the page is gone'),
  });
  window.once('closed', () => (window = null));
  const screenshot = process.env['VOORKANT_SCREENSHOT'];
  if (screenshot) void saveScreenshot(window, screenshot);
}

/** Retention daily, and an orderly end. */
function keepTidy(store: OpenedStores['store'], outbox: { readonly stop: () => void }): void {
  const daily = setInterval(() => store.purge(Date.now()), 24 * 3600_000);
  app.on('will-quit', () => {
    clearInterval(daily);
    outbox.stop();
    store.close();
  });
}
