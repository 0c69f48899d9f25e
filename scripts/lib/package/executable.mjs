import path from 'node:path';
import { ROOT } from '../paths.mjs';

/** Where `--dir` leaves the app that this machine can run. */
export function packagedExecutable() {
  const release = path.join(ROOT, 'release');
  if (process.platform === 'win32') return path.join(release, 'win-unpacked', 'Voorkant.exe');
  if (process.platform === 'linux') return path.join(release, 'linux-unpacked', 'voorkant');
  const folder = process.arch === 'arm64' ? 'mac-arm64' : 'mac';
  return path.join(release, folder, 'Voorkant.app', 'Contents', 'MacOS', 'Voorkant');
}
