import { describe, expect, it } from 'vitest';
import { agent, conversationOf, ermelo, harderwijk, questionOf } from '../../../../tests/support/builders';
import { kennisWork } from '../../../../tests/support/kennis-work';
import { artikelIdSchema } from '../../../shared/domain/ids';
import type { Report } from '../../../shared/domain/kennisvraag';

const sanne = agent({ mandates: [harderwijk, ermelo] });
const joost = agent({ id: 'joost', roles: ['redacteur'], mandates: [harderwijk, ermelo] });
const DAY_MS = 24 * 3600_000;

const reportOf = (woorden: string, changes: Partial<Report> = {}) => ({
  report: { aanleiding: 'zoeken' as const, woorden, gemeente: harderwijk, artikel: null, passage: null, ...changes },
  people: { names: ['Anna de Vries'] },
  origin: 'gesprek-1',
});
const article = { id: artikelIdSchema.parse('bijen'), titel: 'Bijen houden' };

describe('what the knowledge base could not answer', () => {
  it('reaches the editors without the caller in it', async () => {
    const { kennisbeheer, outbox } = kennisWork();

    kennisbeheer.vragen.report(sanne, reportOf('Anna de Vries, bsn 999993653, wil bijen houden'));
    await outbox.flush();

    const { groups } = await kennisbeheer.vragen.backlog(joost);
    expect(groups.map(({ woorden }) => woorden)).toEqual(['[naam], bsn [bsn], wil bijen houden']);
  });

  it('is one question when it is reported twice from one place', async () => {
    const { kennisbeheer, outbox, register } = kennisWork();

    const first = kennisbeheer.vragen.report(sanne, reportOf('bijen in mijn tuin'));
    const second = kennisbeheer.vragen.report(sanne, reportOf('Bijen in mijn tuin'));
    await outbox.flush();

    expect(second?.id).toBe(first?.id);
    expect(register.versions(first?.id ?? '')).toBe(1);
  });

  it('is there at once, also while the register does not answer', async () => {
    const { kennisbeheer, register } = kennisWork();
    register.fail({ kind: 'unavailable', httpStatus: 503 });

    kennisbeheer.vragen.report(sanne, reportOf('bijen in mijn tuin'));
    const { groups, failed } = await kennisbeheer.vragen.backlog(joost);

    expect(groups).toHaveLength(1);
    expect(failed).toMatchObject([{ connectionId: 'kennis', error: { kind: 'unavailable' } }]);
  });

  it('is nothing when only a person was typed', () => {
    const { kennisbeheer } = kennisWork();

    expect(kennisbeheer.vragen.report(sanne, reportOf('Anna de Vries'))).toBeNull();
  });

  it('is seen by editors of its municipality only', async () => {
    const { kennisbeheer, outbox } = kennisWork();
    kennisbeheer.vragen.report(sanne, reportOf('bijen', { gemeente: ermelo }));
    await outbox.flush();

    expect((await kennisbeheer.vragen.backlog({ ...joost, mandates: [harderwijk] })).groups).toEqual([]);
  });

  it('leaves out what is no question', async () => {
    const { kennisbeheer, register } = kennisWork();
    register.put('kennisvraag', crypto.randomUUID(), { woorden: 12 });

    expect((await kennisbeheer.vragen.backlog(joost)).groups).toEqual([]);
  });
});

describe('closing a question', () => {
  async function asked() {
    const work = kennisWork();
    const vraag = work.kennisbeheer.vragen.report(sanne, reportOf('mag ik bijen houden'));
    await work.outbox.flush();
    return { ...work, id: vraag?.id ?? '' };
  }

  it('tells who asked which article answers it, once', async () => {
    const { kennisbeheer, outbox, id } = await asked();

    const closed = await kennisbeheer.vragen.close(joost, [id], { soort: 'artikel', artikel: article });
    await outbox.flush();
    const told = await kennisbeheer.vragen.mine(sanne);
    kennisbeheer.vragen.seen(sanne, [id]);

    expect(closed).toBe(1);
    expect(told).toMatchObject([{ isNieuw: true, vraag: { status: 'beantwoord', antwoord: article } }]);
    expect(await kennisbeheer.vragen.mine(sanne)).toMatchObject([{ isNieuw: false }]);
    expect(await kennisbeheer.vragen.mine(joost)).toEqual([]);
  });

  it('tells why there is no article', async () => {
    const { kennisbeheer, id } = await asked();

    await kennisbeheer.vragen.close(joost, [id], { soort: 'reden', reden: 'Dit doet de provincie.' });

    expect(await kennisbeheer.vragen.mine(sanne)).toMatchObject([{ vraag: { reden: 'Dit doet de provincie.' } }]);
  });

  it('is done once: who is second closes nothing', async () => {
    const { kennisbeheer, id } = await asked();
    await kennisbeheer.vragen.close(joost, [id], { soort: 'artikel', artikel: article });

    expect(await kennisbeheer.vragen.close(joost, [id], { soort: 'reden', reden: 'Toch niet van ons.' })).toBe(0);
  });

  it('measures how long it took and how often it was asked again', async () => {
    const { kennisbeheer, outbox, clock, id } = await asked();
    clock.nowMs += 3 * DAY_MS;
    await kennisbeheer.vragen.close(joost, [id], { soort: 'artikel', artikel: article });
    await outbox.flush();
    clock.nowMs += 4 * DAY_MS;
    kennisbeheer.vragen.report(sanne, { ...reportOf('bijen houden, mag dat'), origin: 'gesprek-2' });

    const { groups, mediaanDagen } = await kennisbeheer.vragen.backlog(joost);

    expect(mediaanDagen).toBe(3);
    expect(groups).toMatchObject([{ isOpen: true, herhaald: 1, doorlooptijdDagen: 0 }]);
  });
});

describe('a contact that was saved', () => {
  it('reports the question that had no answer, and counts what answered', async () => {
    const { kennisbeheer, store, today } = kennisWork();
    const conversation = conversationOf({
      questions: [
        questionOf({ vraag: 'Mag ik bijen houden?', isBeantwoord: 'nee', artikelen: [] }),
        questionOf({ vraag: 'Wat kost een paspoort?', isBeantwoord: 'ja', artikelen: [article] }),
      ],
    });

    kennisbeheer.learnFromSaved(sanne, { conversation, sections: null });

    const { groups } = await kennisbeheer.vragen.backlog(joost);
    expect(groups.map(({ woorden, aanleidingen }) => [woorden, aanleidingen])).toEqual([
      ['Mag ik bijen houden?', ['niet-beantwoord']],
    ]);
    expect(store.kennisbeheer.mostAsked(harderwijk, today())).toEqual(['bijen']);
  });
});
