import { describe, expect, it } from 'vitest';
import { groupsFor, type PaletteItem } from './palette-items';

const item = (group: PaletteItem['group'], label: string): PaletteItem => ({
  id: label,
  group,
  icon: 'info',
  label,
  detail: '',
  keys: null,
  run: () => undefined,
});

describe('the groups of the palette', () => {
  it('begin with the one that has what was typed, so that Enter takes that', () => {
    const items = [item('articles', 'Verhuizing over de grens doorgeven'), item('screens', 'Over Voorkant')];

    expect(groupsFor(items, 'over v')[0]).toBe('screens');
    expect(groupsFor(items, 'verh')[0]).toBe('articles');
  });

  it('stand in their fixed order when nothing begins so', () => {
    expect(groupsFor([item('colleagues', 'Anna')], '')).toEqual(groupsFor([], 'zeemeermin'));
  });
});
