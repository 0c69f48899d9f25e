const VOWELS = 'aeiou';

/** A word and the forms in which Dutch writes it after others: plurals, and for an adjective the form with -e. All in small letters. */
export function formsOf(word: string): readonly string[] {
  if (word.length < 4 || /\d/.test(word)) return [word, `${word}s`, `${word}en`];
  const stem = openSyllable(word);
  return [...new Set([word, `${word}s`, `${word}en`, `${stem}en`, `${word}e`, `${stem}e`])];
}

/** The stem before -e or -en: kantoor, kantor-; archief, archiev-; loket, lokett-; huis, huiz-; dienst, dienst-. */
function openSyllable(word: string): string {
  const last = word.slice(-1);
  const vowel = word.slice(-2, -1);
  const before = word.slice(-3, -2);
  if (VOWELS.includes(last) || !VOWELS.includes(vowel)) return word;
  if (before === vowel) return word.slice(0, -2) + last;
  if (VOWELS.includes(before)) return word.slice(0, -1) + softened(last);
  return word + last;
}

const softened = (consonant: string): string => ({ f: 'v', s: 'z' })[consonant] ?? consonant;

/** What may stand after a name that is no word of its own: possession, plural, an inhabitant's or an adjective's ending. */
export const ENDINGS: readonly string[] = ['s', 'e', 'en', 'er', 'ers', 'se', 'je', 'tje'];
