import type { KennisQuery, KennisReply } from './backend';

type Waiting = { readonly query: KennisQuery; readonly settle: (reply: Promise<KennisReply> | null) => void };

/**
 * Searches one after the other. A question that still waits when the same asker asks something newer is called off: it gives null and costs
 * nothing.
 */
export function createSearchQueue(run: (query: KennisQuery) => Promise<KennisReply>) {
  const waiting = new Map<string, Waiting>();
  let isRunning = false;
  const runNext = (): void => {
    const [first] = waiting;
    if (isRunning || !first) return;
    const [asker, { query, settle }] = first;
    waiting.delete(asker);
    isRunning = true;
    const reply = run(query);
    const done = (): void => {
      isRunning = false;
      runNext();
    };
    settle(reply);
    reply.then(done, done);
  };
  let unnamed = 0;
  return {
    /** Without `asker` a question stands by itself. */
    search(query: KennisQuery, asker?: string): Promise<KennisReply | null> {
      const name = asker === undefined ? `#${(unnamed += 1)}` : `asker ${asker}`;
      return new Promise((resolve) => {
        waiting.get(name)?.settle(null);
        waiting.set(name, { query, settle: (reply) => resolve(reply) });
        runNext();
      });
    },
  };
}
