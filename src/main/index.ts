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
import type { DeepLink } from './app/deep-link';
import { diagnosticsOf, exportDiagnostics } from './app/diagnostics';
import { catchUncaught } from './app/last-catch';
import { readLicences } from './app/licences';
import { openLinesSource } from './app/lines-source';
import { menuTemplate } from './app/menu';
import { optionOf } from './app/options';
import { profileOf, type Profile } from './app/profile';
import { saveScreenshot } from './app/screenshot';
import { openSettingsFile } from './app/settings-file';
import { becomeOnlyInstance, claimDeepLinks, enableChromiumSandbox } from './app/single-instance';
import { checkDutch, placeDictionary, teachWords, wordsOf } from './app/spell-check';
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
    onSecondStart: () => window && bringToFront(window),
    onDeepLink: (link) => (window ? ring(link) : early.push(link)),
    onRefused: (reason) => log.warn({ reason }, 'deep link refused'),
  });
  if (!isOnly) return app.exit(0);
  enableChromiumSandbox(app);
  claimDeepLinks(app);
  protocol.registerSchemesAsPrivileged([...PRIVILEGED_SCHEMES]);
  guardPages(app, (refusal) => log.warn(refusal, 'refused'));
  const hasDictionary = placeDictionary({
    dictionaries: path.join(RESOURCES, 'dictionaries'),
    userData: profile.folder,
  });
  app.on('window-all-closed', () => app.quit());
  void app.whenReady().then(() => open(profile, hasDictionary));
}

function profileOrExit(): Profile {
  try {
    return profileOf(process.argv, { userData: app.getPath('userData'), override: process.env['VOORKANT_USER_DATA'] });
  } catch (cause) {
    process.stderr.write(`${cause instanceof Error ? cause.message : 'wrong usage'}\n`);
    process.exit(2);
  }
}

async function open(profile: Profile, hasDictionary: boolean): Promise<void> {
  const onBroken = (keptAs: string): void => log.warn({ keptAs: path.basename(keptAs) }, 'a broken file was set aside');
  const settings = openSettingsFile(profile.folder, onBroken);
  const source = await openLinesSource({
    asked: optionOf(process.argv, '--lines'),
    appFolder: profile.appFolder,
    profileFolder: profile.folder,
    resources: RESOURCES,
    sandboxProgram: path.join(OUT, 'sandbox/index.cjs'),
    today: today(),
    readLines,
    readSandboxLines,
    secret: () => Promise.resolve(null),
    log: (event) => log.info(event, 'sandbox'),
    onSandboxFailed: (cause) => log.error({ error: safeErrorOf(cause) }, 'the sandbox did not start'),
  });
  const kept = storePlace({ folder: profile.folder, isSandbox: source.isSandbox, keychain });
  const { store, setAside } = openStores(kept.place, Date.now());
  if (setAside)
    log.error({ setAside: path.basename(setAside) }, 'the store did not open with its key and was set aside');
  const emit = createEventSender(() => window?.webContents ?? null);
  const logBug = (errorId: string, cause: unknown): void => log.error({ errorId, error: safeErrorOf(cause) }, 'bug');
  const lines = connectLines(source.lines, { auth: source.auth, log: requestLog(log) }, today);
  const users = source.isSandbox ? readSandboxUsers(RESOURCES) : [];
  const services = createServices({ lines, stores: store, users, today, nowMs: Date.now, emit, logBug });
  // On the sandbox somebody may be signed in from the command line: for practice, tests and benchmarks.
  const asked = optionOf(process.argv, '--user');
  if (asked !== null) services.session.signIn(asked);
  const kennis = openKennis({ ask: services.ask, index: createKennisIndex(store.database), resources: RESOURCES });
  const municipalities = readMunicipalities(RESOURCES);
  const info: AppInfo = {
    version: app.getVersion(),
    runtime: { electron: process.versions.electron, chrome: process.versions.chrome, node: process.versions.node },
    profile: profile.name,
    isSandbox: source.isSandbox,
    storage: kept.storage,
    isSpellcheckOn: hasDictionary,
  };
  ring = (link) => {
    const user = services.session.current();
    const municipality = link.municipality ?? user?.municipality;
    if (user && municipality) services.calls.ring(user, link.number, municipality);
  };
  const handlers = createHandlers({
    ...services,
    kennis,
    municipalities,
    today,
    nowMs: Date.now,
    app: {
      info: () => info,
      licences: () => Promise.resolve(reply(readLicences(OUT))),
      settings: { get: settings.get, change: (changes) => applied(settings.change(changes)) },
      exportDiagnostics: () =>
        window
          ? exportDiagnostics({
              dialog,
              window,
              content: () =>
                diagnosticsOf({ info, settings: settings.get(), lines: services.statuses.list(), at: new Date() }),
            })
          : Promise.resolve(null),
      showDocument({ bytes, formaat }) {
        if (window)
          openDocumentWindow({
            bytes,
            formaat,
            titel: 'Document',
            parent: window,
            report: (refusal) => log.warn(refusal, 'refused'),
          });
      },
    },
  });
  registerHandlers({
    ipcMain,
    contract,
    handlers,
    isTrustedSender: createSenderCheck(() => window?.webContents ?? null),
    log: (failure) => log.warn(failure, 'ipc'),
  });
  showWindow({
    profile,
    settings,
    isSandbox: source.isSandbox,
    hasDictionary,
    give: (command) => emit('app.commandGiven', { command }),
  });
  void kennis.warmUp().then((words) => teachWords(electronSession.defaultSession, wordsOf(words)));
  void services.outbox.flush();
  for (const link of early.splice(0)) ring(link);
  keepTidy(store, services.outbox);
}

/** The operating system's keychain. Electron's plain-text stand-in is no keychain. */
const keychain = {
  isAvailable: () =>
    safeStorage.isEncryptionAvailable() &&
    (process.platform !== 'linux' || safeStorage.getSelectedStorageBackend() !== 'basic_text'),
  encrypt: (text: string) => safeStorage.encryptString(text),
  decrypt: (bytes: Buffer) => safeStorage.decryptString(bytes),
};

const today = () => todayInTheNetherlands(Date.now());

/** Zoom is the window's own; everything else the page does itself. */
function applied(settings: Settings): Settings {
  window?.webContents.setZoomFactor(settings.zoom);
  return settings;
}

type Show = {
  readonly profile: Profile;
  readonly settings: ReturnType<typeof openSettingsFile>;
  readonly isSandbox: boolean;
  readonly hasDictionary: boolean;
  readonly give: (command: string) => void;
};

function showWindow({ profile, settings, isSandbox, hasDictionary, give }: Show): void {
  const stateFile = openWindowStateFile(profile.folder, () => undefined);
  const hasDeveloperTools = !app.isPackaged;
  guardSession(electronSession.defaultSession, hasDeveloperTools ? DEVELOPER_RULES : WINDOW_RULES, (refusal) =>
    log.warn(refusal, 'refused'),
  );
  serveApp(electronSession.defaultSession, path.join(OUT, 'renderer'));
  checkDutch(electronSession.defaultSession, hasDictionary);
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
