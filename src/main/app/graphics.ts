import { readdirSync } from 'node:fs';
import type { App } from 'electron';

/** Where Linux puts its graphics devices, and how they are called there. */
const PLACES = [
  { folder: '/dev/dri', device: /^(card|renderD)\d/ },
  { folder: '/dev', device: /^nvidia\d/ },
] as const;

export type GraphicsFiles = {
  readonly platform: NodeJS.Platform;
  readonly list: (folder: string) => readonly string[];
};

/** Whether this machine has a graphics device, as far as its files tell: only Linux says so beforehand. */
export function hasGraphicsDevice({ platform, list }: GraphicsFiles = { platform: process.platform, list: namesIn }) {
  if (platform !== 'linux') return true;
  return PLACES.some(({ folder, device }) => list(folder).some((name) => device.test(name)));
}

/**
 * Draws without the graphics device where there is none, as on many virtual desktops. Chromium would look for one, fail, and start a
 * program that imitates it, on the cores that the page needs. Call before the app is ready.
 */
export function drawWithWhatIsThere(app: Pick<App, 'disableHardwareAcceleration'>, files?: GraphicsFiles): void {
  if (!hasGraphicsDevice(files)) app.disableHardwareAcceleration();
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
