import { existsSync } from 'node:fs';
import path from 'node:path';
import type { LineConfig } from '../shared/domain/line';
import type { LinesPort } from '../main/ports/lines';
import { fromEnvironment, type AuthSource } from '../main/http/auth';
import { createPolicyRegistry } from '../main/http/policies';
import { environmentRoutes } from '../main/http/routes';
import { connectLines, todayInTheNetherlands } from '../main/compose';
import { requestLog } from '../main/log';
import { createLog } from '../main/pino-log';
import { LinesFileError, readLines, readSandboxLines } from '../main/read-lines';
import { UsageError } from './io';
import { spawnSandbox } from './sandbox-process';

/** Built beside each other: `out/cli`, `out/sandbox`; `resources` stands beside `out`. */
export const RESOURCES = path.join(__dirname, '../../resources');
export const SANDBOX_PROGRAM = path.join(__dirname, '../sandbox/index.cjs');

export type OpenedLines = { readonly lines: LinesPort; readonly isSandbox: boolean; readonly close: () => void };

/**
 * The lines of `--lines FILE`, with secrets from the environment; without it the sandbox is started for this command.
 * `warn` hears of a secret that is not there: its line will refuse us.
 */
export async function openLines(file: string | undefined, warn: (message: string) => void): Promise<OpenedLines> {
  const log = createLog('warn');
  const today = () => todayInTheNetherlands(Date.now());
  const httpWith = (auth: AuthSource) => ({
    auth,
    log: requestLog(log),
    policies: createPolicyRegistry(),
    routes: environmentRoutes,
  });
  if (file !== undefined) {
    const configured = checkedLines(file);
    for (const missing of missingSecrets(configured, process.env)) warn(missing);
    const lines = connectLines(configured, httpWith(fromEnvironment(process.env)), today);
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
    const lines = connectLines(readSandboxLines(RESOURCES, sandbox.url), httpWith(auth), today);
    return { lines, isSandbox: true, close: () => sandbox.stop() };
  } catch (cause) {
    sandbox.stop();
    throw cause;
  }
}

/** The lines of `--lines FILE`, else those of the practice region as they stand in their file: nothing is started, nothing can be asked. */
export const linesWithoutAsking = (file: string | undefined): readonly LineConfig[] =>
  file === undefined ? readSandboxLines(RESOURCES, 'http://127.0.0.1') : checkedLines(file);

/** A file that is not there is wrong usage; what is wrong in one that is has one line for each thing. */
function checkedLines(file: string): readonly LineConfig[] {
  try {
    return readLines(file);
  } catch (cause) {
    throw cause instanceof LinesFileError && !existsSync(file) ? new UsageError(cause.message) : cause;
  }
}

/** Under this name a command finds the bearer token. */
const BEARER = 'VOORKANT_BEARER';

/** Connections that need a secret which the environment does not hold: one sentence each, without any value. */
export const missingSecrets = (lines: readonly LineConfig[], env: NodeJS.ProcessEnv): readonly string[] =>
  lines
    .flatMap(({ connections }) => connections)
    .flatMap(({ id, auth }) => {
      if (auth.kind === 'none') return [];
      const name = auth.kind === 'bearer' ? BEARER : auth.secretEnv;
      if (name === undefined) return [`${id}: without a window only a secret of secretEnv can be used`];
      return env[name] ? [] : [`${id}: the environment variable ${name} is not set`];
    });
