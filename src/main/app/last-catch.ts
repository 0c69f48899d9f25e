import { safeErrorOf, type SafeError } from '../ipc/safe-error';

/** A bug that nobody caught. */
export type UncaughtBug = { readonly kind: 'uncaught'; readonly error: SafeError };

/**
 * The one place of this process where bugs end that nobody caught: logged without their message, and the work goes on. Without it
 * Electron shows the message, which may quote personal data, in a box over the conversation.
 */
export function catchUncaught(target: NodeJS.EventEmitter, log: (bug: UncaughtBug) => void): void {
  const report = (thrown: unknown): void => log({ kind: 'uncaught', error: safeErrorOf(thrown) });
  target.on('uncaughtException', report);
  target.on('unhandledRejection', report);
}
