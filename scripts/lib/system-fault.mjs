/**
 * What the system says when it refuses a file or a program, in words for the person at the keyboard.
 *
 * @typedef {{ why: string, advice: string }} Fault
 */

/** @type {Readonly<Record<string, (place: string) => Fault>>} */
const FAULTS = {
  EACCES: notAllowed,
  EPERM: notAllowed,
  EROFS: (place) => ({
    why: `${place} lies on a disk that can only be read.`,
    advice: 'Copy the checkout to a disk that can be written, and start from there.',
  }),
  ENOSPC: diskFull,
  EDQUOT: diskFull,
};

/** @param {string} place */
function notAllowed(place) {
  return {
    why: `this user has no right to ${place}.`,
    advice:
      'It may have been made by another user, such as root: give it back (sudo chown -R "$USER" <folder>), or work in a checkout of your own.',
  };
}

/** @param {string} place */
function diskFull(place) {
  return {
    why: `the disk is full; ${place} could not be written.`,
    advice: 'Make room: packages, runtime and build need about 1.5 GB. Then try again.',
  };
}

/**
 * @param {unknown} error
 * @returns {Fault | null} null for anything but a refusal of the system
 */
export function systemFault(error) {
  if (!(error instanceof Error)) return null;
  const { code, path, syscall } = /** @type {NodeJS.ErrnoException} */ (error);
  if (code === 'ENOENT' && syscall?.startsWith('spawn')) {
    const program = syscall.slice('spawn '.length);
    return { why: `the program ${program} is not there.`, advice: `Install ${program}, or put it on the PATH.` };
  }
  return (code && FAULTS[code]?.(path ?? 'a file')) || null;
}
