import { describe, expect, it, vi } from 'vitest';
import { contract } from '../../shared/ipc/contract';
import { createBridge, type Exposed } from './bridge';

function exposed(change: Partial<Exposed> = {}) {
  const asked: string[] = [];
  const heard: string[] = [];
  const api: Exposed = {
    invoke: async (channel) => {
      asked.push(channel);
      return { ok: true, value: null };
    },
    on: (channel) => {
      heard.push(channel);
      return () => undefined;
    },
    ...change,
  };
  return { bridge: createBridge(api), asked, heard };
}

describe('the bridge', () => {
  it('asks every operation and hears every event of the contract under its own channel', async () => {
    const { bridge, asked, heard } = exposed();
    const entries = Object.entries(contract).flatMap(([group, members]) =>
      Object.entries(members).map(([name, entry]) => ({
        group,
        name,
        kind: (entry as { readonly kind: string }).kind,
      })),
    );
    const groups = bridge as unknown as Readonly<
      Record<string, Readonly<Record<string, (argument: unknown) => unknown>>>
    >; // by name, as the proxy takes them

    await Promise.all(entries.map(({ group, name, kind }) => groups[group]?.[name]?.(kind === 'event' ? vi.fn() : {})));

    const channels = (wanted: string) =>
      entries.filter(({ kind }) => kind === wanted).map(({ group, name }) => `${group}.${name}`);
    expect(asked).toEqual(channels('operation'));
    expect(heard).toEqual(channels('event'));
  });

  it('turns a broken connection into an error that can be shown', async () => {
    const { bridge } = exposed({ invoke: () => Promise.reject(new Error('gone')) });

    expect(await bridge.session.users({})).toEqual({ ok: false, error: { kind: 'internal', errorId: 'verbinding' } });
  });
});
