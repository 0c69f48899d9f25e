import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, it, vi } from 'vitest';
import { exitCodeOf } from '../../scripts/lib/child.mjs';
import { isWithoutDisplay, onVirtualDisplay } from '../../scripts/lib/display.mjs';
import { withLock } from '../../scripts/lib/lock.mjs';
import { builderArgs } from '../../scripts/lib/package/builder-args.mjs';
import { isWholePng } from '../../scripts/lib/screenshot.mjs';
import { electronArgs, parseStartOptions } from '../../scripts/lib/start-options.mjs';
import { runSideBySide } from '../../scripts/lib/testing/parallel.mjs';
import { makeFolder } from './folder';

describe('arguments of npm start', () => {
  it('are passed on to Voorkant', () => {
    expect(parseStartOptions(['--profile', 'anna'])).toEqual({ isDev: false, passedOn: ['--profile', 'anna'] });
  });

  it('keep our own switch from Voorkant', () => {
    expect(parseStartOptions(['--dev', '--profile', 'anna'])).toEqual({ isDev: true, passedOn: ['--profile', 'anna'] });
  });

  it('come after the app, and follow the switches that the machine needs', () => {
    const args = electronArgs({ root: '/app', isRoot: true, isVirtual: true, passedOn: ['--profile', 'anna'] });

    expect(args).toEqual(['--no-sandbox', '--log-level=3', '/app', '--profile', 'anna']);
  });

  it('name no app when the app is packaged', () => {
    expect(electronArgs({ root: null, isRoot: false, isVirtual: false, passedOn: ['x'] })).toEqual(['x']);
  });

  it('leave the sandbox on for everyone but root', () => {
    expect(electronArgs({ root: '/app', isRoot: false, isVirtual: false, passedOn: [] })).toEqual(['/app']);
  });
});

describe('tools side by side', () => {
  const tools = ['long', 'short', 'last'].map((name) => ({ name, args: [] }));

  it('are no more at once than asked, and begin in the order given', async () => {
    vi.spyOn(console, 'log').mockReturnValue();
    const begun: string[] = [];
    let running = 0;
    let most = 0;
    const run = async ({ name }: { name: string }) => {
      begun.push(name);
      most = Math.max(most, ++running);
      await delay(name === 'long' ? 30 : 5);
      running -= 1;
      return { name, exitCode: 0, output: '', ms: 1 };
    };

    const finished = await runSideBySide(tools, { run, atOnce: 2 });

    expect(begun).toEqual(['long', 'short', 'last']);
    expect(most).toBe(2);
    expect(finished.map(({ name }) => name).sort()).toEqual(['last', 'long', 'short']);
  });

  it('go on when one of them fails, and show what that one said', async () => {
    const log = vi.spyOn(console, 'log').mockReturnValue();
    const run = ({ name }: { name: string }) =>
      Promise.resolve({ name, exitCode: name === 'long' ? 2 : 0, output: 'src/a.ts: wrong', ms: 1500 });

    const finished = await runSideBySide(tools, { run, atOnce: 1 });

    expect(finished.map(({ exitCode }) => exitCode)).toEqual([2, 0, 0]);
    expect(log.mock.calls.flat()).toEqual([
      'src/a.ts: wrong\nlong: FAILED (1.5 s)',
      'short: good (1.5 s)',
      'last: good (1.5 s)',
    ]);
  });
});

describe('a display', () => {
  it.each([
    ['Linux without one', { platform: 'linux', env: {} }, true],
    ['Linux with X', { platform: 'linux', env: { DISPLAY: ':0' } }, false],
    ['Linux with Wayland', { platform: 'linux', env: { WAYLAND_DISPLAY: 'wayland-0' } }, false],
    ['Windows', { platform: 'win32', env: {} }, false],
  ] as const)('is looked for on %s', (_machine, machine, expected) => {
    expect(isWithoutDisplay(machine)).toBe(expected);
  });

  it('is made large enough for every screen when there is none', () => {
    const { program, args } = onVirtualDisplay('electron', ['.']);

    expect([program, ...args.slice(0, 3), ...args.slice(-2)]).toEqual([
      'xvfb-run',
      '-a',
      '-s',
      '-screen 0 1920x1080x24',
      'electron',
      '.',
    ]);
  });
});

describe('signals', () => {
  it.each([
    ['the code of a program that ended', 2, null, 2],
    ['128 and the number of the signal that ended it', null, 'SIGTERM', 143],
  ] as const)('leave as exit code %s', (_what, code, signal, expected) => {
    expect(exitCodeOf(code, signal)).toBe(expected);
  });

  it('reach the program behind a wrapper that does not pass them on', async () => {
    const folder = makeFolder({ 'wrapper.sh': 'sh -c \'echo $$ >&3; exec "$0" "$@" 3>&-\' "$@"; exit $?\n' });
    const program = `process.on('SIGTERM', () => process.exit(7)); setInterval(() => {}, 1e6); console.log('up')`;
    const driver = `
      import { runInForeground } from ${JSON.stringify(path.resolve('scripts/lib/child.mjs'))};
      process.exitCode = await runInForeground('sh', [${JSON.stringify(path.join(folder, 'wrapper.sh'))}, process.execPath, '-e', ${JSON.stringify(program)}], { tellsPid: true });`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', driver], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });

    await once(child.stdout, 'data');
    child.kill('SIGTERM');
    const [code] = (await once(child, 'exit')) as [number | null];

    expect(code).toBe(7);
  });
});

describe('a lock', () => {
  it('lets two pieces of work run one after the other', async () => {
    const file = path.join(makeFolder({}), 'lock');
    const events: string[] = [];
    const work = (name: string) => async () => {
      events.push(`${name} begins`);
      await new Promise((resolve) => setTimeout(resolve, 20));
      events.push(`${name} ends`);
    };

    await Promise.all([withLock(file, work('a'), { pollMs: 5 }), withLock(file, work('b'), { pollMs: 5 })]);

    expect(events).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
  });

  it('is taken over from a process that died', async () => {
    const dead = spawn(process.execPath, ['-e', '']);
    await once(dead, 'exit');
    const folder = makeFolder({ lock: String(dead.pid) });

    const result = await withLock(path.join(folder, 'lock'), async () => 'done', { pollMs: 5 });

    expect(result).toBe('done');
  });

  it('is given up on when another process keeps it', async () => {
    const folder = makeFolder({ lock: String(process.pid) });

    const waiting = withLock(path.join(folder, 'lock'), async () => 'done', { pollMs: 5, timeoutMs: 30 });

    await expect(waiting).rejects.toThrow('another command has held');
  });

  it('is left free when the work fails', async () => {
    const file = path.join(makeFolder({}), 'lock');

    await expect(withLock(file, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');

    expect(fs.existsSync(file)).toBe(false);
  });
});

describe('a picture of the window', () => {
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );

  it.each([
    ['whole', png, true],
    ['half written', png.subarray(0, 40), false],
    ['still empty', Buffer.alloc(0), false],
  ])('that is %s is seen as such', (_state, content, expected) => {
    const file = path.join(makeFolder({}), 'picture.png');
    fs.writeFileSync(file, content);

    expect(isWholePng(file)).toBe(expected);
  });

  it('that is not there is not whole', () => {
    expect(isWholePng('/nowhere/picture.png')).toBe(false);
  });
});

describe('arguments of npm run package', () => {
  const runtime = { dist: '/cache/33', exe: '/cache/33/electron', version: '33.2.1' };

  it('pack a folder with the official Electron unless told otherwise', () => {
    expect(builderArgs({ ...runtime, origin: 'official' }, [])).toEqual(['--dir', '--publish=never']);
  });

  it('name the runtime when it is not the official one', () => {
    expect(builderArgs({ ...runtime, origin: 'fallback' }, [])).toEqual([
      '--dir',
      '--publish=never',
      '-c.electronDist=/cache/33',
      '-c.electronVersion=33.2.1',
    ]);
  });

  it('pass on a wish for installers', () => {
    expect(builderArgs({ ...runtime, origin: 'official' }, ['--linux', 'deb'])).toEqual([
      '--publish=never',
      '--linux',
      'deb',
    ]);
  });

  it.each([['--linux'], ['--win=nsis'], ['-l'], ['deb']])('refuse %s with the fallback runtime', (word) => {
    expect(() => builderArgs({ ...runtime, origin: 'fallback' }, [word])).toThrow('official Electron only');
  });
});
