/**
 * Reads from what npm printed why it failed. npm names a code, then says in many lines what it was doing.
 *
 * @typedef {{ isCause: RegExp, advice: string }} Cause
 */

const MOST_LINES = 6;
/** What tells more about npm than about the fault: its own stack, the fields of an error object, the place of its log, its guesses. */
const NOISE =
  /^(at |[{}]|(errno|code|syscall|address|port|type|path|dest)\b|verbose|A complete log|Log files|The operation was rejected|It is likely you do not|If you believe)|^\s*$/i;

/** The first that fits counts. @type {readonly Cause[]} */
const CAUSES = [
  {
    isCause: /EUSAGE/,
    advice: 'package.json and package-lock.json do not belong together: take both from the repository.',
  },
  {
    isCause: /EACCES|EPERM|EROFS/,
    advice:
      'npm may not write there. The folder may belong to another user, such as root: give it back (sudo chown -R "$USER" <folder>), or work in a checkout of your own.',
  },
  { isCause: /ENOSPC|EDQUOT/, advice: 'The disk is full: the packages need about 1 GB. Make room and try again.' },
  {
    isCause: /ENOTCACHED|cache mode is 'only-if-cached'/,
    advice: 'npm was told to work offline, and a package was never fetched on this machine: go online once.',
  },
  {
    isCause: /EINTEGRITY/,
    advice: 'A package is not what the lock file says it is. Do not use it: find out what changed it on the way.',
  },
  {
    isCause: /E401|E403|ENEEDAUTH/,
    advice: 'The npm registry refuses this user: sign in to it (npm login), or ask its owner for access.',
  },
  {
    isCause: /CERT|SELF_SIGNED|UNABLE_TO_(GET|VERIFY)/,
    advice:
      'The registry shows a certificate that Node does not trust: let NODE_EXTRA_CA_CERTS name the one of your network.',
  },
  {
    isCause: /ENOTFOUND|ECONN\w+|ETIMEDOUT|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ERR_SOCKET_TIMEOUT/,
    advice: 'Check that the npm registry can be reached (npm ping), also through a proxy if your network has one.',
  },
  { isCause: /spawn(Sync)? npm/, advice: 'npm is not on the PATH: install it, it comes with Node.' },
];

/** npm takes back what it wrote, and a package's own script hides the true cause: then only the room that is left tells. */
const ENOUGH_BYTES = 1e9;

/**
 * @param {string} output  of npm, stderr or stdout
 * @param {number} [freeBytes]  on the disk of the checkout
 * @returns {{ why: string, advice: string }} why: the few lines that tell
 */
export function npmFault(output, freeBytes = Infinity) {
  const lines = output
    .split('\n')
    .map((line) => line.replace(/^npm (error|ERR!|warn)\s?/i, '').trim())
    .filter((line) => !NOISE.test(line));
  const advice = CAUSES.find(({ isCause }) => isCause.test(output))?.advice;
  return {
    why: [...new Set(lines)].slice(0, MOST_LINES).join('\n') || 'It gave no reason.',
    advice: advice ?? (freeBytes < ENOUGH_BYTES ? littleRoom(freeBytes) : 'Run `npm ci` to see the whole message.'),
  };
}

/** @param {number} freeBytes */
const littleRoom = (freeBytes) =>
  `Only ${Math.floor(freeBytes / 1e6)} MB are free on this disk and the packages need about 1 GB: make room and try again.`;
