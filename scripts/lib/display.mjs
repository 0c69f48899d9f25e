/** Large enough for every screen of Voorkant at its full width. */
const SCREEN = '-screen 0 1920x1080x24';

/** Writes its process id to file descriptor 3, then becomes the program: xvfb-run does not pass signals on. */
const TELL_PID = 'echo $$ >&3; exec "$0" "$@" 3>&-';

/**
 * Whether a window has nowhere to go. Only Linux runs without a display.
 *
 * @param {{ platform?: NodeJS.Platform, env?: NodeJS.ProcessEnv }} [machine]
 * @returns {boolean}
 */
export function isWithoutDisplay({ platform = process.platform, env = process.env } = {}) {
  return platform === 'linux' && !env['DISPLAY'] && !env['WAYLAND_DISPLAY'];
}

/**
 * The same command on a virtual display of its own. It tells its process id on file descriptor 3.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @returns {{ program: string, args: string[] }}
 */
export function onVirtualDisplay(program, args) {
  return { program: 'xvfb-run', args: ['-a', '-s', SCREEN, 'sh', '-c', TELL_PID, program, ...args] };
}
