import type { nl } from '../text/nl';

/** Everything that can be asked of the window by key, menu, palette or deep link. Names as in the menu of main. */
export type CommandId = keyof typeof nl.keys.commands;

/** One row of the table that drives keys, palette and the sheet under F1. */
export type Shortcut = {
  readonly command: CommandId;
  /** As printed on the keys. Null: in the palette only. A range such as `Ctrl+1…9` passes the digit on. */
  readonly keys: string | null;
  /** Other keys for the same: the first ones are of no use while typing. */
  readonly also?: string;
  readonly group: keyof typeof nl.keys.groups;
  /** Also works while a text field has the focus. Always so with Ctrl, Alt or a function key. */
  readonly isHint?: boolean;
  /** Not among the actions of the palette: it makes no sense there, or the screen itself is listed. */
  readonly isKeyOnly?: boolean;
  /** Only in the practice environment. */
  readonly isPractice?: boolean;
  readonly needs?: 'conversation' | 'supervisor' | 'editor' | 'administrator' | 'ringing' | 'callbacks' | 'board';
};

/** The one table of shortcuts. Source: screens.md, "Keys". */
export const SHORTCUTS: readonly Shortcut[] = [
  { command: 'conversation.new', keys: 'Ctrl+N', group: 'gesprek' },
  { command: 'conversation.switch', keys: 'Ctrl+1…9', group: 'gesprek', isKeyOnly: true },
  { command: 'conversation.hold', keys: null, group: 'gesprek', needs: 'conversation' },
  { command: 'conversation.wrapUp', keys: 'Alt+A', group: 'gesprek', needs: 'conversation' },
  { command: 'conversation.discard', keys: null, group: 'gesprek', needs: 'conversation' },
  { command: 'call.answer', keys: 'Enter', group: 'gesprek', needs: 'ringing' },
  { command: 'call.dismiss', keys: 'Esc', group: 'gesprek', needs: 'ringing', isHint: true },
  { command: 'call.simulate', keys: null, group: 'gesprek', isPractice: true },
  { command: 'find.focus', keys: 'Ctrl+F', group: 'zoeken', needs: 'conversation' },
  { command: 'namens.choose', keys: 'Alt+N', group: 'zoeken', needs: 'conversation' },
  { command: 'contactgegevens.open', keys: 'Alt+G', group: 'zoeken', needs: 'conversation' },
  { command: 'palette.open', keys: 'Ctrl+K', group: 'zoeken', isKeyOnly: true },
  { command: 'identify.skip', keys: 'Alt+O', group: 'zoeken', needs: 'conversation' },
  { command: 'kennis.focus', keys: '/', also: 'Ctrl+/', group: 'zoeken' },
  { command: 'kennis.report', keys: 'Alt+M', group: 'zoeken' },
  { command: 'klantbeeld.tab', keys: 'Alt+1…6', group: 'zoeken', isKeyOnly: true },
  { command: 'decides.show', keys: 'Ctrl+D', group: 'zoeken', needs: 'conversation' },
  { command: 'note.focus', keys: 'Ctrl+J', group: 'vastleggen', needs: 'conversation' },
  { command: 'question.next', keys: 'Ctrl+Shift+N', group: 'vastleggen', needs: 'conversation' },
  { command: 'callback.open', keys: 'Ctrl+B', group: 'vastleggen', needs: 'conversation' },
  { command: 'handover.open', keys: 'Alt+D', group: 'gesprek', needs: 'conversation' },
  { command: 'handover.reachable', keys: null, group: 'gesprek' },
  { command: 'bevestiging.open', keys: 'Alt+B', group: 'vastleggen', needs: 'conversation' },
  { command: 'intake.open', keys: 'Alt+I', group: 'vastleggen', needs: 'conversation' },
  { command: 'zaak.start', keys: 'Alt+Z', group: 'vastleggen', needs: 'conversation' },
  { command: 'vragen.open', keys: 'Ctrl+Shift+B', group: 'vastleggen', needs: 'conversation', isKeyOnly: true },
  { command: 'numbers.replace', keys: 'Ctrl+M', group: 'vastleggen', needs: 'conversation', isKeyOnly: true },
  { command: 'resultaat.choose', keys: '1…7', group: 'vastleggen', isHint: true, isKeyOnly: true },
  { command: 'resultaat.save', keys: 'Ctrl+Shift+1…7', group: 'vastleggen', needs: 'conversation', isKeyOnly: true },
  { command: 'macro.run', keys: 'F2…F8', group: 'vastleggen', needs: 'conversation', isKeyOnly: true },
  { command: 'conversation.save', keys: 'Ctrl+Enter', group: 'vastleggen', needs: 'conversation' },
  { command: 'terugbel.open', keys: 'Ctrl+T', group: 'terugbel', isKeyOnly: true, needs: 'callbacks' },
  { command: 'terugbel.list', keys: 'V', group: 'terugbel', needs: 'board', isKeyOnly: true },
  { command: 'terugbel.claim', keys: 'N', group: 'terugbel', needs: 'board' },
  { command: 'terugbel.talk', keys: 'G', group: 'terugbel', needs: 'board' },
  { command: 'terugbel.attempt', keys: 'P', group: 'terugbel', needs: 'board' },
  { command: 'terugbel.close', keys: 'A', group: 'terugbel', needs: 'board' },
  { command: 'terugbel.forward', keys: 'D', group: 'terugbel', needs: 'board' },
  { command: 'terugbel.sendBack', keys: 'T', group: 'terugbel', needs: 'board' },
  { command: 'terugbel.release', keys: 'L', group: 'terugbel', needs: 'board' },
  { command: 'lines.open', keys: 'Ctrl+L', group: 'venster', isKeyOnly: true },
  { command: 'kennis.open', keys: null, group: 'venster', isKeyOnly: true },
  { command: 'kennisbeheer.open', keys: null, group: 'venster', isKeyOnly: true, needs: 'editor' },
  { command: 'meldingen.open', keys: null, group: 'venster' },
  { command: 'collegas.open', keys: null, group: 'venster', isKeyOnly: true },
  { command: 'toezicht.open', keys: null, group: 'venster', isKeyOnly: true, needs: 'supervisor' },
  { command: 'lijsten.open', keys: null, group: 'venster', isKeyOnly: true, needs: 'administrator' },
  { command: 'outbox.open', keys: null, group: 'venster' },
  { command: 'outbox.export', keys: 'Ctrl+Shift+E', group: 'venster' },
  { command: 'settings.open', keys: null, group: 'venster', isKeyOnly: true },
  { command: 'theme.light', keys: null, group: 'venster' },
  { command: 'theme.dark', keys: null, group: 'venster' },
  { command: 'zoom.in', keys: null, group: 'venster' },
  { command: 'zoom.out', keys: null, group: 'venster' },
  { command: 'zoom.reset', keys: null, group: 'venster' },
  { command: 'curtain.toggle', keys: 'F9', group: 'venster' },
  { command: 'keys.show', keys: 'F1', group: 'venster' },
  { command: 'session.switch', keys: null, group: 'venster' },
  { command: 'diagnostics.export', keys: null, group: 'venster' },
  { command: 'about.open', keys: null, group: 'venster', isKeyOnly: true },
  { command: 'back', keys: 'Esc', group: 'venster', isKeyOnly: true },
];

/** The keys of a keyboard event that matter here. */
export type Stroke = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** A command with the digit of its range, when it has one. */
export type Given = { readonly command: CommandId; readonly digit: number | null };

/** Which commands a stroke gives, in the order of the table; rows that are only a hint are left to their own control. */
export const commandsOf = (stroke: Stroke): readonly Given[] =>
  SHORTCUTS.flatMap(({ command, keys, also, isHint }) => {
    if (isHint) return [];
    const digit = [keys, also].map((one) => (one ? matchKeys(one, stroke) : false)).find((one) => one !== false);
    return digit === undefined ? [] : [{ command, digit }];
  });

/** False when the stroke is not these keys; else the digit of a range, or null. */
function matchKeys(keys: string, stroke: Stroke): number | null | false {
  const parts = keys.split('+');
  const last = parts.at(-1) ?? '';
  const wants = (name: string) => parts.slice(0, -1).includes(name);
  const hasCtrl = stroke.ctrlKey || stroke.metaKey;
  if (wants('Ctrl') !== hasCtrl || wants('Alt') !== stroke.altKey) return false;
  // Shift is part of typing `/` on many keyboards, so only a combination asks for it.
  if (last !== '/' && wants('Shift') !== stroke.shiftKey) return false;
  const range = /^F?(\d)…F?(\d)$/.exec(last);
  if (!range) return stroke.key.toLowerCase() === (last === 'Esc' ? 'escape' : last.toLowerCase()) ? null : false;
  const place = last.startsWith('F') ? /^F(\d)$/ : /^(?:Digit|Numpad)(\d)$/;
  const digit = Number(place.exec(stroke.code)?.[1] ?? Number.NaN);
  return digit >= Number(range[1]) && digit <= Number(range[2]) ? digit : false;
}
