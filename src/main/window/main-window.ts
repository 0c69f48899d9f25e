import { BrowserWindow, Menu, nativeTheme, screen } from 'electron';
import { fitToScreens, MINIMUM, type WindowState } from './bounds';
import { contextMenuTemplate } from './context-menu';
import { APP_PAGE } from './origin';
import { showWhenLoaded } from './show-when-loaded';

export type MainWindowOptions = {
  /** Absolute path of the built preload. */
  readonly preload: string;
  /** Shown in the title bar and the task bar, always: names of people never stand there. */
  readonly title: string;
  /** Absolute path of a PNG, for the task bar where the system does not take it from the program itself. */
  readonly icon: string;
  /** What was remembered; fitted to the screens that there are. */
  readonly state: WindowState;
  /** Called when the window was moved or resized, at most once per half second, and when it closes. */
  readonly onStateChanged: (state: WindowState) => void;
  /** Factor at which the page is shown, asked after each load. */
  readonly zoom: () => number;
  readonly hasDeveloperTools: boolean;
  /** The page crashed or was killed; it is loaded again by itself, unless it keeps happening. */
  readonly onPageGone: (reason: string) => void;
};

const SETTLE_MS = 500;
const GROUND = { light: '#ffffff', dark: '#16181c' } as const;
/** More crashes than this within a minute and the page is left as it is: reloading does not help then. */
const RELOADS_PER_MINUTE = 3;

/** The one window of Voorkant: sandboxed, isolated, without Node. It shows itself once its page has something to show. */
export function createMainWindow(options: MainWindowOptions): BrowserWindow {
  const state = fitToScreens(
    options.state,
    screen.getAllDisplays().map((display) => display.workArea),
  );
  const window = new BrowserWindow({
    width: state.width,
    height: state.height,
    ...(state.x === null || state.y === null ? {} : { x: state.x, y: state.y }),
    minWidth: MINIMUM.width,
    minHeight: MINIMUM.height,
    show: false,
    title: options.title,
    icon: options.icon,
    backgroundColor: nativeTheme.shouldUseDarkColors ? GROUND.dark : GROUND.light,
    webPreferences: {
      preload: options.preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      // A page may not ask for files or folders of this machine: what is kept is kept by main.
      disableBlinkFeatures: 'FileSystemAccessLocal',
      spellcheck: true,
      devTools: options.hasDeveloperTools,
    },
  });
  if (state.isMaximized) window.maximize();
  window.on('page-title-updated', (event) => event.preventDefault());
  showWhenLoaded(window);
  rememberState(window, options.onStateChanged);
  keepPageAlive(window, options);
  offerContextMenu(window);
  void window.loadURL(APP_PAGE);
  return window;
}

/** Brings the window to the front, as a second start or a ringing call asks. */
export function bringToFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

function rememberState(window: BrowserWindow, onStateChanged: (state: WindowState) => void): void {
  let timer: NodeJS.Timeout | undefined;
  const tell = (): void => onStateChanged({ ...window.getNormalBounds(), isMaximized: window.isMaximized() });
  const tellLater = (): void => {
    clearTimeout(timer);
    timer = setTimeout(tell, SETTLE_MS);
  };
  window.on('resize', tellLater);
  window.on('move', tellLater);
  window.on('maximize', tellLater);
  window.on('unmaximize', tellLater);
  window.on('close', () => {
    clearTimeout(timer);
    tell();
  });
  window.on('closed', () => clearTimeout(timer));
}

function keepPageAlive(window: BrowserWindow, options: MainWindowOptions): void {
  const page = window.webContents;
  let gone: readonly number[] = [];
  page.on('did-finish-load', () => page.setZoomFactor(options.zoom()));
  page.on('render-process-gone', (_event, { reason }) => {
    options.onPageGone(reason);
    gone = [...gone.filter((at) => at > Date.now() - 60_000), Date.now()];
    if (reason !== 'clean-exit' && gone.length <= RELOADS_PER_MINUTE) page.reload();
  });
}

function offerContextMenu(window: BrowserWindow): void {
  const page = window.webContents;
  page.on('context-menu', (_event, params) => {
    const template = contextMenuTemplate(params, (word) => page.replaceMisspelling(word));
    if (template.length > 0) Menu.buildFromTemplate(template).popup({ window });
  });
}
