import fs from 'node:fs';
import path from 'node:path';
import type { Session } from 'electron';

const LANGUAGE = 'nl';
/** The name and version under which Chromium looks for a Dutch dictionary. */
const DICTIONARY = 'nl-NL-3-0.bdic';
/** Where a missing dictionary would be asked: the window has no network, and nothing answers at this address. */
const NOWHERE = 'http://127.0.0.1:1/';

type Folders = { readonly dictionaries: string; readonly userData: string };

/** Whether the Dutch dictionary is part of this installation: without it there is no spell check. */
export const hasDictionary = ({ dictionaries }: Pick<Folders, 'dictionaries'>): boolean =>
  fs.existsSync(path.join(dictionaries, DICTIONARY));

/** Puts the dictionary of this installation where Chromium looks for it. Call before the check is turned on. */
export function placeDictionary(folders: Folders): void {
  const source = path.join(folders.dictionaries, DICTIONARY);
  const target = path.join(folders.userData, 'Dictionaries', DICTIONARY);
  if (sizeOf(source) === sizeOf(target)) return;
  fs.mkdirSync(path.dirname(target), { recursive: true });
  // Read and written, not copied: inside a packaged app the source lies in an archive.
  fs.writeFileSync(target, fs.readFileSync(source));
}

/** No check yet, and no download ever: the dictionaries of every language that the system has would be asked for. */
export function checkNothing(session: Session): void {
  session.setSpellCheckerDictionaryDownloadURL(NOWHERE);
  session.setSpellCheckerEnabled(false);
}

/** Checks what is typed against the placed dictionary, without any network. macOS checks with its own dictionaries. */
export function checkDutch(session: Session): void {
  // Chromium may have looked for the dictionary of its own language before this one was placed: asked anew, it looks again.
  session.setSpellCheckerLanguages([]);
  session.setSpellCheckerLanguages([LANGUAGE]);
  session.setSpellCheckerEnabled(true);
}

/** Tells the spell checker words that municipalities use and dictionaries lack. Words that it knows already are not added again. */
export async function teachWords(session: Session, words: readonly string[]): Promise<void> {
  const known = new Set(await session.listWordsInSpellCheckerDictionary());
  for (const word of words) if (!known.has(word)) session.addWordToSpellCheckerDictionary(word);
}

/** The words of product names (and other texts of ours), each once: letters only, of three letters or more (bsn, wmo, pmd). */
export function wordsOf(texts: readonly string[]): readonly string[] {
  const words = texts.flatMap((text) => text.match(/\p{L}[\p{L}'’-]*\p{L}/gu) ?? []);
  return [...new Set(words.filter((word) => word.length >= 3))].sort();
}

function sizeOf(file: string): number | undefined {
  return fs.statSync(file, { throwIfNoEntry: false })?.size;
}
