import { describe, expect, it, vi } from 'vitest';
import { superviseSandbox, type SandboxChild, type SandboxEvent } from './supervisor';

type FakeChild = SandboxChild & {
  readonly port: number;
  readonly write: (line: string) => void;
  readonly die: (code: number | null) => void;
  isKilled: boolean;
};

function fakeChild(port: number): FakeChild {
  let heard: (line: string) => void = () => undefined;
  let ended: (code: number | null) => void = () => undefined;
  return {
    port,
    isKilled: false,
    onLine: (listener) => void (heard = listener),
    onExit: (listener) => void (ended = listener),
    kill() {
      this.isKilled = true;
      ended(null);
    },
    write: (line) => heard(line),
    die: (code) => ended(code),
  };
}

/** A supervisor whose waiting ends only when the test says so. */
function setUp() {
  const children: FakeChild[] = [];
  const waits: { readonly ms: number; readonly end: () => void }[] = [];
  const events: SandboxEvent[] = [];
  const clock = { nowMs: 0 };
  const supervised = superviseSandbox({
    launch(port) {
      const child = fakeChild(port);
      children.push(child);
      return child;
    },
    readyWithinMs: 30_000,
    log: (event) => events.push(event),
    wait: (ms) => new Promise<void>((end) => waits.push({ ms, end })),
    now: () => clock.nowMs,
  });
  const answerFrom = (index: number) => children[index]?.write('{"ready":true,"url":"http://127.0.0.1:4010"}');
  const pauses = () => waits.map(({ ms }) => ms).filter((ms) => ms !== 30_000);
  const endPause = (number: number) => waits.filter(({ ms }) => ms !== 30_000)[number]?.end();
  const endPatience = () => waits.find(({ ms }) => ms === 30_000)?.end();
  const hasChild = (count: number) => vi.waitFor(() => expect(children).toHaveLength(count));
  const hasPaused = (count: number) => vi.waitFor(() => expect(pauses()).toHaveLength(count));
  return { supervised, children, events, clock, answerFrom, pauses, endPause, endPatience, hasChild, hasPaused };
}

describe('superviseSandbox', () => {
  it('gives the URL once the sandbox answers, whatever else it writes before', async () => {
    const { supervised, children, answerFrom } = setUp();

    children[0]?.write('a warning of a library');
    answerFrom(0);

    expect((await supervised).url).toBe('http://127.0.0.1:4010');
    expect(children[0]?.port).toBe(0);
  });

  it('rejects when the sandbox ends before it answers', async () => {
    const { supervised, children } = setUp();

    children[0]?.die(1);

    await expect(supervised).rejects.toThrow('ended with code 1');
  });

  it('rejects and ends the sandbox when it does not answer in time', async () => {
    const { supervised, children, endPatience } = setUp();

    endPatience();

    await expect(supervised).rejects.toThrow('did not answer in time');
    expect(children[0]?.isKilled).toBe(true);
  });

  it('starts it again on the same port, each time after a longer pause', async () => {
    const { supervised, children, answerFrom, pauses, endPause, hasChild, hasPaused } = setUp();
    answerFrom(0);
    await supervised;

    children[0]?.die(139);
    await hasPaused(1);
    endPause(0);
    await hasChild(2);
    children[1]?.die(1);
    await hasPaused(2);

    expect(children[1]?.port).toBe(4010);
    expect(pauses()).toEqual([250, 500]);
  });

  it('begins with a short pause again after it lived for a while', async () => {
    const { supervised, children, clock, answerFrom, pauses, endPause, hasChild, hasPaused } = setUp();
    answerFrom(0);
    await supervised;

    children[0]?.die(1);
    await hasPaused(1);
    endPause(0);
    await hasChild(2);
    answerFrom(1);
    await vi.waitFor(() => expect(children).toHaveLength(2));
    await Promise.resolve();
    clock.nowMs = 60_000;
    children[1]?.die(1);
    await hasPaused(2);

    expect(pauses()).toEqual([250, 250]);
  });

  it('tells each death and each start', async () => {
    const { supervised, children, events, answerFrom, hasPaused } = setUp();
    answerFrom(0);
    await supervised;

    children[0]?.die(139);
    await hasPaused(1);

    expect(events).toEqual([
      { kind: 'ready', url: 'http://127.0.0.1:4010' },
      { kind: 'died', code: 139, restartInMs: 250 },
    ]);
  });

  it('ends it for good when it is stopped', async () => {
    const { supervised, children, answerFrom, events } = setUp();
    answerFrom(0);

    (await supervised).stop();
    await Promise.resolve();

    expect(children).toHaveLength(1);
    expect(children[0]?.isKilled).toBe(true);
    expect(events.map((event) => event.kind)).toEqual(['ready']);
  });

  it('does not start it again when it was stopped during the pause', async () => {
    const { supervised, children, answerFrom, endPause, hasPaused } = setUp();
    answerFrom(0);
    const sandbox = await supervised;
    children[0]?.die(1);
    await hasPaused(1);

    sandbox.stop();
    endPause(0);
    await new Promise((resolve) => setImmediate(resolve));

    expect(children).toHaveLength(1);
  });
});
