import { StepError } from '../step.mjs';

/** Switches of electron-builder that ask for installers, in each spelling. */
const INSTALLER = /^(--(linux|win|windows|mac|macos|publish)|-[lwmop]|deb|rpm|nsis|dmg|AppImage)(=|$)/;

/**
 * The arguments of electron-builder. The fallback runtime is named only where it is what we have, and never becomes an installer:
 * nobody but its publisher vouches for it.
 *
 * @param {import('../electron/runtime.mjs').Runtime} runtime
 * @param {readonly string[]} passedOn
 * @returns {string[]}
 */
export function builderArgs({ origin, dist, version }, passedOn) {
  const hasInstaller = passedOn.some((word) => INSTALLER.test(word));
  if (origin === 'fallback' && hasInstaller) {
    throw new StepError(
      'an installer may hold the official Electron only, and that cannot be fetched here.',
      'Make installers where the download of Electron can be reached, or set VOORKANT_ELECTRON_DIST to an official Electron.',
    );
  }
  const runtime = origin === 'official' ? [] : [`-c.electronDist=${dist}`, `-c.electronVersion=${version}`];
  return [...(hasInstaller ? [] : ['--dir']), '--publish=never', ...runtime, ...passedOn];
}
