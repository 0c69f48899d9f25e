import { spawn } from 'node:child_process';
import {
  eachLine,
  newToken,
  sandboxEnv,
  supervisionOf,
  type RunningSandbox,
  type SandboxLaunch,
} from '../main/app/sandbox/launch';
import { superviseSandbox, type SandboxChild } from '../main/app/sandbox/supervisor';

/**
 * Starts the practice municipality as a child of plain Node, for commands without a window. It ends with this process, however that
 * ends. Rejects when it does not answer.
 */
export async function spawnSandbox(launch: SandboxLaunch): Promise<RunningSandbox> {
  const token = newToken();
  const env = sandboxEnv(token);
  const sandbox = await superviseSandbox(supervisionOf(launch, (args) => run([launch.program, ...args], env)));
  process.once('exit', () => sandbox.stop());
  return { url: sandbox.url, token, stop: () => sandbox.stop() };
}

function run(args: readonly string[], env: NodeJS.ProcessEnv): SandboxChild {
  // It stops when its stdin closes, which the system does for us even when this process is killed.
  const child = spawn(process.execPath, [...args, '--stop-with-stdin'], { env, stdio: ['pipe', 'pipe', 'inherit'] });
  return {
    onLine: (listener) => eachLine(child.stdout, listener),
    onExit: (listener) => {
      child.once('exit', listener);
      child.once('error', () => listener(null));
    },
    kill: () => void child.kill(),
  };
}
