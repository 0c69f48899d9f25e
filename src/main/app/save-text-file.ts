import type { BrowserWindow, Dialog } from 'electron';
import { writeAtomically } from './json-file';

/** A text that the user saves; its name says nothing of anybody. */
export type TextFile = {
  readonly title: string;
  readonly name: string;
  /** Asked after the user chose a place. */
  readonly content: () => string;
};

type SaveOptions = TextFile & { readonly dialog: Pick<Dialog, 'showSaveDialog'>; readonly window: BrowserWindow };

/** Writes a text where the user chooses. Gives the path, or null when cancelled. Throws when the file cannot be written. */
export async function saveTextFile({ dialog, window, title, name, content }: SaveOptions): Promise<string | null> {
  const choice = await dialog.showSaveDialog(window, {
    title,
    buttonLabel: 'Opslaan',
    defaultPath: name,
    filters: [{ name: 'Tekst', extensions: ['txt'] }],
    properties: ['showOverwriteConfirmation', 'createDirectory'],
  });
  if (choice.canceled || choice.filePath === '') return null;
  writeAtomically(choice.filePath, content());
  return choice.filePath;
}
