import type { Page } from '@playwright/test';
import type { Contract, Events } from '../../../src/shared/ipc/contract';
import type { IpcReply, Operation } from '../../../src/shared/ipc/define';
import type { z } from 'zod';

type Operations = {
  [G in keyof Contract]: {
    [
      N in keyof Contract[G] as Contract[G][N] extends Operation<z.ZodType, z.ZodType>
        ? `${G & string}.${N & string}`
        : never
    ]: Contract[G][N];
  };
}[keyof Contract];
type Union<U> = (U extends unknown ? (value: U) => void : never) extends (value: infer I) => void ? I : never;
type ByChannel = Union<Operations>;
type InputOf<E> = E extends Operation<infer I, z.ZodType> ? z.input<I> : never;
type OutputOf<E> = E extends Operation<z.ZodType, infer O> ? z.output<O> : never;

/** What the preload exposes. */
type Exposed = {
  readonly invoke: (channel: string, input: unknown) => Promise<unknown>;
  readonly on: (channel: string, listener: (payload: unknown) => void) => () => void;
};

/** Asks main from within the page, as the window does. */
export async function invoke<K extends keyof ByChannel>(
  page: Page,
  channel: K,
  input: InputOf<ByChannel[K]>,
): Promise<IpcReply<OutputOf<ByChannel[K]>>> {
  const ask: [string, unknown] = [channel, input];
  const reply = await page.evaluate(
    ([name, value]) => (globalThis as unknown as { voorkant: Exposed }).voorkant.invoke(name, value),
    ask,
  );
  // Main typed it by the same contract.
  return reply as IpcReply<OutputOf<ByChannel[K]>>;
}

/** The answer of an operation that must succeed. */
export async function ask<K extends keyof ByChannel>(
  page: Page,
  channel: K,
  input: InputOf<ByChannel[K]>,
): Promise<OutputOf<ByChannel[K]>> {
  const reply = await invoke(page, channel, input);
  if (!reply.ok) throw new Error(`${channel} failed: ${JSON.stringify(reply.error)}`);
  return reply.value;
}

/** Collects what main tells the page on one channel, from now on. Gives what came so far. */
export async function listen<K extends keyof Events>(
  page: Page,
  channel: K,
): Promise<() => Promise<readonly Events[K][]>> {
  await page.evaluate((name) => {
    const page = globalThis as unknown as { voorkant: Exposed; heard?: Record<string, unknown[] | undefined> };
    page.heard ??= {};
    const list: unknown[] = (page.heard[name] ??= []);
    page.voorkant.on(name, (payload) => list.push(payload));
  }, channel);
  return () =>
    page.evaluate(
      (name) => (globalThis as unknown as { heard: Record<string, unknown[]> }).heard[name] ?? [],
      channel,
    ) as Promise<readonly Events[K][]>;
}
