import { StepError } from '../step.mjs';

/**
 * Refuses a Node that the build tools do not run on.
 *
 * @param {string} [version]
 */
export function checkNodeVersion(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const isSupported = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22;
  if (isSupported) return;
  throw new StepError(
    `Voorkant needs Node 20.19 or newer (of 22: 22.12), this is ${version}.`,
    'Install a newer Node from nodejs.org.',
  );
}
