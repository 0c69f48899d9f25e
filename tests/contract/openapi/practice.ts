import path from 'node:path';
import { datumOf } from '../../../src/shared/domain/days';
import { generateRegion } from '../../../src/sandbox/region/generate';
import type { Region } from '../../../src/sandbox/region/model';
import { startSandbox } from '../../../src/sandbox/server';
import { checkRecorded } from './spec-files';
import { startRecordingProxy, type Recorded } from './recording-proxy';

const RESOURCES = path.join(__dirname, '../../../resources');
const TOKEN = 'token-of-the-contract-tests';
const TODAY = datumOf('2026-11-23');

/** What was checked against one file. Every request has its answer. */
export type FileCount = { readonly exchanges: number; readonly operations: ReadonlySet<string> };

/** What the recorded traffic showed. `violations` has each difference once, with the operation that it belongs to. */
export type Verdict = {
  readonly byFile: ReadonlyMap<string, FileCount>;
  readonly violations: readonly string[];
};

/** The real practice municipality with everything that passes recorded. */
export type Practice = {
  readonly url: string;
  readonly token: string;
  readonly resources: string;
  readonly today: typeof TODAY;
  readonly region: Region;
  /** The verdict over what passed since the last one. */
  readonly judge: () => Verdict;
  readonly close: () => Promise<void>;
};

/** Starts the sandbox in this process, with state in memory, behind a recording proxy. */
export async function startPractice(): Promise<Practice> {
  const sandbox = await startSandbox({
    file: null,
    seed: 1,
    today: TODAY,
    port: 0,
    token: TOKEN,
    resources: RESOURCES,
  });
  const proxy = await startRecordingProxy(sandbox.url);
  let judged = 0;
  return {
    url: proxy.url,
    token: TOKEN,
    resources: RESOURCES,
    today: TODAY,
    region: generateRegion({ seed: 1, today: TODAY, resources: RESOURCES }),
    judge() {
      const fresh = proxy.recorded.slice(judged);
      judged = proxy.recorded.length;
      return verdictOf(fresh);
    },
    async close() {
      await proxy.close();
      await sandbox.close();
    },
  };
}

function verdictOf(recorded: readonly Recorded[]): Verdict {
  const findings = recorded.map(checkRecorded).filter((finding) => finding !== null);
  const byFile = new Map<string, { exchanges: number; operations: Set<string> }>();
  for (const { file, operation } of findings) {
    const count = byFile.get(file) ?? { exchanges: 0, operations: new Set() };
    count.exchanges += 1;
    if (operation !== null) count.operations.add(operation);
    byFile.set(file, count);
  }
  return { byFile, violations: [...new Set(findings.flatMap(({ violations }) => violations))] };
}

type Options = {
  readonly params?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly want?: number;
};

/** Puts requests by hand. Every answer that has another status than it should is remembered in `surprises`. */
export type Caller = {
  readonly send: (method: string, path: string, options?: Options) => Promise<unknown>;
  readonly get: (path: string, params?: Readonly<Record<string, string>>, want?: number) => Promise<unknown>;
  readonly surprises: readonly string[];
};

/** A caller that is signed in, unless it is given another token. */
export function createCaller(practice: Practice, token: string | null = practice.token): Caller {
  const surprises: string[] = [];
  const send: Caller['send'] = async (method, target, { params = {}, headers = {}, body, want } = {}) => {
    const url = new URL(target.startsWith('http') ? target : practice.url + target);
    for (const [name, value] of Object.entries(params)) url.searchParams.set(name, value);
    const reply = await fetch(url, {
      method,
      headers: {
        accept: 'application/json',
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await reply.text();
    if (want === undefined ? !reply.ok : reply.status !== want)
      surprises.push(`${method} ${url.pathname} answers ${reply.status}${want === undefined ? '' : `, not ${want}`}`);
    return /json/.test(reply.headers.get('content-type') ?? '') && text !== '' ? (JSON.parse(text) as unknown) : null;
  };
  return {
    send,
    get: (target, params = {}, want) => send('GET', target, { params, ...(want === undefined ? {} : { want }) }),
    surprises,
  };
}
