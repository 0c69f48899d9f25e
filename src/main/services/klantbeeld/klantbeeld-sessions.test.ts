import { describe, expect, it, vi } from 'vitest';
import { datumOf } from '../../../shared/domain/days';
import { zaakIdSchema } from '../../../shared/domain/ids';
import type { Bsn } from '../../../shared/domain/bsn';
import type { Persoon } from '../../../shared/domain/persoon';
import type { Zaak } from '../../../shared/domain/zaak';
import type { SectionArrived } from '../../../shared/ipc/schemas';
import type { LineResult } from '../../../shared/result';
import {
  agent,
  bad,
  connectionOf,
  conversationOf,
  harderwijk,
  ok,
  otherBsn,
  persoonOf,
  testBsn,
} from '../../../../tests/support/builders';
import { askDepsOver, fakeLines } from '../../../../tests/support/fake-lines';
import type { CallContext, LinesPort } from '../../ports/lines';
import type { Ports } from '../../ports/ports';
import { createKlantbeeldSessions, type OpenRequest } from './klantbeeld-sessions';

const brp = connectionOf('brp', { ports: ['personen'], purpose: 'burgerzaken' });
const zgw = connectionOf('zgw', { ports: ['zaken'] });
const odnv = connectionOf('odnv', { ports: ['zaken'], purpose: 'omgeving' });
const tax = connectionOf('tax', { ports: ['belastingen'], purpose: 'belastingen' });
const bag = connectionOf('bag', { ports: ['adressen'] });
const woz = connectionOf('woz', { ports: ['woz'], purpose: 'belastingen' });
const down = { kind: 'timeout', afterMs: 10 } as const;
const conversation = conversationOf();

const zaakOf = (omschrijving: string): Zaak => ({
  id: zaakIdSchema.parse('5f0c0c6e-7d3f-4a7e-9f5a-0d8f6f6b1a11'),
  connectionId: zgw.id,
  url: 'http://x/zaken/1',
  identificatie: 'ZAAK-2026-1',
  omschrijving,
  zaaktype: 'Melding',
  status: 'Ontvangen',
  resultaat: null,
  behandelaar: null,
  startdatum: datumOf('2026-10-01'),
  einddatum: null,
  einddatumGepland: null,
  uiterlijkeEinddatumAfdoening: null,
  isOpgeschort: false,
  betalingsindicatie: null,
  vertrouwelijkheid: 'openbaar',
  producten: [],
});

type ZakenAnswer = LineResult<readonly Zaak[]>;

/** A register of zaken that answers when the test says so, per persoon, in the order of asking. */
function zakenOnDemand() {
  const waiting: { readonly bsn: Bsn | null; readonly answer: (answer: ZakenAnswer) => void }[] = [];
  const never = () => Promise.reject(new Error('not asked'));
  const ports: Ports = {
    zaken: {
      listFor: (who) =>
        new Promise((answer) => waiting.push({ bsn: who.soort === 'persoon' ? who.bsn : null, answer })),
      findByIdentificatie: never,
      get: never,
      revision: never,
      document: never,
      initiator: never,
    },
  };
  return {
    ports,
    async answer(bsn: Bsn, answer: ZakenAnswer): Promise<void> {
      await settled();
      const at = waiting.findIndex((one) => one.bsn === bsn);
      waiting.splice(at, 1)[0]?.answer(answer);
      await settled();
    },
  };
}

/** Lines that also remember the call context, to see what was stopped. */
function remembering(lines: LinesPort): LinesPort & { readonly contexts: CallContext[] } {
  const contexts: CallContext[] = [];
  return { ...lines, contexts, open: (id, context) => (contexts.push(context), lines.open(id, context)) };
}

/** The builder's answers are of this moment. */
let nowMs = 0;

function sessionsOver(lines: LinesPort) {
  nowMs = 0;
  const arrived: SectionArrived[] = [];
  const forgotten = vi.fn();
  const sessions = createKlantbeeldSessions(askDepsOver(lines), {
    today: () => datumOf('2026-11-02'),
    nowMs: () => nowMs,
    onArrived: (one) => arrived.push(one),
    onForgotten: forgotten,
  });
  const shown = () =>
    arrived
      .filter(({ section }) => section === 'zaken')
      .flatMap(({ sections }) =>
        (sections.zaken ?? []).flatMap((answer) =>
          answer.ok ? answer.value.map(({ omschrijving }) => omschrijving) : [answer.error.kind],
        ),
      );
  return { sessions, arrived, shown, forgotten };
}

const personen: Ports = {
  personen: {
    get: () => Promise.resolve(ok(brp, persoonOf())),
    listByBsn: () => Promise.resolve(ok(brp, [])),
    search: () => Promise.resolve(ok(brp, [])),
  },
};
const noTaxes: Ports = {
  belastingen: {
    listFor: () => Promise.resolve(ok(tax, [])),
    findByNummer: () => Promise.resolve(ok(tax, [])),
    belastingplichtige: () => Promise.resolve(ok(tax, null)),
  },
};
/** Questions are put a few per turn of the event loop. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

const requestFor = (bsn: Bsn, changes: Partial<OpenRequest> = {}): OpenRequest => ({
  conversationId: conversation.id,
  traceId: 'a'.repeat(32),
  subject: { kind: 'persoon', bsn },
  municipality: harderwijk,
  level: 1,
  user: agent(),
  ...changes,
});

describe('the open klantbeelden', () => {
  it('drop what still comes for the previous persoon of a conversation', async () => {
    const register = zakenOnDemand();
    const { sessions, shown } = sessionsOver(fakeLines([{ connection: zgw, ports: register.ports }]));

    sessions.open(requestFor(testBsn));
    await settled();
    sessions.open(requestFor(otherBsn));
    await register.answer(otherBsn, ok(zgw, [zaakOf('Paspoort')]));
    await register.answer(testBsn, ok(zgw, [zaakOf('Schuldhulp')]));

    expect(shown()).toEqual(['Paspoort']);
    expect(sessions.current(conversation.id)?.zaken).toMatchObject([{ value: [{ omschrijving: 'Paspoort' }] }]);
  });

  it('name the generation that was opened with every answer', async () => {
    const register = zakenOnDemand();
    const { sessions, arrived } = sessionsOver(fakeLines([{ connection: zgw, ports: register.ports }]));

    sessions.open(requestFor(testBsn));
    const { generation } = sessions.open(requestFor(testBsn));
    await register.answer(testBsn, ok(zgw, [zaakOf('Oud')]));
    await register.answer(testBsn, ok(zgw, [zaakOf('Nieuw')]));

    expect(new Set(arrived.map((one) => one.generation))).toEqual(new Set([generation]));
  });

  it('stop what is under way when another persoon is opened', async () => {
    const lines = remembering(fakeLines([{ connection: zgw, ports: zakenOnDemand().ports }]));
    const { sessions } = sessionsOver(lines);

    sessions.open(requestFor(testBsn));
    await settled();
    sessions.open(requestFor(otherBsn));
    await settled();

    expect(lines.contexts.map(({ signal }) => signal.aborted)).toEqual([true, false]);
  });

  it('know nothing of a conversation that was closed, also when an answer comes later', async () => {
    const register = zakenOnDemand();
    const { sessions, arrived } = sessionsOver(fakeLines([{ connection: zgw, ports: register.ports }]));

    sessions.open(requestFor(testBsn));
    sessions.close(conversation.id);
    await register.answer(testBsn, ok(zgw, [zaakOf('Paspoort')]));

    expect(sessions.current(conversation.id)).toBeNull();
    expect(arrived).toEqual([]);
  });

  it('tell that something was forgotten when there was something to forget', () => {
    const { ports } = zakenOnDemand();
    const { sessions, forgotten } = sessionsOver(fakeLines([{ connection: zgw, ports }]));

    sessions.close(conversation.id);
    const before = forgotten.mock.calls.length;
    sessions.open(requestFor(testBsn));
    sessions.close(conversation.id);

    expect([before, forgotten.mock.calls.length]).toEqual([0, 1]);
  });

  it('are all closed when another user sits down', async () => {
    const register = zakenOnDemand();
    const lines = remembering(fakeLines([{ connection: zgw, ports: register.ports }]));
    const { sessions, arrived } = sessionsOver(lines);
    const other = conversationOf();

    sessions.open(requestFor(testBsn));
    sessions.open(requestFor(otherBsn, { conversationId: other.id }));
    await settled();
    sessions.closeAll();
    await register.answer(testBsn, ok(zgw, [zaakOf('Paspoort')]));

    expect(lines.contexts.map(({ signal }) => signal.aborted)).toEqual([true, true]);
    expect(sessions.current(other.id)).toBeNull();
    expect(arrived).toEqual([]);
  });

  it('call off what waits for a conversation when it closes, not when its klantbeeld opens again', () => {
    const { sessions } = sessionsOver(fakeLines([{ connection: brp, ports: personen }]));
    const detail = sessions.untilClosed(conversation.id);
    sessions.open(requestFor(testBsn));
    sessions.open(requestFor(testBsn));
    const isCalledOffAtReopening = detail.aborted;

    sessions.close(conversation.id);
    const next = sessions.untilClosed(conversation.id);
    sessions.closeAll();

    expect(isCalledOffAtReopening).toBe(false);
    expect([detail.aborted, next.aborted]).toEqual([true, true]);
  });

  it('keep two conversations apart', async () => {
    const register = zakenOnDemand();
    const other = conversationOf();
    const { sessions } = sessionsOver(fakeLines([{ connection: zgw, ports: register.ports }]));

    sessions.open(requestFor(testBsn));
    sessions.open(requestFor(otherBsn, { conversationId: other.id }));
    await register.answer(testBsn, ok(zgw, [zaakOf('Paspoort')]));

    expect(sessions.current(conversation.id)?.zaken).toHaveLength(1);
    expect(sessions.current(other.id)?.zaken).toEqual([]);
  });

  it('put a renewed answer in the place of the old one and keep those of other lines', async () => {
    const first = zakenOnDemand();
    const second = zakenOnDemand();
    const lines = fakeLines([
      { connection: brp, ports: personen },
      { connection: zgw, ports: first.ports },
      { connection: odnv, ports: second.ports },
    ]);
    const { sessions } = sessionsOver(lines);

    sessions.open(requestFor(testBsn));
    await first.answer(testBsn, bad(zgw, { kind: 'timeout', afterMs: 3000 }));
    await second.answer(testBsn, ok(odnv, [zaakOf('Stank')]));
    sessions.retry(requestFor(testBsn), zgw.id);
    await first.answer(testBsn, ok(zgw, [zaakOf('Paspoort')]));

    expect(sessions.current(conversation.id)?.zaken).toMatchObject([
      { connectionId: 'odnv', ok: true },
      { connectionId: 'zgw', ok: true, value: [{ omschrijving: 'Paspoort' }] },
    ]);
    expect(sessions.current(conversation.id)?.identity).toHaveLength(1);
  });

  it('ask again at a higher level only what was closed, and nothing of what is fresh', async () => {
    const register = zakenOnDemand();
    const freshZgw = { ...zgw, freshMs: 60_000 };
    const lines = fakeLines([
      { connection: { ...brp, freshMs: 60_000 }, ports: personen },
      { connection: freshZgw, ports: register.ports },
      { connection: tax, ports: noTaxes },
    ]);
    const { sessions, shown } = sessionsOver(lines);
    sessions.open(requestFor(testBsn));
    await register.answer(testBsn, ok(freshZgw, [zaakOf('Paspoort')]));
    lines.opened.length = 0;

    sessions.open(requestFor(testBsn, { level: 2 }));
    await settled();

    expect(lines.opened).toEqual(['tax']);
    expect(shown()).toEqual(['Paspoort', 'Paspoort']);
    expect(sessions.current(conversation.id)?.belastingen).toMatchObject([{ connectionId: 'tax', ok: true }]);
  });

  it('ask what follows from an identity that is known from before', async () => {
    const asked: string[] = [];
    const at: Ports = {
      woz: {
        listAt: (id) => (asked.push(id), Promise.resolve(ok(woz, []))),
        listOwnedBy: () => Promise.resolve(ok(woz, [])),
      },
    };
    const lines = fakeLines([
      { connection: { ...brp, freshMs: 60_000 }, ports: personen },
      { connection: woz, ports: at },
    ]);
    const { sessions } = sessionsOver(lines);
    sessions.open(requestFor(testBsn));
    await settled();

    sessions.open(requestFor(testBsn, { level: 2 }));
    await settled();

    expect(lines.opened).toEqual(['brp', 'woz']);
    expect(asked).toEqual(['0243200000000912']);
  });

  it.each([
    ['is past its freshness norm', { freshMs: 60_000, laterMs: 60_000 }],
    ['has no freshness norm', { freshMs: null, laterMs: 0 }],
  ])('ask a connection again that %s', async (_what, { freshMs, laterMs }) => {
    const lines = fakeLines([{ connection: { ...brp, freshMs }, ports: personen }]);
    const { sessions } = sessionsOver(lines);
    sessions.open(requestFor(testBsn));
    await settled();

    nowMs += laterMs;
    sessions.open(requestFor(testBsn));

    expect(lines.opened).toEqual(['brp', 'brp']);
  });

  it('keep nothing of what another user or another persoon was shown', async () => {
    const lines = fakeLines([{ connection: { ...brp, freshMs: 60_000 }, ports: personen }]);
    const { sessions } = sessionsOver(lines);
    sessions.open(requestFor(testBsn));
    await settled();

    sessions.open(requestFor(testBsn, { user: agent({ id: 'mo' }) }));
    sessions.open(requestFor(otherBsn, { user: agent({ id: 'mo' }) }));

    expect(lines.opened).toEqual(['brp', 'brp', 'brp']);
  });

  it('ask a line that is back wherever it failed, with what could not be asked without it', async () => {
    const answers: LineResult<Persoon | null>[] = [bad(brp, down), ok(brp, persoonOf())];
    const get = () => Promise.resolve(answers.shift() ?? bad<Persoon | null>(brp, down));
    const failing: Ports = personen.personen ? { personen: { ...personen.personen, get } } : {};
    const bagPorts: Ports = { adressen: { find: () => Promise.resolve(ok(bag, [])) } };
    const lines = fakeLines([
      { connection: brp, ports: failing },
      { connection: bag, ports: bagPorts },
    ]);
    const { sessions } = sessionsOver(lines);
    sessions.open(requestFor(testBsn));
    await settled();

    sessions.reask(bag.id);
    await settled();
    sessions.reask(brp.id);
    await settled();

    expect(sessions.current(conversation.id)?.identity).toMatchObject([{ ok: true }]);
    expect(lines.opened).toEqual(['brp', 'brp', 'bag']);
  });

  it('say beforehand who is asked, and which level opens what is closed', () => {
    const { sessions } = sessionsOver(
      fakeLines([
        { connection: zgw, ports: zakenOnDemand().ports },
        { connection: tax, ports: {} },
      ]),
    );

    const { plan } = sessions.open(requestFor(testBsn));

    expect(plan.find(({ section }) => section === 'zaken')).toMatchObject({
      connections: [{ id: 'zgw' }],
      closedBecause: null,
    });
    expect(plan.find(({ section }) => section === 'belastingen')).toMatchObject({
      connections: [],
      closedBecause: 'level',
      opensAtLevel: 2,
    });
  });
});
