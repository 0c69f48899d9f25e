import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { mayKeep, stepSchema, type Step } from './proces';
import { burdenOf, compareSteps, cutsOf } from './proces-burden';

const step = (changes: Partial<z.input<typeof stepSchema>> = {}): Step =>
  stepSchema.parse({ who: 'front', what: 'Vraag beantwoorden', channel: 'telefoon', ...changes });

const calls = step({ who: 'inwoner', demands: ['contact'] });
const decides = step({ who: 'executor', channel: 'intern' });
const callsExecutor = step({ who: 'inwoner', at: 'executor', demands: ['contact'], again: ['naam', 'adres'] });
const answers = step({ who: 'front' });
const pays = step({ who: 'inwoner', at: 'ander', organisation: 'CJIB', demands: ['pay'] });

describe('the burden of a process', () => {
  it('counts contacts, data that are given again and organisations that are met', () => {
    expect(burdenOf([calls, decides, callsExecutor, pays])).toEqual({ contacts: 2, repeated: 2, organisations: 3 });
  });

  it('counts an organisation once, whatever its capitals', () => {
    const again = step({ who: 'ander', organisation: 'cjib ', demands: ['bring'] });

    expect(burdenOf([pays, again]).organisations).toBe(1);
  });

  it('counts nobody that only lets the resident wait', () => {
    const waits = step({ who: 'executor', demands: ['wait'] });

    expect(burdenOf([calls, waits])).toEqual({ contacts: 1, repeated: 0, organisations: 1 });
  });
});

describe('the cuts of a process', () => {
  it('are where work passes between front and executor, felt where the resident must act', () => {
    expect(cutsOf([calls, decides, answers, callsExecutor])).toEqual([
      { step: 1, from: 'front', to: 'executor', isFelt: false },
      { step: 2, from: 'executor', to: 'front', isFelt: false },
      { step: 3, from: 'front', to: 'executor', isFelt: true },
    ]);
  });

  it('are felt where the resident must follow the work to the executor', () => {
    expect(cutsOf([calls, decides, callsExecutor]).map(({ isFelt }) => isFelt)).toEqual([true]);
  });

  it('are not ended by another organisation in between', () => {
    expect(cutsOf([calls, pays, decides]).map((cut) => cut.step)).toEqual([2]);
  });

  it('are none where everything stays at the front', () => {
    expect(cutsOf([calls, answers])).toEqual([]);
  });
});

describe('comparing two ways', () => {
  it('tells what gets better and what gets worse', () => {
    expect(compareSteps([calls, decides, callsExecutor], [calls, decides, answers, calls, pays])).toEqual({
      contacts: { before: 2, after: 2, is: 'same' },
      repeated: { before: 2, after: 0, is: 'better' },
      organisations: { before: 2, after: 2, is: 'same' },
      feltCuts: { before: 1, after: 0, is: 'better' },
      isHeavier: false,
    });
  });

  it.each([
    ['one more contact', [calls, calls]],
    ['data that are asked again', [step({ who: 'inwoner', demands: ['contact'], again: ['adres'] })]],
    ['another organisation', [calls, pays]],
  ])('calls %s heavier, which needs a reason', (_what, steps) => {
    const now = { steps: [calls] };

    expect(compareSteps(now.steps, steps).isHeavier).toBe(true);
    expect(mayKeep({ steps }, now)).toBe(false);
    expect(mayKeep({ steps, reason: 'De wet vraagt het.' }, now)).toBe(true);
  });

  it('keeps a variant that is no heavier without a reason', () => {
    expect(mayKeep({ steps: [calls, decides] }, { steps: [calls, callsExecutor] })).toBe(true);
  });
});

describe('a step', () => {
  it.each([
    ['another organisation without a name', { who: 'ander' }, 'organisation'],
    ['work of the front that lies with the executor', { who: 'front', at: 'executor' }, 'at'],
  ])('is refused with %s', (_what, changes, field) => {
    const parsed = stepSchema.safeParse({ what: 'Iets doen', channel: 'intern', ...changes });

    expect(parsed.error?.issues.map((issue) => issue.path.join('.'))).toEqual([field]);
  });
});
