import http from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Chance } from './chance';

/** How a line behaves: `calm` passes all on; `unruly` fails now and then; `down` cuts every connection. */
export type Mood = 'calm' | 'unruly' | 'down';

/** What happens to one request. */
type Mishap = 'cutBefore' | 'cutAfter' | 'failed' | 'slow' | 'none';

/** A line in front of a server: it passes requests on, and does them harm. */
export type UnrulyLine = {
  readonly url: string;
  readonly behave: (mood: Mood, chance: Chance) => void;
  /** Requests that something happened to so far. */
  readonly mishaps: () => number;
  readonly close: () => void;
};

/** Of each request this share gets each mishap. */
const SHARE = 0.012;
const SLOWEST_MS = 900;

/** A request that reached the server. */
export type Passed = { readonly method: string; readonly url: string; readonly body: string };

export type LineWatch = {
  /** Told of each request that is passed on, in their order. */
  readonly heard?: (passed: Passed) => void;
  /** So many ms the answer to a request is held back that the server has done already. */
  readonly holdsAnswerMs?: (passed: Passed) => number;
};

/** Starts a line to `target` on loopback. */
export async function startUnrulyLine(target: string, watch: LineWatch = {}): Promise<UnrulyLine> {
  const agent = new http.Agent({ keepAlive: true });
  let mood: Mood = 'calm';
  let chance: Chance | null = null;
  let count = 0;
  const mishap = (): Mishap => {
    if (mood === 'down') return 'cutBefore';
    if (mood === 'calm' || chance === null) return 'none';
    const drawn = chance.next() / SHARE;
    return (['cutBefore', 'cutAfter', 'failed', 'slow'] as const)[Math.floor(drawn)] ?? 'none';
  };
  const server = http.createServer((request, response) => {
    const what = mishap();
    if (what !== 'none') count += 1;
    const slowMs = what === 'slow' ? (chance?.int(50, SLOWEST_MS) ?? 0) : 0;
    if (what === 'cutBefore') return void request.socket.destroy();
    if (what === 'failed') return void response.writeHead(500).end();
    passOn({ request, response, target, agent, watch }, (answer, heldMs) => {
      if (what === 'cutAfter') return void request.socket.destroy();
      setTimeout(() => answer(), slowMs + heldMs);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    // A server that listens on a port has an address with one.
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    behave(next, by) {
      mood = next;
      chance = by;
    },
    mishaps: () => count,
    close() {
      server.closeAllConnections();
      server.close();
      agent.destroy();
    },
  };
}

type Passing = {
  readonly request: http.IncomingMessage;
  readonly response: http.ServerResponse;
  readonly target: string;
  readonly agent: http.Agent;
  readonly watch: LineWatch;
};

type Decide = (answer: () => void, heldMs: number) => void;

/** Once the request is whole it reaches the server, whoever waits for its answer. `decide` gets a way to give the answer. */
function passOn({ request, response, target, agent, watch }: Passing, decide: Decide): void {
  const parts: Buffer[] = [];
  request.on('data', (part: Buffer) => parts.push(part));
  request.on('error', () => undefined);
  request.on('end', () => {
    const { method, headers, url = '/' } = request;
    const body = Buffer.concat(parts);
    const passed = { method: method ?? '', url, body: body.toString('utf8') };
    watch.heard?.(passed);
    const on = http.request(new URL(url, target), { agent, ...(method ? { method } : {}), headers }, (answer) => {
      const got: Buffer[] = [];
      answer.on('data', (part: Buffer) => got.push(part));
      const give = (): void =>
        void response.writeHead(answer.statusCode ?? 502, answer.headers).end(Buffer.concat(got));
      answer.on('end', () => decide(give, watch.holdsAnswerMs?.(passed) ?? 0));
    });
    on.on('error', () => request.socket.destroy());
    on.end(body);
  });
}
