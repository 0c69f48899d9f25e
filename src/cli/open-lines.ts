import path from 'node:path';
import type { LinesPort } from '../main/ports/lines';
import { fromEnvironment, type AuthSource } from '../main/http/auth';
import { connectLines, readLines, readSandboxLines, todayInTheNetherlands } from '../main/compose';
import { createLog, requestLog } from '../main/log';
import { spawnSandbox } from './sandbox-process';

/** Built beside each other: `out/cli`, `out/sandbox`; `resources` stands beside `out`. */
export const RESOURCES = path.join(__dirname, '../../resources');
export const SANDBOX_PROGRAM = path.join(__dirname, '../sandbox/index.cjs');

export type OpenedLines = { readonly lines: LinesPort; readonly isSandbox: boolean; readonly close: () => void };

/** The lines of `--lines FILE`, with secrets from the environment; without it the sandbox is started for this command. */
export async function openLines(file: string | undefined): Promise<OpenedLines> {
  const log = createLog('warn');
  const today = () => todayInTheNetherlands(Date.now());
  if (file !== undefined) {
    const lines = connectLines(readLines(file), { auth: fromEnvironment(process.env), log: requestLog(log) }, today);
    return { lines, isSandbox: false, close: () => undefined };
  }
  const sandbox = await spawnSandbox({
    program: SANDBOX_PROGRAM,
    resources: RESOURCES,
    file: null,
    today: today(),
    log: (event) => (event.kind === 'ready' ? log.info(event, 'sandbox') : log.warn(event, 'sandbox')),
  });
  const auth: AuthSource = {
    bearer: () => Promise.resolve(sandbox.token),
    secret: () => Promise.resolve(sandbox.token),
  };
  try {
    const lines = connectLines(readSandboxLines(RESOURCES, sandbox.url), { auth, log: requestLog(log) }, today);
    return { lines, isSandbox: true, close: () => sandbox.stop() };
  } catch (cause) {
    sandbox.stop();
    throw cause;
  }
}
