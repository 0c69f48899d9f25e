import { expect, it } from 'vitest';
import { fakeCallbackDrafts, fakeCallbackTries } from '../../../../tests/fakes/callback-work';
import { demoMunicipalities } from '../../../../tests/fakes/demo-people';
import { agent, connectionOf } from '../../../../tests/support/builders';
import { askDepsOver, fakeLines } from '../../../../tests/support/fake-lines';
import { registerOf } from '../../../../tests/support/line-config';
import { instantOf } from '../../../shared/domain/datum';
import { datumOf } from '../../../shared/domain/days';
import { klantcontactIdSchema, partijIdSchema } from '../../../shared/domain/ids';
import type { LineResult } from '../../../shared/result';
import type { TerugbelContact, TerugbelTaak } from '../../ports/terugbel';
import { createCallbackTerms, createTerugbel } from './index';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** Wednesday 25 November 2026, 9:00 in the Netherlands. */
const startMs = Date.parse('2026-11-25T08:00:00Z');
const user = agent({ afdeling: 'burgerzaken' });
const connection = connectionOf('contacten', { ports: ['terugbel'] });
const common = { lineId: connection.lineId, connectionId: connection.id };
const answered = <T>(value: T): LineResult<T> => ({ ...common, ok: true, value, fetchedAt: instantOf(startMs) });
const away = <T>(): LineResult<T> => ({
  ...common,
  ok: false,
  error: { kind: 'unavailable', httpStatus: 503 },
  lastGood: null,
});
const klantcontactId = klantcontactIdSchema.parse('4f6b1c2a-3d4e-4f5a-8b6c-000000000001');

const taak = (nummer: string, changes: Partial<TerugbelTaak> = {}): TerugbelTaak => ({
  id: `4f6b1c2a-3d4e-4f5a-8b6c-0000000000${nummer}`,
  nummer,
  klantcontactId,
  // Asked for at 9:00 and due at 17:00: three quarters are over at 15:00.
  toelichting: 'Terugbellen uiterlijk: 25-11-2026 17:00\nOver het paspoort.',
  isOpen: true,
  toegewezenOp: instantOf(startMs),
  afgehandeldOp: null,
  actoren: [],
  ...changes,
});

const contactIn = (gemeente: string): TerugbelContact => ({
  ...{ id: klantcontactId, nummer: '1', kanaal: 'telefoon', onderwerp: '', inhoud: '', isGelukt: true },
  ...{ plaatsgevondenOp: instantOf(startMs), medewerkers: [], metadata: { gemeente }, naam: 'Test de Proef' },
  ...{ betrokkene: null, digitaleAdressen: [], zaken: [] },
  partijId: partijIdSchema.parse('4f6b1c2a-3d4e-4f5a-8b6c-000000000002'),
});

/** Somebody who looks at a register with these callbacks, by a clock that a test moves. */
function looking(open: readonly TerugbelTaak[], gemeente = 'harderwijk') {
  const at = { nowMs: startMs, isUp: true, open };
  const asked: string[] = [];
  const answer = <T>(what: string, value: T) => {
    asked.push(what);
    return Promise.resolve(at.isUp ? answered(value) : away<T>());
  };
  const terugbel = {
    listOpen: () => answer('listOpen', at.open),
    getContact: () => answer('getContact', contactIn(gemeente)),
    findActoren: ({
      soort,
      identificatie,
    }: {
      readonly soort: 'afdeling' | 'groep' | 'medewerker';
      readonly identificatie: string;
    }) => answer('findActoren', soort === 'afdeling' ? [{ id: 'actor', naam: '', soort, identificatie }] : []),
    getTaak: () => answer('getTaak', null),
    listFollowUps: () => answer('listFollowUps', []),
  };
  const ask = askDepsOver(fakeLines([{ connection, ports: { terugbel } }]));
  const nowMs = () => at.nowMs;
  const terms = createCallbackTerms({
    ...{ register: registerOf(), municipalities: demoMunicipalities, nowMs },
    today: () => datumOf('2026-11-25'),
  });
  const { attention } = createTerugbel({
    send: () => Promise.resolve('queued'),
    ...{ ask, terms, hidden: () => [], tries: fakeCallbackTries(), drafts: fakeCallbackDrafts(), nowMs },
    settle: () => Promise.resolve(),
  });
  return { at, asked, ask, look: () => attention(user) };
}

it('counts what is nearly late from three quarters of the term on, and what is late from its end on', async () => {
  const { at, look } = looking([taak('11'), taak('12')]);
  const seen: unknown[] = [];
  for (const hours of [5, 7, 8]) {
    at.nowMs = startMs + hours * HOUR_MS;
    seen.push(await look());
  }

  expect(seen).toMatchObject([
    { soon: 0, late: 0 },
    { soon: 2, late: 0 },
    { soon: 0, late: 2 },
  ]);
});

it('tells each step of each callback once', async () => {
  const { at, look } = looking([taak('11')]);
  const passed: unknown[] = [];
  for (const minutes of [0, 400, 410, 480, 490, 1000]) {
    at.nowMs = startMs + minutes * MINUTE_MS;
    passed.push((await look())?.passed.map(({ escalation }) => escalation));
  }

  expect(passed).toEqual([[], ['soon'], [], ['late'], [], []]);
});

it('does not tell one by one what was late before the first look', async () => {
  const { at, look } = looking([taak('11')]);
  at.nowMs = startMs + 9 * HOUR_MS;

  expect(await look()).toEqual({ soon: 0, late: 1, passed: [] });
  at.open = [taak('11'), taak('12')];
  expect(await look()).toEqual({ soon: 0, late: 2, passed: [{ nummer: '12', escalation: 'late' }] });
});

it('asks for the list alone while nothing presses, and reads a contact once, for the access log too', async () => {
  const { at, asked, ask, look } = looking([taak('11')]);
  await look();
  asked.length = 0;

  await look();
  expect(asked).toEqual(['listOpen']);
  at.nowMs = startMs + 7 * HOUR_MS;
  await look();
  await look();

  expect(asked.filter((what) => what === 'getContact')).toHaveLength(1);
  expect(ask.audit.readings.map(({ operation, purpose }) => [operation, purpose])).toEqual([
    ['terugbel.getContact', connection.purpose],
  ]);
});

it('reads the contacts that there are, also behind many callbacks of another program that have none', async () => {
  const alone = Array.from({ length: 60 }, (_, index) => taak(`${index + 20}`, { klantcontactId: null }));
  const { at, asked, look } = looking([...alone, taak('11')]);
  at.nowMs = startMs + 9 * HOUR_MS;

  expect(await look()).toMatchObject({ late: 61 });
  expect(asked.filter((what) => what === 'getContact')).toHaveLength(1);
});

it('does not count what is of a municipality that the user does not answer for', async () => {
  const { at, look } = looking([taak('11')], 'elders');
  at.nowMs = startMs + 9 * HOUR_MS;

  expect(await look()).toMatchObject({ late: 0 });
});

it('knows nothing while a register is away, and tells afterwards what passed meanwhile', async () => {
  const { at, look } = looking([taak('11')]);
  await look();
  Object.assign(at, { isUp: false, nowMs: startMs + 9 * HOUR_MS });
  expect(await look()).toBeNull();

  at.isUp = true;

  expect(await look()).toEqual({ soon: 0, late: 1, passed: [{ nummer: '11', escalation: 'late' }] });
});
