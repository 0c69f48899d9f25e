import { describe, expect, it } from 'vitest';
import { nl } from '../text/nl';
import { commandsOf, SHORTCUTS, type Stroke } from './shortcuts';

const stroke = (keys: Partial<Stroke>): Stroke => ({
  key: '',
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...keys,
});
const commands = (keys: Partial<Stroke>) => commandsOf(stroke(keys)).map(({ command }) => command);

describe('the table of shortcuts', () => {
  it('uses no keys twice, save Esc, which takes one step back at a time', () => {
    const keys = SHORTCUTS.flatMap((shortcut) => (shortcut.keys === null || shortcut.isHint ? [] : [shortcut.keys]));

    expect(keys).toEqual([...new Set(keys)]);
  });

  it('has a row for every command that has words', () => {
    expect(SHORTCUTS.map(({ command }) => command).sort()).toEqual(Object.keys(nl.keys.commands).sort());
  });
});

describe('commandsOf', () => {
  it('tells Ctrl+N from Ctrl+Shift+N', () => {
    expect(commands({ key: 'n', ctrlKey: true })).toEqual(['conversation.new']);
    expect(commands({ key: 'N', ctrlKey: true, shiftKey: true })).toEqual(['question.next']);
  });

  it('passes on the digit of a range, by the place of the key', () => {
    expect(commandsOf(stroke({ key: '¡', code: 'Digit3', altKey: true }))).toEqual([
      { command: 'klantbeeld.tab', digit: 3 },
    ]);
    expect(commands({ key: '7', code: 'Digit7', altKey: true })).toEqual([]);
  });

  it('knows the slash on keyboards where it needs Shift', () => {
    expect(commands({ key: '/', code: 'Digit7', shiftKey: true })).toEqual(['kennis.focus']);
  });

  it('gives nothing for a plain letter', () => {
    expect(commands({ key: 'x' })).toEqual([]);
  });
});
