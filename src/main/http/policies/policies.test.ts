import { afterEach, describe, expect, it, vi } from 'vitest';
import { createPolicies } from './index';
import { notSent, type Send, type Sent } from './sent';

const down: Sent = notSent({ kind: 'unavailable', httpStatus: 503 });
// The policies look at the outcome only, never into the answer.
const good = { ok: true, value: {} } as Sent;
/** Somebody who waits as long as it takes; each time another question. */
const asker = (signal: AbortSignal = new AbortController().signal) => ({ signal });

afterEach(() => vi.useRealTimers());

/** A source that gives these answers, the last one for ever. */
function source(...answers: readonly Sent[]) {
  let asked = 0;
  const send: Send = () => Promise.resolve(answers[Math.min(asked++, answers.length - 1)] ?? good);
  return { send, asked: () => asked };
}

/** A source that answers when told, and remembers who called off. */
function slowSource() {
  const waiting: ((sent: Sent) => void)[] = [];
  const signals: AbortSignal[] = [];
  const send: Send = (signal) => {
    signals.push(signal);
    return new Promise((resolve) => waiting.push(resolve));
  };
  return { send, signals, answer: (sent: Sent) => waiting.splice(0).forEach((resolve) => resolve(sent)) };
}

const kindOf = (sent: Sent): string =>
  sent.ok ? 'ok' : sent.error.kind === 'notAsked' ? sent.error.because : sent.error.kind;
const settle = () => new Promise((resolve) => setTimeout(resolve, 5));

describe('reads of one connection', () => {
  it('are asked once more when the source was out of reach', async () => {
    const { send, asked } = source(down, good);

    expect(kindOf(await createPolicies({ timeoutMs: 1000 }).read('a', send, asker()))).toBe('ok');
    expect(asked()).toBe(2);
  });

  it('are not asked again when the source was too slow: the agent waits already', async () => {
    const { send, asked } = source(notSent({ kind: 'timeout', afterMs: 1000 }), good);

    expect(kindOf(await createPolicies({ timeoutMs: 1000 }).read('a', send, asker()))).toBe('timeout');
    expect(asked()).toBe(1);
  });

  it('are one request when they are equal and under way together', async () => {
    const policies = createPolicies({ timeoutMs: 1000 });
    const { send, signals, answer } = slowSource();
    const both = [
      policies.read('a', send, asker()),
      policies.read('a', send, asker()),
      policies.read('b', send, asker()),
    ];
    await settle();

    answer(good);

    expect((await Promise.all(both)).map(kindOf)).toEqual(['ok', 'ok', 'ok']);
    expect(signals).toHaveLength(2);
  });

  it('go on for the others when one of the askers leaves, and stop when the last one does', async () => {
    const policies = createPolicies({ timeoutMs: 1000 });
    const { send, signals } = slowSource();
    const [first, second] = [new AbortController(), new AbortController()];
    const both = [policies.read('a', send, asker(first.signal)), policies.read('a', send, asker(second.signal))];
    await settle();

    first.abort();
    expect(kindOf((await both[0]) ?? down)).toBe('cancelled');
    expect(signals[0]?.aborted).toBe(false);

    second.abort();
    expect(kindOf((await both[1]) ?? down)).toBe('cancelled');
    expect(signals[0]?.aborted).toBe(true);
  });

  it('wait for their turn when many are under way, and are refused when too many wait', async () => {
    const policies = createPolicies({ timeoutMs: 5000 });
    const { send, signals, answer } = slowSource();
    const all = Array.from({ length: 80 }, (_, number) =>
      policies.write(send, asker(AbortSignal.timeout(4000 + number))),
    );
    await settle();

    expect(signals).toHaveLength(8);
    const kinds = Promise.all(all).then((sent) => sent.map(kindOf));
    for (let round = 0; round < 12; round += 1) {
      answer(good);
      await settle();
    }
    expect((await kinds).filter((kind) => kind === 'ok')).toHaveLength(72);
    expect((await kinds).filter((kind) => kind === 'unavailable')).toHaveLength(8);
  });

  it('do not wait for their turn longer than their deadline', async () => {
    const policies = createPolicies({ timeoutMs: 30 });
    const { send, answer } = slowSource();
    const busy = Array.from({ length: 8 }, () => policies.write(send, asker()));

    const late = policies.write(send, asker());
    setTimeout(() => answer(good), 60);

    expect(kindOf(await late)).toBe('timeout');
    await Promise.all(busy);
  });
});

describe('a line that keeps failing', () => {
  const failing = notSent({ kind: 'timeout', afterMs: 10 });
  const sick = async (policies: ReturnType<typeof createPolicies>) => {
    for (let time = 0; time < 5; time += 1) await policies.read(`${time}`, () => Promise.resolve(failing), asker());
  };

  it('is left alone, tried by one question after a while, and asked again when that one is answered', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const policies = createPolicies({ timeoutMs: 1000 });
    await sick(policies);
    const { send, asked } = source(good);

    expect(kindOf(await policies.read('x', send, asker()))).toBe('circuitOpen');
    expect([policies.circuit().state, asked()]).toEqual(['open', 0]);

    vi.advanceTimersByTime(10_000);
    expect(kindOf(await policies.read('x', send, asker()))).toBe('ok');
    expect(policies.circuit().state).toBe('closed');
  });

  it('is left alone longer each time that the try fails', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const policies = createPolicies({ timeoutMs: 1000 });
    await sick(policies);
    const { send, asked } = source(failing);
    for (let minutes = 0; minutes < 5; minutes += 1) {
      vi.advanceTimersByTime(60_000);
      await policies.read('x', send, asker());
      await policies.read('y', send, asker());
    }

    expect(asked()).toBe(5);
    expect(policies.circuit().state).toBe('open');
  });

  it('is not called well because somebody left before its answer', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const policies = createPolicies({ timeoutMs: 1000 });
    await sick(policies);
    vi.advanceTimersByTime(60_000);

    await policies.write(() => Promise.resolve(notSent({ kind: 'notAsked', because: 'cancelled' })), asker());

    expect(policies.circuit().state).toBe('open');
  });

  it('is not one of which a single question failed, however many requests that took', async () => {
    const policies = createPolicies({ timeoutMs: 1000 });
    const question = asker();
    for (let time = 0; time < 9; time += 1) await policies.write(() => Promise.resolve(failing), question);

    expect(policies.circuit().state).toBe('closed');
  });

  it('is not one whose answers cannot be read, or that says no', async () => {
    const policies = createPolicies({ timeoutMs: 1000 });
    for (const error of [{ kind: 'unauthorised' } as const, { kind: 'invalidResponse', fields: [] } as const])
      for (let time = 0; time < 6; time += 1) await policies.write(() => Promise.resolve(notSent(error)), asker());

    expect(policies.circuit().state).toBe('closed');
  });
});

describe('a source that says Retry-After', () => {
  const busy = (retryAfterMs: number): Sent => ({
    ok: false,
    error: { kind: 'unavailable', httpStatus: 429 },
    retryAfterMs,
  });

  it('is asked again after a short pause', async () => {
    const { send, asked } = source(busy(30), good);

    expect(kindOf(await createPolicies({ timeoutMs: 1000 }).read('a', send, asker()))).toBe('ok');
    expect(asked()).toBe(2);
  });

  it('is left alone for as long as it asks, and nobody waits for that', async () => {
    let now = 1_000_000;
    const policies = createPolicies({ timeoutMs: 1000 }, () => now);
    const { send, asked } = source(busy(60_000), good);

    expect(kindOf(await policies.read('a', send, asker()))).toBe('unavailable');
    expect(kindOf(await policies.read('a', send, asker()))).toBe('circuitOpen');
    expect(policies.circuit().pausedUntilMs).toBe(now + 60_000);
    now += 60_001;
    expect(kindOf(await policies.read('a', send, asker()))).toBe('ok');
    expect(asked()).toBe(2);
  });

  it('cannot ask to be left alone for ever', async () => {
    let now = 1_000_000;
    const policies = createPolicies({ timeoutMs: 1000 }, () => now);
    await policies.read('a', source(busy(1e12)).send, asker());

    now += 11 * 60_000;

    expect(policies.circuit().pausedUntilMs).toBeNull();
  });
});
