import { describe, expect, it } from 'vitest';
import { agent, ermelo, harderwijk } from '../../../../tests/support/builders';
import { lineConfigOf, registerOf } from '../../../../tests/support/line-config';
import { instantOf } from '../../../shared/domain/datum';
import { datumOf } from '../../../shared/domain/days';
import { connectionIdSchema, lineIdSchema } from '../../../shared/domain/ids';
import type { PrintedPage, Release } from '../../../shared/domain/outgoing';
import { procesSchema, variantSchema, type SavedVariant, type Variant } from '../../../shared/domain/proces';
import type { User } from '../../../shared/domain/user';
import { createLineDesk } from '../../services/line-desk';
import { lineDeskHandlers, outgoingHandlers, processesHandlers } from './line-desk';

const taxes = lineConfigOf({
  id: 'belastingen',
  executor: { name: 'MeerInzicht' },
  products: ['rioolheffing', { product: 'hondenbelasting', to: '2025-12-31' }],
  say: 'Ik zet uw vraag door.',
  hidden: { numbers: ['0341-427400'] },
  connections: [{ id: 'aanslagen', kind: 'belastingen', url: 'http://127.0.0.1:9', auth: { kind: 'none' } }],
});
const elsewhere = lineConfigOf({
  id: 'zaken-ermelo',
  participants: [{ municipality: 'ermelo', from: '2014-01-01' }],
  say: 'MeerInzicht belt u.',
});

const call = { who: 'inwoner', what: 'Belt de gemeente', channel: 'telefoon', demands: ['contact'] } as const;
const proces = procesSchema.parse({
  id: 'kwijtschelding',
  name: 'Kwijtschelding aanvragen',
  line: 'belastingen',
  product: 'kwijtschelding gemeentelijke belastingen',
  steps: [call],
});

const manager = agent({ id: 'lara', roles: ['lijnbeheerder'] });
const supervisor = agent({ id: 'karin', roles: ['supervisor'] });

function desk(user: User | null) {
  const released: Release[] = [];
  const saved: SavedVariant[] = [];
  const lineDesk = createLineDesk({
    register: registerOf(taxes, elsewhere),
    releases: { record: (release) => void released.push(release), latest: () => released },
    configuration: () => ({ state: 'ok', since: instantOf(0), problems: [] }),
    processes: () => Promise.resolve([proces]),
    store: {
      list: () => saved,
      put: (variant) => {
        const at = saved.findIndex(({ id }) => id === variant.id);
        saved.splice(at < 0 ? saved.length : at, at < 0 ? 0 : 1, variant);
      },
      remove: (id) => {
        saved.splice(
          saved.findIndex((variant) => variant.id === id),
          1,
        );
      },
    },
    nowMs: () => 0,
  });
  const session = { users: () => [], current: () => user, signIn: () => null, signOut: () => undefined };
  const deps = { session, lineDesk, today: () => datumOf('2026-06-01'), nowMs: () => 0 };
  const printed: PrintedPage[] = [];
  const print = (page: PrintedPage) => Promise.resolve(void printed.push(page));
  return {
    printed,
    released,
    saved,
    lines: lineDeskHandlers(deps),
    outgoing: outgoingHandlers({ ...deps, app: { print } }),
    processes: processesHandlers(deps),
  };
}

const forbidden = (because: string) => ({ ok: false, error: { kind: 'forbidden', because } });
const product = (name: string, municipality = harderwijk) =>
  ({ by: 'product', product: name, municipality, on: undefined }) as const;

describe('lines.decides', () => {
  it.each([
    ['a line', { by: 'line', lineId: lineIdSchema.parse('belastingen') } as const],
    ['a product', product('Rioolheffing')],
    ['what a connection gave', { by: 'connection', connectionId: connectionIdSchema.parse('aanslagen') } as const],
    ['a product on a day that passed', { ...product('hondenbelasting'), on: datumOf('2025-01-01') }],
  ])('tells who decides on %s', async (_what, asked) => {
    const reply = await desk(agent()).lines.decides(asked);

    expect(reply).toMatchObject({
      ok: true,
      value: { lineId: 'belastingen', resident: { say: 'Ik zet uw vraag door.' } },
    });
  });

  it.each([
    ['of no line', product('paspoort')],
    ['of a line that ended', product('hondenbelasting')],
  ])('gives null for a product %s', async (_what, asked) => {
    expect(await desk(agent()).lines.decides(asked)).toEqual({ ok: true, value: null });
  });

  it('leaves out a sentence that names an executor of another line', async () => {
    const user = agent({ mandates: [ermelo] });

    const reply = await desk(user).lines.decides({ by: 'line', lineId: lineIdSchema.parse('zaken-ermelo') });

    expect(reply).toMatchObject({ ok: true, value: { resident: { say: null } } });
  });

  it.each([
    ['a product of a municipality', product('rioolheffing', ermelo)],
    ['a line of municipalities', { by: 'line', lineId: lineIdSchema.parse('zaken-ermelo') } as const],
  ])('is refused for %s that the user does not answer for', async (_what, asked) => {
    expect(await desk(agent()).lines.decides(asked)).toEqual(forbidden('municipality'));
  });

  it('is refused when nobody is signed in', async () => {
    expect(await desk(null).lines.decides(product('rioolheffing'))).toEqual(forbidden('signedOut'));
  });
});

describe('lines.register', () => {
  it('gives a line manager every line with its scope and dates, and nothing by which its executor is reached', async () => {
    const reply = await desk(manager).lines.register({});

    expect(reply).toMatchObject({
      ok: true,
      value: [
        {
          id: 'belastingen',
          executor: 'MeerInzicht',
          participants: [{ municipality: 'harderwijk', from: '2014-01-01', to: null }],
          products: [
            { product: 'rioolheffing', municipalities: [], from: null, to: null },
            { product: 'hondenbelasting', to: '2025-12-31' },
          ],
          hidden: { numbers: ['0341-427400'] },
          grip: [{ kind: 'noAgreement' }, { kind: 'noOwner' }, { kind: 'noDecider' }],
          connections: [{ id: 'aanslagen', kind: 'belastingen', name: 'Belastingen' }],
        },
        { id: 'zaken-ermelo' },
      ],
    });
    expect(JSON.stringify(reply)).not.toMatch(/127\.0\.0\.1|internalContact|secret/);
  });

  it('gives a supervisor the lines of their municipalities', async () => {
    expect(await desk(supervisor).lines.register({})).toMatchObject({ ok: true, value: [{ id: 'belastingen' }] });
  });

  it('is not for agents', async () => {
    expect(await desk(agent()).lines.register({})).toEqual(forbidden('role'));
  });
});

describe('lines.configuration', () => {
  it.each([manager, supervisor])('is for $roles', async (user) => {
    expect(await desk(user).lines.configuration({})).toMatchObject({ ok: true, value: { state: 'ok' } });
  });

  it('is not for agents', async () => {
    expect(await desk(agent()).lines.configuration({})).toEqual(forbidden('role'));
  });
});

const text = 'Beste mevrouw, MeerInzicht belt u op 0341 42 74 00.';
const outgoing = (changes: { readonly text?: string; readonly reason?: string } = {}) => ({
  channel: 'e-mail' as const,
  text: changes.text ?? text,
  release: changes.reason === undefined ? null : { reason: changes.reason },
});

describe('outgoing.check', () => {
  it('lets a text go that names nobody', async () => {
    const reply = await desk(agent()).outgoing.check(outgoing({ text: 'Wij bellen u morgen. Gemeente Harderwijk' }));

    expect(reply).toEqual({ ok: true, value: { state: 'clear' } });
  });

  it('refuses a text that names an executor, with what and where', async () => {
    const reply = await desk(agent()).outgoing.check(outgoing());

    expect(reply).toEqual({
      ok: true,
      value: {
        state: 'refused',
        hits: [
          { at: 15, length: 11, text: 'MeerInzicht', kind: 'name', lineId: 'belastingen' },
          { at: 37, length: 13, text: '0341 42 74 00', kind: 'number', lineId: 'belastingen' },
        ],
      },
    });
  });

  it('lets a supervisor release it with a reason, which is kept without the text', async () => {
    const { outgoing: handlers, released } = desk(supervisor);

    const reply = await handlers.check(outgoing({ reason: 'De inwoner noemde de naam zelf.' }));

    expect(reply).toMatchObject({ ok: true, value: { state: 'released' } });
    expect(released).toEqual([
      {
        at: instantOf(0),
        userId: 'karin',
        channel: 'e-mail',
        lineIds: ['belastingen'],
        terms: 2,
        reason: 'De inwoner noemde de naam zelf.',
      },
    ]);
    expect(JSON.stringify(released)).not.toContain('mevrouw');
  });

  it.each([agent(), manager])('lets nobody else release it', async (user) => {
    const { outgoing: handlers, released } = desk(user);

    expect(await handlers.check(outgoing({ reason: 'Ik vind het goed zo.' }))).toEqual(forbidden('role'));
    expect(released).toEqual([]);
  });

  it('shows what was released to supervisors only', async () => {
    expect(await desk(supervisor).outgoing.released({ limit: 10 })).toEqual({ ok: true, value: [] });
    expect(await desk(manager).outgoing.released({ limit: 10 })).toEqual(forbidden('role'));
  });
});

describe('outgoing.print', () => {
  const page = { title: 'Riool', parts: [{ title: 'Antwoord', text: 'U betaalt aan de gemeente.' }] };

  it('shows the page that names nobody', async () => {
    const { outgoing: handlers, printed } = desk(agent());

    expect(await handlers.print({ page, release: null })).toEqual({ ok: true, value: { state: 'clear' } });
    expect(printed).toEqual([page]);
  });

  it('shows no page that names an executor in any of its parts', async () => {
    const { outgoing: handlers, printed } = desk(agent());
    const naming = { ...page, parts: [...page.parts, { title: 'Contact', text: 'Bel MeerInzicht.' }] };

    expect(await handlers.print({ page: naming, release: null })).toMatchObject({
      ok: true,
      value: { state: 'refused', hits: [{ text: 'MeerInzicht' }] },
    });
    expect(printed).toEqual([]);
  });
});

describe('processes', () => {
  const heavier = { name: 'Zelf bellen', steps: [call, { ...call, at: 'executor' as const }] };
  const variant = (changes: object = {}) => variantSchema.parse({ ...heavier, ...changes });
  const asked = (of: Variant, variantId: string | null = null) => ({
    procesId: 'kwijtschelding',
    variantId,
    variant: of,
  });

  it('are listed with what they ask of a resident', async () => {
    expect(await desk(supervisor).processes.list({})).toMatchObject({
      ok: true,
      value: [{ id: 'kwijtschelding', burden: { contacts: 1, repeated: 0, organisations: 1 }, variants: [] }],
    });
  });

  it('refuse a heavier variant without a reason, and tell what gets worse', async () => {
    const { processes, saved } = desk(manager);

    const reply = await processes.save(asked(variant()));

    expect(reply).toMatchObject({
      ok: true,
      value: { state: 'needsReason', comparison: { contacts: { before: 1, after: 2, is: 'worse' } } },
    });
    expect(saved).toEqual([]);
  });

  it('keep a heavier variant with its reason', async () => {
    const { processes, saved } = desk(manager);

    const reply = await processes.save(asked(variant({ reason: 'Tot het nieuwe systeem er is.' })));

    expect(reply).toMatchObject({
      ok: true,
      value: { state: 'saved', proces: { variants: [{ name: 'Zelf bellen', comparison: { isHeavier: true } }] } },
    });
    expect(saved).toMatchObject([{ userId: 'lara', reason: 'Tot het nieuwe systeem er is.' }]);
  });

  it('change a saved variant in its place, with the same rule, and take it away', async () => {
    const { processes, saved } = desk(manager);
    await processes.save(asked(variant({ reason: 'Tot het nieuwe systeem er is.' })));
    await processes.save(asked(variant({ name: 'Ook bellen', reason: 'Een proef tot de zomer.' })));
    const id = saved[0]?.id ?? '';

    const refused = await processes.save(asked(variant({ name: 'Zonder reden' }), id));
    const changed = await processes.save(asked(variant({ name: 'Anders', reason: 'Het duurt langer.' }), id));
    const names = saved.map(({ name }) => name);
    const removed = await processes.remove({ procesId: 'kwijtschelding', variantId: id });

    expect(refused).toMatchObject({ ok: true, value: { state: 'needsReason' } });
    expect(changed).toMatchObject({ ok: true, value: { state: 'saved', variantId: id } });
    expect(names).toEqual(['Anders', 'Ook bellen']);
    expect(removed).toMatchObject({ ok: true, value: { variants: [{ name: 'Ook bellen' }] } });
    expect(saved).toHaveLength(1);
  });

  it('know no variant that was not saved, and none of another process', async () => {
    const { processes } = desk(manager);
    const unknown = '00000000-0000-4000-8000-000000000000';
    const notFound = { ok: false, error: { kind: 'notFound' } };

    expect(await processes.save(asked(variant({ reason: 'Het duurt langer.' }), unknown))).toEqual(notFound);
    expect(await processes.remove({ procesId: 'kwijtschelding', variantId: unknown })).toEqual(notFound);
  });

  it('know no process of another name', async () => {
    expect(await desk(manager).processes.save({ ...asked(variant()), procesId: 'onbekend' })).toEqual({
      ok: false,
      error: { kind: 'notFound' },
    });
  });

  it('are kept by line managers only', async () => {
    expect(await desk(supervisor).processes.save(asked(variant()))).toEqual(forbidden('role'));
    expect(await desk(supervisor).processes.remove({ procesId: 'kwijtschelding', variantId: 'x' })).toEqual(
      forbidden('role'),
    );
    expect(await desk(agent()).processes.list({})).toEqual(forbidden('role'));
  });
});
