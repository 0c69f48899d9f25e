import { spawn } from 'node:child_process';
import os from 'node:os';

const STOP_SIGNALS = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);

/**
 * Runs a program in the foreground until it ends: our output is its output, signals to us are signals to it.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, tellsPid?: boolean, cancel?: AbortSignal }} [options]
 *   tellsPid: the program wraps another one, which writes its process id to file descriptor 3 and is the one that signals are for;
 *   cancel: ends the program as SIGTERM would
 * @returns {Promise<number>} the exit code; 128 + the number of the signal when one ended it
 */
export function runInForeground(program, args, { env = process.env, tellsPid = false, cancel } = {}) {
  return new Promise((resolve, reject) => {
    // In a process group of its own, the wrapped program and its wrapper get no Ctrl-C from the terminal except through us.
    const child = spawn(program, args, {
      stdio: ['inherit', 'inherit', 'inherit', ...(tellsPid ? [/** @type {const} */ ('pipe')] : [])],
      env,
      detached: tellsPid,
    });
    const target = signalTarget(child, tellsPid);
    const onCancel = () => sendSignal(target(), 'SIGTERM');
    const keepSignals = passSignals(target);
    cancel?.addEventListener('abort', onCancel);
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      keepSignals();
      cancel?.removeEventListener('abort', onCancel);
      resolve(exitCodeOf(code, signal));
    });
  });
}

/** @type {NodeJS.Signals | null} */
let passedOn = null;

/**
 * The signal to stop that we passed on, if one came. Who runs several programs after one another stops then: programs end in their own
 * ways, so their exit codes do not tell.
 */
export function signalPassedOn() {
  return passedOn;
}

/**
 * Passes the signals that end us on to another process, which we then outlive.
 *
 * @param {() => number | undefined} target  its id, asked when a signal comes
 * @returns {() => void} ends the passing on
 */
export function passSignals(target) {
  /** @param {NodeJS.Signals} signal */
  const forward = (signal) => {
    passedOn = signal;
    sendSignal(target(), signal);
  };
  for (const signal of STOP_SIGNALS) process.on(signal, forward);
  return () => {
    for (const signal of STOP_SIGNALS) process.off(signal, forward);
  };
}

/**
 * Whom signals are for: the program, or the one it wraps as soon as that has told its id, and until then the whole group.
 *
 * @param {import('node:child_process').ChildProcess} child
 * @param {boolean} tellsPid
 * @returns {() => number | undefined}
 */
function signalTarget(child, tellsPid) {
  let told = '';
  if (tellsPid) child.stdio[3]?.on('data', (/** @type {Buffer} */ part) => (told += part.toString()));
  return () => {
    if (!tellsPid || child.pid === undefined) return child.pid;
    return told.endsWith('\n') ? Number(told) : -child.pid;
  };
}

/**
 * @param {number | undefined} pid
 * @param {NodeJS.Signals} signal
 */
function sendSignal(pid, signal) {
  if (pid === undefined) return;
  try {
    process.kill(pid, signal);
  } catch (error) {
    // It ended by itself a moment ago.
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}

/**
 * @param {number | null} code
 * @param {NodeJS.Signals | null} signal
 * @returns {number}
 */
export function exitCodeOf(code, signal) {
  if (code !== null) return code;
  return 128 + (signal === null ? 0 : os.constants.signals[signal]);
}
