import { describe, expect, it } from 'vitest';
import { LinesFileError } from '../lines/lines-file';
import { startFailureOf } from './start-failure';

const problem = (line: number) => ({ file: 'lijnen.yaml', line, field: 'lines.0.kind', reason: 'unknown kind' });

describe('a start that failed', () => {
  it('names file, line and field of what is wrong in the lines file', () => {
    const { detail, log } = startFailureOf(new LinesFileError([problem(12)]));

    expect(detail).toContain('lijnen.yaml, regel 12, veld lines.0.kind');
    expect(log).toBe('lijnen.yaml:12: lines.0.kind: unknown kind');
  });

  it('shows the first problems of many, and says how many there are beside them', () => {
    const { detail } = startFailureOf(new LinesFileError(Array.from({ length: 11 }, (_, line) => problem(line + 1))));

    expect(detail.split('\n')).toHaveLength(1 + 8 + 1);
    expect(detail).toContain('En nog 3 andere.');
  });

  it('repeats nothing of what a bug says, which may quote a person', () => {
    const { detail, log } = startFailureOf(new TypeError('no street for Jansen, 999993653'));

    expect(`${detail} ${log}`).not.toMatch(/Jansen|999993653/);
    expect(log).toBe('could not start: TypeError');
  });
});
