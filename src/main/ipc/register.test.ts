import type { IpcMainInvokeEvent, WebContents } from 'electron';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { event, operation, type HandlersOf } from '../../shared/ipc/define';
import { createEventSender, registerHandlers, type IpcFailure, type RegisterOptions } from './register';

const contract = {
  personen: {
    get: operation({ input: z.object({ bsn: z.string().max(9), leeftijd: z.number() }), output: z.string() }),
    changed: event(z.string()),
  },
};
type Listener = (event: IpcMainInvokeEvent, ...args: unknown[]) => unknown;

function setUp(options: {
  readonly get?: HandlersOf<typeof contract>['personen']['get'];
  readonly isTrusted?: boolean;
}) {
  const listeners = new Map<string, Listener>();
  const failures: IpcFailure[] = [];
  const calls: unknown[] = [];
  const ipcMain: RegisterOptions<typeof contract>['ipcMain'] = {
    handle: (channel, listener) => void listeners.set(channel, listener),
    removeHandler: (channel) => void listeners.delete(channel),
  };
  const unregister = registerHandlers({
    ipcMain,
    contract,
    handlers: {
      personen: {
        get: async (input) => {
          calls.push(input);
          return options.get ? options.get(input) : { ok: true, value: 'gevonden' };
        },
      },
    },
    storageFaultOf: (thrown) => (thrown instanceof RangeError ? 'full' : null),
    isTrustedSender: () => options.isTrusted ?? true,
    log: (failure) => failures.push(failure),
  });
  // The fake sender check does not look at the event.
  const ask = (input: unknown) => listeners.get('personen.get')?.({} as IpcMainInvokeEvent, input);
  return { ask, calls, failures, listeners, unregister };
}

const INPUT = { bsn: '999990019', leeftijd: 40 };

describe('registerHandlers', () => {
  it('gives the handler the parsed input and the window its reply', async () => {
    const { ask, calls } = setUp({});

    const reply = await ask({ ...INPUT, extra: 'not in the contract' });

    expect(reply).toEqual({ ok: true, value: 'gevonden' });
    expect(calls).toEqual([INPUT]);
  });

  it('listens to operations only', () => {
    expect([...setUp({}).listeners.keys()]).toEqual(['personen.get']);
  });

  it('refuses a sender that is not our own window, before it looks at the input', async () => {
    const { ask, calls, failures } = setUp({ isTrusted: false });

    expect(await ask({ bsn: 1 })).toEqual({ ok: false, error: { kind: 'forbidden', because: 'sender' } });
    expect(calls).toEqual([]);
    expect(failures).toEqual([{ kind: 'refusedSender', channel: 'personen.get' }]);
  });

  it('names the fields that do not fit, and never what stood in them', async () => {
    const { ask, calls, failures } = setUp({});

    const reply = await ask({ bsn: '99999001999999', leeftijd: 'veertig' });

    expect(reply).toMatchObject({
      ok: false,
      error: { kind: 'badRequest', fields: [{ name: 'bsn' }, { name: 'leeftijd' }] },
    });
    expect(JSON.stringify([reply, failures])).not.toMatch(/99999001|veertig/);
    expect(calls).toEqual([]);
  });

  it('calls the whole input "input" when it is no object', async () => {
    expect(await setUp({}).ask('999990019')).toMatchObject({
      error: { kind: 'badRequest', fields: [{ name: 'input' }] },
    });
  });

  it.each([
    ['rejects', async () => Promise.reject(new TypeError('bsn 999990019 is odd'))],
    [
      'throws',
      () => {
        throw new TypeError('bsn 999990019 is odd');
      },
    ],
  ])(
    'answers internal with the id under which it is logged, without its message, when a handler %s',
    async (_how, get) => {
      const { ask, failures } = setUp({ get });

      const reply = await ask(INPUT);

      const [failure] = failures;
      expect(failure).toMatchObject({ kind: 'internal', channel: 'personen.get', error: { name: 'TypeError' } });
      expect(reply).toEqual({
        ok: false,
        error: { kind: 'internal', errorId: failure?.kind === 'internal' && failure.errorId },
      });
      expect(JSON.stringify([failures, reply])).not.toContain('999990019');
    },
  );

  it('stops answering when asked to', () => {
    const { listeners, unregister } = setUp({});

    unregister();

    expect(listeners.size).toBe(0);
  });
});

describe('createEventSender', () => {
  const fakePage = (isDestroyed: boolean) => {
    const sent: unknown[] = [];
    // Only these two members are used.
    const page = {
      isDestroyed: () => isDestroyed,
      send: (...args: unknown[]) => sent.push(args),
    } as unknown as WebContents;
    return { page, sent };
  };

  it('sends to the window that is there at that moment', () => {
    const { page, sent } = fakePage(false);

    createEventSender(() => page)('app.commandGiven', { command: 'conversation.new' });

    expect(sent).toEqual([['app.commandGiven', { command: 'conversation.new' }]]);
  });

  it('drops an event when the window is gone', () => {
    const { page, sent } = fakePage(true);

    createEventSender(() => page)('app.commandGiven', { command: 'conversation.new' });
    createEventSender(() => null)('app.commandGiven', { command: 'conversation.new' });

    expect(sent).toEqual([]);
  });

  it('tells that the store has no room by name: the agent can do something about it', async () => {
    const { ask } = setUp({
      get: () => {
        throw new RangeError('no room');
      },
    });

    expect(await ask(INPUT)).toEqual({
      ok: false,
      error: { kind: 'storage', because: 'full' },
    });
  });
});
