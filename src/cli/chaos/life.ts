import { setTimeout as wait } from 'node:timers/promises';
import type { Chance } from './chance';
import { DeskGoneError, type Desk } from './desk';
import { settle, type Ledger, type Loss } from './ledger';
import { startTypist, type Habits, type Phase } from './typist';

/** A desktop that is starting. */
export type Opened = { readonly desk: Desk; readonly ready: Promise<void> };

/** When a desktop is killed: so long after this moment, in ms. */
export type KillPlan = { readonly after: 'start' | 'ready' | 'saving' | 'saved'; readonly ms: number };

/** How a kind of desktop is used and killed. */
export type Manner = {
  readonly habits: Habits;
  readonly planOf: (chance: Chance) => KillPlan;
  /** No plan waits longer for its moment. */
  readonly longestMs: number;
};

/** Two thirds of the kills are aimed at what may go wrong: the start, saving, and the steps of a delivery. */
export const windowless: Manner = {
  longestMs: 8_000,
  habits: { keyMs: [1, 16], mostDrafts: 3, saves: 0.5, isThorough: true },
  planOf(chance) {
    const drawn = chance.next();
    if (drawn < 0.05) return { after: 'start', ms: chance.int(50, 700) };
    if (drawn < 0.25) return { after: 'saving', ms: chance.int(0, 25) };
    if (drawn < 0.6) return { after: 'saved', ms: chance.int(0, 120) };
    return { after: 'ready', ms: chance.int(20, 1600) };
  },
};

/** A window takes seconds to open: it lives longer. */
export const windowed: Manner = {
  longestMs: 30_000,
  habits: { keyMs: [5, 40], mostDrafts: 2, saves: 0.5, isThorough: false },
  planOf(chance) {
    const drawn = chance.next();
    if (drawn < 0.05) return { after: 'start', ms: chance.int(300, 2500) };
    if (drawn < 0.25) return { after: 'saving', ms: chance.int(0, 60) };
    if (drawn < 0.5) return { after: 'saved', ms: chance.int(0, 200) };
    return { after: 'ready', ms: chance.int(300, 4000) };
  },
};

/** What the run remembers from one life to the next. `killedAtMs`: when the user was interrupted last. */
export type Before = { readonly ledger: Ledger; readonly killedAtMs: number };
export type Life = Before & { readonly loss: Loss; readonly phase: Phase };

const noLoss: Loss = { typingLossMs: 0, lost: [] };

/** One life of a desktop: it starts, what it has is compared with what it owes, its user works, it is killed. */
export async function liveOnce(opened: Opened, before: Before, { chance, manner }: { chance: Chance; manner: Manner }) {
  const { desk, ready } = opened;
  const plan = manner.planOf(chance);
  if (plan.after === 'start') {
    // Its end may come before it was ready, and may not.
    await wait(plan.ms);
    await desk.kill();
    return { ...before, loss: noLoss, phase: 'starting' } satisfies Life;
  }
  try {
    await ready;
    const { ledger, loss } = settle(before.ledger, await desk.read(), before.killedAtMs);
    if (chance.hits(0.5)) unlessGone(desk.retryAll());
    const typist = startTypist(desk, ledger, { chance, habits: manner.habits });
    const moment = { ready: Promise.resolve(), saving: typist.saving, saved: typist.saved }[plan.after];
    await Promise.race([moment.then(() => wait(plan.ms)), wait(manner.longestMs), typist.done]);
    const phase = typist.phase();
    const killedAtMs = performance.now();
    await desk.kill();
    await typist.done;
    return { ledger: typist.ledger(), killedAtMs, loss, phase } satisfies Life;
  } finally {
    await desk.kill();
  }
}

const unlessGone = (work: Promise<void>): void =>
  void work.catch((cause: unknown) => {
    if (!(cause instanceof DeskGoneError)) throw cause;
  });
