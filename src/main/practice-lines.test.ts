import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { datumOf } from '../shared/domain/days';
import { createTermScanner } from '../shared/domain/hidden-terms';
import { municipalityIdSchema } from '../shared/domain/ids';
import type { LineConfig } from '../shared/domain/line';
import { createLineResolver } from '../shared/domain/line-scope';
import { readSandboxLines } from './read-lines';

const lines = readSandboxLines(path.resolve(import.meta.dirname, '../../resources'), 'http://127.0.0.1:4010');
const idsOf = (which: (line: LineConfig) => boolean): readonly string[] => lines.filter(which).map(({ id }) => id);

const isOwn = ({ executor }: LineConfig): boolean => executor.name.startsWith('gemeente ');

describe('the lines of the practice region', () => {
  it('are thirty or more, twenty of them with data', () => {
    expect(lines.length).toBeGreaterThanOrEqual(30);
    expect(lines.filter(({ connections }) => connections.length > 0).length).toBeGreaterThanOrEqual(20);
  });

  it('have connections with a name each, so that an agent can tell them apart', () => {
    for (const municipality of ['harderwijk', 'ermelo', 'zeewolde']) {
      const names = lines
        .filter(({ participants }) => participants.some((part) => part.municipality === municipality))
        .flatMap(({ connections }) => connections.map(({ name }) => name));
      expect(names.filter((name) => name === undefined)).toEqual([]);
      expect(new Set(names).size).toBe(names.length);
    }
  });

  it('keep no last good answer of social affairs', () => {
    const kept = lines
      .flatMap(({ connections }) => connections)
      .filter(({ purpose, keepLastGood }) => purpose === 'sociaal' && keepLastGood !== undefined);

    expect(kept.map(({ id }) => id)).toEqual([]);
  });

  it('say what a resident may not hear wherever the municipality speaks for somebody else', () => {
    expect(
      idsOf((line) => line.front === 'gemeente' && !isOwn(line) && (line.hidden?.names ?? []).length === 0),
    ).toEqual([]);
    expect(lines.flatMap(({ hidden }) => hidden?.allowed ?? []).filter(({ reason }) => reason.length < 10)).toEqual([]);
  });

  it('have sentences for the resident, of which none names an executor', () => {
    const scan = createTermScanner(lines);
    const said = lines.flatMap(({ id, say, answers }) =>
      [say, ...answers.map((answer) => answer.say)].flatMap((text) => (text === undefined ? [] : [{ id, text }])),
    );

    expect(idsOf(({ say }) => say === undefined)).toEqual([]);
    expect(said.flatMap(({ id, text }) => scan(text).map((hit) => `${id}: ${hit.text}`))).toEqual([]);
  });

  it('leave something to keep a grip on: no owner, and an agreement that ended', () => {
    expect(idsOf(({ owner }) => owner === undefined)).toEqual(['milieutoezicht', 'leningen', 'subsidies']);
    expect(idsOf(({ agreement }) => (agreement?.validUntil ?? '9999') < '2026-11-23')).toContain('wonen');
  });
});

describe('the line of a product of the practice region', () => {
  const { resolve } = createLineResolver(lines);

  it.each([
    ['ozb in Zeewolde', 'onroerendezaakbelasting (ozb)', 'zeewolde', '2016-12-31', 'belastingen-zeewolde'],
    ['ozb in Zeewolde', 'onroerendezaakbelasting (ozb)', 'zeewolde', '2017-01-01', 'belastingen'],
    ['a parking card', 'gehandicaptenparkeerkaart', 'ermelo', '2025-06-30', 'wmo'],
    ['a parking card', 'gehandicaptenparkeerkaart', 'ermelo', '2025-07-01', 'parkeren'],
    ['a container in Zeewolde', 'afvalcontainer', 'zeewolde', '2026-12-31', 'openbare-ruimte-zeewolde'],
    ['a container in Zeewolde', 'afvalcontainer', 'zeewolde', '2027-01-01', 'afval'],
    ['an environmental permit', 'omgevingsvergunning milieu', 'harderwijk', '2023-12-31', 'ruimte-harderwijk'],
    ['an environmental permit', 'omgevingsvergunning milieu', 'harderwijk', '2024-01-01', 'milieuvergunningen'],
    ['transport to school', 'leerlingenvervoer', 'harderwijk', '2021-07-31', 'leerplicht'],
    ['transport to school', 'leerlingenvervoer', 'harderwijk', '2021-08-01', 'leerlingenvervoer'],
    ['help at home before Zeewolde joined', 'huishoudelijke hulp', 'zeewolde', '2019-12-31', null],
    ['a mooring in Ermelo, inland', 'ligplaatsvergunning', 'ermelo', '2026-11-23', null],
  ])('for %s (%s, %s) on %s is %s', (_what, product, municipality, on, line) => {
    expect(resolve({ product, municipality: municipalityIdSchema.parse(municipality), on: datumOf(on) })).toBe(line);
  });
});
