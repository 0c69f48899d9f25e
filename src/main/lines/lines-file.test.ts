import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { defineLine } from './define-line';
import { LinesFileError, parseLinesFile } from './lines-file';

const kind = defineLine({
  kind: 'proef',
  label: 'Proef',
  ports: [],
  settings: z.strictObject({ catalogus: z.string().optional() }),
  connect: () => ({}),
  probe: () => Promise.reject(new Error('not asked')),
});

const good = `version: 1
municipalities: [harderwijk]
lines:
  - id: belastingen
    name: Belastingen
    executor: { name: Partner }
    frontOffice: harderwijk
    participants: [{ municipality: harderwijk, from: 2014-01-01 }]
    connections:
      - id: belastingen-api
        kind: proef
        url: http://127.0.0.1:4010/v1
        auth: { kind: bearer }
`;

const parse = (text: string) => parseLinesFile({ name: 'proef.yaml', text, kinds: [kind] });

function problemsOf(text: string) {
  try {
    parse(text);
  } catch (cause) {
    if (cause instanceof LinesFileError) return cause.problems;
    throw cause;
  }
  return [];
}

describe('a lines file', () => {
  it('gives its lines with what was left out filled in', () => {
    const file = parse(good);

    expect(file.lines[0]?.connections[0]).toMatchObject({
      id: 'belastingen-api',
      timeoutMs: 5000,
      purpose: 'dienstverlening',
    });
  });

  it.each([
    ['an unknown kind', good.replace('kind: proef', 'kind: telepathie'), 11, 'lines.0.connections.0.kind'],
    ['a missing field', good.replace('        url: http://127.0.0.1:4010/v1\n', ''), 10, 'lines.0.connections.0.url'],
    [
      'a field that does not exist',
      good.replace('    name: Belastingen', '    name: Belastingen\n    kleur: blauw'),
      4,
      'lines.0',
    ],
    ['a day that does not exist', good.replace('2014-01-01', '2014-02-30'), 8, 'lines.0.participants.0.from'],
    [
      'a wrong setting of the kind',
      `${good}        settings: { catalogus: 7 }\n`,
      14,
      'lines.0.connections.0.settings.catalogus',
    ],
    ['an id that is used twice', good + good.slice(good.indexOf('  - id')), 14, 'lines.1.id'],
    ['broken YAML', good.replace('executor: {', 'executor: [{'), 7, 'file'],
  ])('names file, line and field of %s', (_what, text, line, field) => {
    expect(problemsOf(text)).toContainEqual(expect.objectContaining({ file: 'proef.yaml', line, field }));
  });

  it('says which kinds there are when one is unknown', () => {
    expect(() => parse(good.replace('kind: proef', 'kind: telepathie'))).toThrow(
      "proef.yaml:11: lines.0.connections.0.kind: unknown kind 'telepathie'; known kinds are proef",
    );
  });
});
