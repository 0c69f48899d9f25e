import { describe, expect, it } from 'vitest';
import { cannedNotesFileSchema } from './canned-note';
import { fillNote } from './note-variables';

describe('the text of a canned note', () => {
  it('is filled in with what is known, and says what is not', () => {
    expect(
      fillNote('{beller} belde op {datum} over {zaak}.', { beller: 'A. de Vries', datum: '1 juni 2026', zaak: ' ' }),
    ).toBe('A. de Vries belde op 1 juni 2026 over ….');
  });

  it('does not fill in what a value holds, and leaves words in braces that mean nothing', () => {
    expect(fillNote('{beller} zei {iets}', { beller: '{datum}', datum: 'vandaag' })).toBe('{datum} zei {iets}');
  });
});

describe('a file of canned notes', () => {
  const file = (tekst: string) => ({ version: 1, notes: [{ id: 'uitleg', naam: 'Uitleg', tekst }] });

  it('may only name variables that exist', () => {
    expect(cannedNotesFileSchema.safeParse(file('Uitleg aan {beller}.')).success).toBe(true);
    expect(cannedNotesFileSchema.safeParse(file('Uitleg aan {belller}.')).error?.issues[0]).toMatchObject({
      path: ['notes', 0, 'tekst'],
      message: 'holds an unknown variable',
    });
  });

  it('keeps within what the register takes', () => {
    expect(cannedNotesFileSchema.safeParse(file('x'.repeat(1001))).success).toBe(false);
  });
});
