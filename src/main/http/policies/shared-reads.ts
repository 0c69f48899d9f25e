import { setMaxListeners } from 'node:events';
import { cancelled, type Send, type Sent } from './sent';

type Flight = { readonly answer: Promise<Sent>; readonly abort: AbortController; waiting: number };

export type SharedReads = {
  /** The answer to a read: that of an equal one which is under way, or of `send`. Who aborts stops waiting; the last one stops the read. */
  readonly get: (key: string, send: Send, signal: AbortSignal) => Promise<Sent>;
};

/** Equal reads that are under way at the same time are one request. An answer that is there is not kept. */
export function createSharedReads(): SharedReads {
  const flights = new Map<string, Flight>();
  const start = (key: string, send: Send): Flight => {
    const abort = new AbortController();
    const flight: Flight = { answer: send(abort.signal), abort, waiting: 0 };
    flights.set(key, flight);
    const land = (): void => {
      if (flights.get(key) === flight) flights.delete(key);
    };
    flight.answer.then(land, land);
    return flight;
  };
  return {
    async get(key, send, signal) {
      if (signal.aborted) return cancelled;
      const flight = flights.get(key) ?? start(key, send);
      flight.waiting += 1;
      return waitFor(flight, signal, () => {
        flight.waiting -= 1;
        if (flight.waiting > 0) return;
        // Nobody waits any more: whoever asks the same from now on gets a request of their own.
        flights.delete(key);
        flight.abort.abort();
      });
    },
  };
}

/** Waits for the answer or for the signal, whichever comes first; `leave` is told in the second case. */
function waitFor({ answer }: Flight, signal: AbortSignal, leave: () => void): Promise<Sent> {
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      leave();
      resolve(cancelled);
    };
    // One signal stands for a whole klantbeeld: all its reads listen to it.
    setMaxListeners(0, signal);
    signal.addEventListener('abort', stop, { once: true });
    const done = (): void => signal.removeEventListener('abort', stop);
    answer.then(
      (sent) => {
        done();
        resolve(sent);
      },
      (cause: unknown) => {
        done();
        reject(cause instanceof Error ? cause : new Error('The read failed'));
      },
    );
  });
}
