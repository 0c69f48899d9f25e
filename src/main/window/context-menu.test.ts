import { describe, expect, it } from 'vitest';
import { contextMenuTemplate } from './context-menu';

const EDIT_FLAGS = {
  canUndo: true,
  canRedo: false,
  canCut: true,
  canCopy: true,
  canPaste: true,
  canDelete: true,
  canSelectAll: true,
  canEditRichly: false,
};
const IN_FIELD = {
  misspelledWord: '',
  dictionarySuggestions: [],
  isEditable: true,
  selectionText: '',
  editFlags: EDIT_FLAGS,
};
const none = () => expect.unreachable('no word was chosen');

describe('contextMenuTemplate', () => {
  it('puts the chosen suggestion in the place of the word', () => {
    const chosen: string[] = [];
    const template = contextMenuTemplate(
      { ...IN_FIELD, misspelledWord: 'fouut', dictionarySuggestions: ['fout', 'fouten'] },
      (word) => chosen.push(word),
    );

    // The arguments of Electron are not used.
    (template[1]?.click as (() => void) | undefined)?.();

    expect(template.slice(0, 2).map((item) => item.label)).toEqual(['fout', 'fouten']);
    expect(chosen).toEqual(['fouten']);
  });

  it('says so when there is no suggestion', () => {
    expect(contextMenuTemplate({ ...IN_FIELD, misspelledWord: 'xqz' }, none)[0]).toEqual({
      label: 'Geen suggesties',
      enabled: false,
    });
  });

  it('offers in a field what can be done there', () => {
    const template = contextMenuTemplate(IN_FIELD, none);

    expect(template.find((item) => item.role === 'redo')).toMatchObject({ enabled: false });
    expect(template.find((item) => item.role === 'paste')).toMatchObject({ enabled: true, label: 'Plakken' });
  });

  it('offers outside a field to copy what is selected, and else nothing', () => {
    const outside = { ...IN_FIELD, isEditable: false };

    expect(contextMenuTemplate({ ...outside, selectionText: 'Aanslag' }, none).map((item) => item.role)).toEqual([
      'copy',
    ]);
    expect(contextMenuTemplate(outside, none)).toEqual([]);
  });
});
