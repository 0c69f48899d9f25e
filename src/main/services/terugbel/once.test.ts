import { describe, expect, it } from 'vitest';
import { fakeCallbackDrafts, fakeCallbackTries } from '../../../../tests/fakes/callback-work';
import { demoMunicipalities } from '../../../../tests/fakes/demo-people';
import { teamOf } from '../../../../tests/fakes/klantbeeld/colleagues';
import { agent, connectionOf } from '../../../../tests/support/builders';
import { askDepsOver, fakeLines } from '../../../../tests/support/fake-lines';
import { registerOf } from '../../../../tests/support/line-config';
import { instantOf } from '../../../shared/domain/datum';
import { datumOf } from '../../../shared/domain/days';
import { klantcontactIdSchema } from '../../../shared/domain/ids';
import type { LineResult } from '../../../shared/result';
import type { Ports } from '../../ports/ports';
import type { TaakActor, TerugbelTaak } from '../../ports/terugbel';
import { createCallbackTerms, createTerugbel } from './index';

/** 25 November 2026, 10:15 in the Netherlands. */
const startMs = Date.parse('2026-11-25T09:15:00Z');
const HOUR_MS = 3_600_000;
const tom = agent({ id: 'tom.foppen', naam: 'Tom Foppen', roles: ['vakafdeling'], afdeling: 'burgerzaken' });
const connection = connectionOf('contacten', { ports: ['terugbel', 'adresboek'] });
const place = { lineId: connection.lineId, connectionId: connection.id };
const answered = <T>(value: T): LineResult<T> => ({ ...place, ok: true, value, fetchedAt: instantOf(startMs) });
const timedOut = <T>(): LineResult<T> => ({
  ...place,
  ok: false,
  error: { kind: 'timeout', afterMs: 3000 },
  lastGood: null,
});
const ref = { connectionId: connection.id, id: '4f6b1c2a-3d4e-4f5a-8b6c-000000000010' };
const doneId = '4f6b1c2a-3d4e-4f5a-8b6c-000000000099';
const otherId = '4f6b1c2a-3d4e-4f5a-8b6c-000000000098';
const to = { soort: 'afdeling', identificatie: 'parkeren', naam: 'Parkeren' } as const;
const TEAMS = ['burgerzaken', 'parkeren', 'klantcontact'].map((identificatie) =>
  teamOf({ soort: 'afdeling', identificatie, naam: identificatie === 'parkeren' ? 'Parkeren' : identificatie }),
);
const actorOf = (identificatie: string): TaakActor => ({
  ...{ id: `actor ${identificatie}`, naam: identificatie, identificatie },
  soort: 'afdeling',
});

/** A register with one callback of Burgerzaken. `loses`: how the next write ends. */
function register(changes: Partial<TerugbelTaak> = {}) {
  const at = { nowMs: startMs, loses: 'nothing' as 'nothing' | 'answer' | 'request', writes: 0 };
  let taak: TerugbelTaak = {
    ...{ id: ref.id, nummer: '0000000007', klantcontactId: null, isOpen: true, afgehandeldOp: null },
    toelichting: 'Terugbellen uiterlijk: 27-11-2026 10:00\nOver het paspoort.',
    toegewezenOp: instantOf(startMs),
    actoren: [actorOf('burgerzaken')],
    ...changes,
  };
  const never = (): never => {
    throw new Error('Not asked here');
  };
  const ports: Ports = {
    terugbel: {
      getTaak: () => Promise.resolve(answered<TerugbelTaak | null>(taak)),
      getContact: () => Promise.resolve(answered(null)),
      ...{ listOpen: never, listFollowUps: never, findActoren: never },
    },
    terugbelWrite: {
      changeTaak(_id, { actorIds, ...changes }) {
        const { loses } = at;
        at.loses = 'nothing';
        if (loses === 'request') return Promise.resolve(timedOut<TerugbelTaak>());
        at.writes += 1;
        const actoren = actorIds?.map((id) => actorOf(id.replace('actor ', ''))) ?? taak.actoren;
        taak = { ...taak, ...changes, actoren };
        return Promise.resolve(loses === 'answer' ? timedOut<TerugbelTaak>() : answered(taak));
      },
      addFollowUp: ({ about }) => Promise.resolve(answered(about)),
    },
    adresboek: {
      listMedewerkers: () => Promise.resolve(answered([])),
      listTeams: () => Promise.resolve(answered(TEAMS)),
    },
    klantinteractiesWrite: {
      ensureActor: ({ identificatie }: { readonly identificatie: string }) =>
        Promise.resolve(answered(`actor ${identificatie}`)),
      findByReferentienummer: () => Promise.resolve(answered(null)),
      linkActor: () => Promise.resolve(answered(null)),
    } as unknown as NonNullable<Ports['klantinteractiesWrite']>, // nothing else of it is asked
  };
  const ask = askDepsOver(fakeLines([{ connection, ports }]));
  const nowMs = () => at.nowMs;
  const terms = createCallbackTerms({
    ...{ register: registerOf(), municipalities: demoMunicipalities, nowMs },
    today: () => datumOf('2026-11-25'),
  });
  const tries = fakeCallbackTries();
  const send = () => Promise.resolve('queued' as const);
  /** As after a start of the program: what was in memory is gone. */
  const start = () =>
    createTerugbel({
      ...{ ask, terms, hidden: () => [], tries, drafts: fakeCallbackDrafts(), nowMs, send },
      settle: () => Promise.resolve(),
    });
  return { at, start, text: () => taak.toelichting, units: () => taak.actoren.map(({ naam }) => naam) };
}

const times = (text: string, part: string): number => text.split(part).length - 1;

describe('a change whose answer got lost', () => {
  it('is a forward that is written once, and done for who may not see the callback any more', async () => {
    const { at, start, text, units } = register();
    const asked = { ...ref, doneId, to, reason: 'Gaat over een vergunning.' };
    at.loses = 'answer';
    const first = await start().forward(tom, asked);
    at.nowMs += HOUR_MS;

    const again = await start().forward(tom, asked);

    expect([first.state, again.state]).toEqual(['failed', 'done']);
    expect(at.writes).toBe(1);
    expect(times(text(), 'Doorgestuurd naar Parkeren door Tom Foppen')).toBe(1);
    expect(units()).toEqual(['parkeren']);
  });

  it('is a return that is written once', async () => {
    const { at, start, text } = register();
    const asked = { ...ref, doneId, reason: 'Hoort hier niet.' };
    at.loses = 'answer';
    await start().sendBack(tom, asked);

    const again = await start().sendBack(tom, asked);

    expect(again.state).toBe('done');
    expect(times(text(), 'Hoort hier niet.')).toBe(1);
  });

  it('is an attempt that is counted once', async () => {
    const { at, start, text } = register({
      klantcontactId: klantcontactIdSchema.parse('4f6b1c2a-3d4e-4f5a-8b6c-000000000001'),
      actoren: [{ ...actorOf(tom.email), soort: 'medewerker' }],
    });
    const asked = { ...ref, doneId, outcome: 'voicemail', note: '' } as const;
    at.loses = 'answer';
    await start().attempt(tom, asked);

    const again = await start().attempt(tom, asked);

    expect(again).toMatchObject({ state: 'done', item: { pogingen: 1 } });
    expect(text()).toContain('pogingen: 1');
    await start().attempt(tom, { ...asked, doneId: otherId });
    expect(text()).toContain('pogingen: 2');
  });

  it('is an addition that is written once, of more than one line too', async () => {
    const { at, start, text } = register();
    const asked = { ...ref, doneId, text: 'Belde weer.\nHeeft haast.' };
    at.loses = 'answer';
    await start().add(tom, asked);
    at.nowMs += HOUR_MS;

    const again = await start().add(tom, asked);

    expect(again.state).toBe('done');
    expect(times(text(), 'Heeft haast.')).toBe(1);
  });
});

it('writes with the moment of now what never arrived', async () => {
  const { at, start, text } = register();
  const asked = { ...ref, doneId, text: 'Belde weer.' };
  at.loses = 'request';
  await start().add(tom, asked);
  at.nowMs += HOUR_MS;

  const again = await start().add(tom, asked);

  expect(again.state).toBe('done');
  expect(text()).toMatch(/\nAangevuld door Tom Foppen op 25-11-2026 11:15: Belde weer\.$/);
  expect(times(text(), 'Aangevuld')).toBe(1);
});

it('writes the same words again when they are said again', async () => {
  const { start, text } = register();
  await start().add(tom, { ...ref, doneId, text: 'Belde weer.' });

  await start().add(tom, { ...ref, doneId: otherId, text: 'Belde weer.' });

  expect(times(text(), 'Belde weer.')).toBe(2);
});

it('shows no callback of others to who never changed it', async () => {
  const { start } = register();
  await start().forward(tom, { ...ref, doneId, to, reason: '' });

  const other = await start().forward(tom, { ...ref, doneId: otherId, to, reason: '' });

  expect(other).toEqual({ state: 'gone' });
});
