import path from 'node:path';
import { setImmediate as nextTurn, setTimeout as wait } from 'node:timers/promises';
import { app, dialog, ipcMain, Menu, protocol, session as electronSession, type BrowserWindow } from 'electron';
import type * as desktopModule from './desktop';
import type { Desktop } from './desktop';
import type { DeepLink } from './app/deep-link';
import { catchUncaught } from './app/last-catch';
import { drawWithWhatIsThere } from './app/graphics';
import { findLines } from './app/lines-place';
import { menuTemplate } from './app/menu';
import { optionOf } from './app/options';
import { makeFolder, profileOf, UsageError, type Profile } from './app/profile';
import { saveScreenshot } from './app/screenshot';
import { createSignal } from './app/signal';
import { secondStartOf } from './app/second-start';
import { becomeOnlyInstance, claimDeepLinks, enableChromiumSandbox } from './app/single-instance';
import { checkDutch, checkNothing, hasDictionary, placeDictionary } from './app/spell-check';
import { openWindowStateFile } from './app/window-state-file';
import { holdRequests } from './ipc/held-requests';
import { createEventSender } from './ipc/register';
import { safeErrorOf } from './ipc/safe-error';
import { logLater } from './log';
import { PRIVILEGED_SCHEMES, serveApp } from './window/app-protocol';
import { DEVELOPER_RULES, guardPages, guardSession, WINDOW_RULES } from './window/guards';
import { bringToFront, createMainWindow } from './window/main-window';

/** A literal list that the build reads from the contract: its schemas come with the desktop, when the window is there. */
declare const __IPC_CHANNELS__: readonly string[];

const OUT = path.join(__dirname, '..');
const RESOURCES = app.isPackaged ? path.join(process.resourcesPath, 'resources') : path.join(OUT, '../resources');
const DICTIONARIES = path.join(RESOURCES, 'dictionaries');
const log = logLater(async () => (await import('./pino-log')).createLog(app.isPackaged ? 'warn' : 'info'));
let window: BrowserWindow | null = null;
let desktop: Desktop | null = null;
const early: DeepLink[] = [];
/** The end of a file reaches the page when main has a moment for it: so long after the last one was asked for main stays free. */
const FILES_MS = 12;
/** What nobody waits for begins this long after the window was shown: whoever sits there begins to type. */
const FIRST_KEYS_MS = 750;

main();

function main(): void {
  catchUncaught(process, (bug) => log.error(bug));
  const profile = profileOrExit();
  app.setPath('userData', profile.folder);
  const isOnly = becomeOnlyInstance({
    app,
    argv: process.argv,
    onSecondStart() {
      if (window) bringToFront(window);
    },
    onDeepLink: (link) => (desktop ? desktop.ring(link) : early.push(link)),
    onRefused: (reason) => log.warn({ reason }, 'deep link refused'),
  });
  if (!isOnly) {
    const { line, exitCode } = secondStartOf(profile);
    process.stderr.write(`${line}\n`);
    app.exit(exitCode);
    return;
  }
  enableChromiumSandbox(app);
  drawWithWhatIsThere(app);
  // Ours comes with the window: without this the runtime would make a menu of its own before.
  Menu.setApplicationMenu(null);
  // The page clears its memory early: what was known of callers lies in it no longer than needed, on a machine with other programs too.
  app.commandLine.appendSwitch('js-flags', '--optimize-for-size');
  // Fields with a date read day-month-year, whatever language the machine speaks.
  app.commandLine.appendSwitch('lang', 'nl');
  claimDeepLinks(app);
  protocol.registerSchemesAsPrivileged([...PRIVILEGED_SCHEMES]);
  guardPages(app, (refusal) => log.warn(refusal, 'refused'));
  app.on('window-all-closed', () => app.quit());
  const secret = optionOf(process.argv, '--set-secret');
  void app
    .whenReady()
    .then(() => (secret === null ? open(profile) : keepSecret(secret, profile)))
    .catch(giveUp);
}

function profileOrExit(): Profile {
  try {
    const folders = { userData: app.getPath('userData'), override: process.env['VOORKANT_USER_DATA'] };
    return makeFolder(profileOf(process.argv, folders));
  } catch (cause) {
    process.stderr.write(`${cause instanceof Error ? cause.message : 'wrong usage'}\n`);
    process.exit(cause instanceof UsageError ? 2 : 1);
  }
}

/** `--set-secret NAME`: keeps what comes in on standard input for the lines, and ends without a window. */
async function keepSecret(name: string, { appFolder }: Profile): Promise<void> {
  const { setSecret } = await import('./app/set-secret');
  const { line, exitCode } = setSecret(name, appFolder);
  process.stderr.write(`${line}\n`);
  app.exit(exitCode);
}

/** Says why the desktop could not open, and ends. */
async function giveUp(cause: unknown): Promise<void> {
  const { startFailureOf } = await import('./app/start-failure');
  const failure = startFailureOf(cause);
  log.error({ error: safeErrorOf(cause) }, 'could not start');
  process.stderr.write(`${failure.log}\n`);
  await dialog.showMessageBox({ type: 'error', title: 'Voorkant', message: failure.title, detail: failure.detail });
  app.exit(1);
}

/**
 * The window first: its page loads while the desktop behind it is made, which is most of the program. Then what nobody waits for, which
 * would only be in the way of the first keystroke.
 */
async function open(profile: Profile): Promise<void> {
  // In these turns the runtime starts the process that draws, which takes longest of all: beside the making of the window, not after it.
  await nextTurn();
  await nextTurn();
  const requests = holdRequests(ipcMain, __IPC_CHANNELS__);
  const listsFile = optionOf(process.argv, '--lists');
  const linesPlace = findLines(optionOf(process.argv, '--lines'), profile.appFolder);
  const { files, shown } = showWindow(profile, linesPlace === null);
  // What takes main long goes where the page has work of its own. Before that it waits for main: to begin its process, and for its files.
  await files;
  await wait(FILES_MS);
  const { openDesktop } = await readDesktop();
  const isSpellcheckOn = hasDictionary({ dictionaries: DICTIONARIES });
  desktop = await openDesktop({
    profile,
    linesPlace,
    listsFile,
    userId: optionOf(process.argv, '--user'),
    window: () => window,
    ipcMain: requests,
    resources: RESOURCES,
    out: OUT,
    isSpellcheckOn,
    log,
  });
  window?.webContents.setZoomFactor(desktop.zoom());
  for (const link of early.splice(0)) desktop.ring(link);
  await shown;
  await wait(FIRST_KEYS_MS);
  if (isSpellcheckOn) checkSpelling(profile);
  desktop.startRest();
}

/** Reads the desktop part by part. Between them is a turn of the loop, in which the page comes on screen. */
async function readDesktop(): Promise<typeof desktopModule> {
  const parts = [
    () => import('./zod-config'),
    () => import('../shared/ipc/contract'),
    () => import('./lines/registry'),
    () => import('./services/create-services'),
  ];
  for (const read of parts) {
    await read();
    await nextTurn();
  }
  return import('./desktop');
}

function checkSpelling({ folder }: Profile): void {
  try {
    placeDictionary({ dictionaries: DICTIONARIES, userData: folder });
    checkDutch(electronSession.defaultSession);
  } catch (cause) {
    log.error({ error: safeErrorOf(cause) }, 'no spell check');
  }
}

/** Its page has got its program and style; it is on screen. */
type Shown = { readonly files: Promise<unknown>; readonly shown: Promise<void> };

function showWindow(profile: Profile, isSandbox: boolean): Shown {
  const stateFile = openWindowStateFile(profile.folder, () => undefined);
  const hasDeveloperTools = !app.isPackaged;
  guardSession(electronSession.defaultSession, hasDeveloperTools ? DEVELOPER_RULES : WINDOW_RULES, (refusal) =>
    log.warn(refusal, 'refused'),
  );
  const served = { program: createSignal(), style: createSignal() };
  serveApp(electronSession.defaultSession, path.join(OUT, 'renderer'), (what) => served[what].tell());
  checkNothing(electronSession.defaultSession);
  const emit = createEventSender(() => window?.webContents ?? null);
  const give = (command: string): void => emit('app.commandGiven', { command });
  Menu.setApplicationMenu(
    Menu.buildFromTemplate(menuTemplate({ give, isSandbox, hasDeveloperTools, platform: process.platform })),
  );
  const created = createMainWindow({
    preload: path.join(OUT, 'preload/index.cjs'),
    title: 'Voorkant',
    icon: path.join(RESOURCES, 'icons/128x128.png'),
    state: stateFile.read(),
    onStateChanged: (state) => stateFile.write(state),
    zoom: () => desktop?.zoom() ?? 1,
    hasDeveloperTools,
    onPageGone: (reason) => log.error({ reason }, 'the page is gone'),
  });
  window = created;
  created.once('closed', () => (window = null));
  const screenshot = process.env['VOORKANT_SCREENSHOT'];
  if (screenshot) void saveScreenshot(created, screenshot);
  const shown = createSignal();
  created.once('show', shown.tell);
  const files = Promise.all([served.program.told, served.style.told]);
  return { files, shown: shown.told };
}
