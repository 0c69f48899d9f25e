import { PassThrough, type Readable } from 'node:stream';
import { app, utilityProcess } from 'electron';
import { eachLine, newToken, sandboxEnv, supervisionOf, type RunningSandbox, type SandboxLaunch } from './launch';
import { superviseSandbox, type SandboxChild } from './supervisor';

/**
 * Starts the practice municipality as a child process of Electron, which also works where the runtime may not be used as Node. It is
 * started again when it dies, at the same URL, and ends with the app. Rejects when it does not answer.
 */
export async function startSandboxProcess(launch: SandboxLaunch): Promise<RunningSandbox> {
  const token = newToken();
  const env = sandboxEnv(token);
  const sandbox = await superviseSandbox(supervisionOf(launch, (args) => fork(launch.program, args, env)));
  app.on('will-quit', () => sandbox.stop());
  return { url: sandbox.url, token, stop: () => sandbox.stop() };
}

function fork(program: string, args: string[], env: Record<string, string>): SandboxChild {
  const child = utilityProcess.fork(program, args, {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
    serviceName: 'Voorkant proeftuin',
  });
  // Typed as a stream of which only reading works.
  const stdout = new PassThrough();
  (child.stdout as Readable | null)?.pipe(stdout);
  return {
    onLine: (listener) => eachLine(stdout, listener),
    onExit: (listener) => void child.once('exit', listener),
    kill: () => void child.kill(),
  };
}
