import { systemFault } from './system-fault.mjs';

/** A step that cannot go on: what went wrong, and what the person at the keyboard can do about it. */
export class StepError extends Error {
  /**
   * @param {string} why  one sentence, or the output of the tool that failed
   * @param {string} advice  what to do now
   */
  constructor(why, advice) {
    super(why);
    this.name = 'StepError';
    this.advice = advice;
  }
}

/**
 * The lines that tell a person which step failed, why, and what to do.
 *
 * @param {string} name
 * @param {unknown} error
 * @returns {string}
 */
export function failureText(name, error) {
  const { why, advice } = explain(error);
  return [`Step failed: ${name}`, `Why: ${why.trim()}`, `What to do: ${advice}`].join('\n');
}

/**
 * @param {unknown} error
 * @returns {import('./system-fault.mjs').Fault}
 */
function explain(error) {
  if (error instanceof StepError) return { why: error.message, advice: error.advice };
  const why = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return (
    systemFault(error) ?? {
      why,
      advice: 'This looks like a fault in the scripts: please report it with the lines above.',
    }
  );
}

/**
 * Runs one named step. When it fails, prints which, why and what to do, and ends the process with exit code 1.
 *
 * @template T
 * @param {string} name
 * @param {() => T | Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(name, work) {
  try {
    return await work();
  } catch (error) {
    process.stderr.write(`\n${failureText(name, error)}\n`);
    process.exit(1);
  }
}

/**
 * Progress for people, on stderr: stdout belongs to what a command prints.
 *
 * @param {string} text
 */
export function say(text) {
  process.stderr.write(`[voorkant] ${text}\n`);
}
