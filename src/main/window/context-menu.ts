import type { ContextMenuParams, MenuItemConstructorOptions } from 'electron';

type Params = Pick<
  ContextMenuParams,
  'misspelledWord' | 'dictionarySuggestions' | 'isEditable' | 'selectionText' | 'editFlags'
>;

/**
 * The menu of the right mouse button, in Dutch: spelling suggestions and the clipboard. There is no "add to dictionary": names of
 * residents would end up in an unencrypted file. Empty when there is nothing to choose.
 */
export function contextMenuTemplate(params: Params, replaceWord: (word: string) => void): MenuItemConstructorOptions[] {
  const groups = [suggestions(params, replaceWord), clipboard(params)].filter((group) => group.length > 0);
  return groups.flatMap((group, index) => (index === 0 ? group : [{ type: 'separator' as const }, ...group]));
}

function suggestions(params: Params, replaceWord: (word: string) => void): MenuItemConstructorOptions[] {
  if (!params.isEditable || params.misspelledWord === '') return [];
  if (params.dictionarySuggestions.length === 0) return [{ label: 'Geen suggesties', enabled: false }];
  return params.dictionarySuggestions.map((word) => ({ label: word, click: () => replaceWord(word) }));
}

function clipboard({ isEditable, selectionText, editFlags }: Params): MenuItemConstructorOptions[] {
  if (isEditable) {
    return [
      { role: 'undo', label: 'Ongedaan maken', enabled: editFlags.canUndo },
      { role: 'redo', label: 'Opnieuw', enabled: editFlags.canRedo },
      { type: 'separator' },
      { role: 'cut', label: 'Knippen', enabled: editFlags.canCut },
      { role: 'copy', label: 'Kopiëren', enabled: editFlags.canCopy },
      { role: 'paste', label: 'Plakken', enabled: editFlags.canPaste },
      { role: 'selectAll', label: 'Alles selecteren', enabled: editFlags.canSelectAll },
    ];
  }
  return selectionText.trim() === '' ? [] : [{ role: 'copy', label: 'Kopiëren', enabled: editFlags.canCopy }];
}
