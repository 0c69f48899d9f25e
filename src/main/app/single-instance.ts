import type { App } from 'electron';
import { DEEP_LINK_SCHEME, findDeepLink, parseDeepLink, type DeepLink, type FoundDeepLink } from './deep-link';

export type SingleInstanceOptions = {
  readonly app: Pick<App, 'requestSingleInstanceLock' | 'on'>;
  /** Command line of this process. */
  readonly argv: readonly string[];
  /** Somebody started Voorkant again, or followed a link: the window should come to the front. */
  readonly onSecondStart: () => void;
  /** A call must ring. May come before the window is there. */
  readonly onDeepLink: (link: DeepLink) => void;
  /** Why a link was not followed. No part of the link. */
  readonly onRefused: (reason: string) => void;
};

/**
 * Makes this the only Voorkant of its profile (`userData` must be set before). A later start hands over its link and ends; its links and
 * those of this process go to `onDeepLink`.
 * @returns false when another one runs already: it has our link, and this process should end
 */
export function becomeOnlyInstance(options: SingleInstanceOptions): boolean {
  if (!options.app.requestSingleInstanceLock()) return false;
  const follow = (found: FoundDeepLink): void => {
    if (found.kind === 'refused') options.onRefused(found.reason);
    if (found.kind === 'call') options.onDeepLink(found);
  };
  options.app.on('second-instance', (_event, argv) => {
    options.onSecondStart();
    follow(findDeepLink(argv));
  });
  // macOS hands links over as an event, not on the command line.
  options.app.on('open-url', (event, url) => {
    event.preventDefault();
    options.onSecondStart();
    follow(parseDeepLink(url));
  });
  follow(findDeepLink(options.argv));
  return true;
}

/** Asks the system to send `voorkant:` links here. Only a packaged app: a development runtime would register itself. */
export function claimDeepLinks(app: Pick<App, 'isPackaged' | 'setAsDefaultProtocolClient'>): void {
  if (app.isPackaged) app.setAsDefaultProtocolClient(DEEP_LINK_SCHEME);
}

/**
 * Puts every page in the sandbox of Chromium, unless the command line says `--no-sandbox` (root in a container). Asking for both makes
 * every child process die at once. Call before the app is ready.
 */
export function enableChromiumSandbox(app: Pick<App, 'commandLine' | 'enableSandbox'>): void {
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
}
