const LOOK_EVERY_MS = 500;

/**
 * Aborts when the process that started us is gone. For what npm starts: npm passes a signal on to its shell, and the shell
 * to nobody, so a program that runs until it is stopped would run for ever.
 *
 * @param {{ env?: NodeJS.ProcessEnv, parent?: () => number }} [surroundings]
 * @returns {AbortSignal}
 */
export function orphaned({ env = process.env, parent = () => process.ppid } = {}) {
  const abort = new AbortController();
  // Started by hand, somebody may well mean it to outlive the shell.
  if (env['npm_lifecycle_event'] === undefined) return abort.signal;
  const first = parent();
  const timer = setInterval(() => {
    if (parent() === first) return;
    clearInterval(timer);
    abort.abort();
  }, LOOK_EVERY_MS);
  timer.unref();
  return abort.signal;
}
