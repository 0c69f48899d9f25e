import { describe, expect, it } from 'vitest';
import { fakeCallbackDrafts, fakeCallbackTries } from '../../../../tests/fakes/callback-work';
import { demoMunicipalities } from '../../../../tests/fakes/demo-people';
import { agent, connectionOf } from '../../../../tests/support/builders';
import { askDepsOver, fakeLines } from '../../../../tests/support/fake-lines';
import { registerOf } from '../../../../tests/support/line-config';
import { instantOf } from '../../../shared/domain/datum';
import { datumOf } from '../../../shared/domain/days';
import type { LineResult } from '../../../shared/result';
import type { Ports } from '../../ports/ports';
import type { TaakChange, TerugbelTaak } from '../../ports/terugbel';
import { createCallbackTerms, createTerugbel } from './index';

/** 25 November 2026, 10:15 in the Netherlands. */
const nowMs = Date.parse('2026-11-25T09:15:00Z');
const sanne = agent();
const connection = connectionOf('contacten', { ports: ['terugbel'] });
const answered = <T>(value: T): LineResult<T> => ({
  ...{ lineId: connection.lineId, connectionId: connection.id },
  ...{ ok: true, value, fetchedAt: instantOf(nowMs) },
});
const ref = { connectionId: connection.id, id: '4f6b1c2a-3d4e-4f5a-8b6c-000000000010' };
const doneId = '4f6b1c2a-3d4e-4f5a-8b6c-000000000099';
const TERM = 'Terugbellen uiterlijk: 27-11-2026 10:00';

/** A callback of another program: no contact led to it, and Sanne has it. */
const alone = {
  id: ref.id,
  nummer: '0000000007',
  klantcontactId: null,
  toelichting: `${TERM}\nOver het paspoort.`,
  isOpen: true,
  toegewezenOp: instantOf(Date.parse('2026-11-24T09:00:00Z')),
  afgehandeldOp: null,
  actoren: [{ id: 'actor', naam: 'Sanne Dijkhuis', soort: 'medewerker', identificatie: sanne.email }],
} as const satisfies TerugbelTaak;

/** The board over a register that holds this callback; remembers what was changed of it and which contacts were written. */
function boardOver(changes: Partial<TerugbelTaak> = {}) {
  let taak: TerugbelTaak = { ...alone, ...changes };
  const changed: TaakChange[] = [];
  const contacts: unknown[] = [];
  const never = (what: string) => (): never => {
    throw new Error(`${what} is not asked here`);
  };
  const ports: Ports = {
    terugbel: {
      getTaak: () => Promise.resolve(answered(taak)),
      listOpen: never('listOpen'),
      getContact: never('getContact'),
      listFollowUps: never('listFollowUps'),
      findActoren: never('findActoren'),
    },
    terugbelWrite: {
      changeTaak(_id, { toelichting = taak.toelichting, isOpen = taak.isOpen, ...more }) {
        changed.push({ toelichting, isOpen, ...more });
        taak = { ...taak, toelichting, isOpen };
        return Promise.resolve(answered(taak));
      },
      addFollowUp(followUp) {
        contacts.push(followUp);
        return Promise.resolve(answered(followUp.about));
      },
    },
  };
  const ask = askDepsOver(fakeLines([{ connection, ports }]));
  const terms = createCallbackTerms({
    register: registerOf(),
    municipalities: demoMunicipalities,
    today: () => datumOf('2026-11-25'),
    nowMs: () => nowMs,
  });
  const board = createTerugbel({
    send: () => Promise.resolve('queued'),
    ...{ ask, terms, hidden: () => [], tries: fakeCallbackTries(), drafts: fakeCallbackDrafts(), nowMs: () => nowMs },
    settle: () => Promise.resolve(),
  });
  return { board, changed, contacts, bugs: ask.bugs };
}

describe('a callback without a contact', () => {
  it('gets an attempt at the end of its own text', async () => {
    const { board, changed, contacts, bugs } = boardOver();

    const tried = await board.attempt(sanne, { ...ref, doneId, outcome: 'voicemail', note: 'Na vieren weer.' });

    expect(tried.state).toBe('done');
    expect(changed).toMatchObject([{ isOpen: true }]);
    expect(changed[0]?.toelichting).toMatch(/^Terugbellen uiterlijk: 27-11-2026 10:00/);
    expect(changed[0]?.toelichting).toMatch(
      /\nOver het paspoort\.\nTerugbelpoging: voicemail ingesproken door Sanne Dijkhuis op 25-11-2026 10:15: Na vieren weer\.$/,
    );
    expect({ contacts, bugs }).toEqual({ contacts: [], bugs: [] });
  });

  it.each([
    ['gesproken', 'Teruggebeld en afgehandeld'],
    ['bericht', 'Afgesloten met een bericht'],
  ] as const)('is closed (%s) with what came of it at the end of its own text', async (how, words) => {
    const { board, changed, contacts, bugs } = boardOver();

    const closed = await board.close(sanne, { ...ref, doneId, how, outcome: 'Paspoort ligt klaar.' });

    expect(closed).toMatchObject({ state: 'done', item: { isOpen: false } });
    expect(changed).toMatchObject([{ isOpen: false }]);
    expect(changed[0]?.toelichting?.split('\n').at(-1)).toBe(
      `${words} door Sanne Dijkhuis op 25-11-2026 10:15: Paspoort ligt klaar.`,
    );
    expect({ contacts, bugs }).toEqual({ contacts: [], bugs: [] });
  });

  it('is left as it is when there is no room for what came of it', async () => {
    const { board, changed } = boardOver({ toelichting: `${TERM}\n${'x'.repeat(940)}` });

    const closed = await board.close(sanne, { ...ref, doneId, how: 'gesproken', outcome: 'Paspoort ligt klaar.' });

    expect(closed.state).toBe('tooLong');
    expect(changed).toEqual([]);
  });
});
