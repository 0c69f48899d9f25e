import { createTermScanner, type TermScanner } from '../../../shared/domain/hidden-terms';
import type { LineRegister } from '../../ports/line-register';

/** Finds what a resident may not hear, by the lines as they are at that moment. */
export function createHidden(register: Pick<LineRegister, 'all'>): TermScanner {
  let made: { readonly lines: ReturnType<LineRegister['all']>; readonly scan: TermScanner } | null = null;
  return (text) => {
    // Most contacts have no message to the resident: nothing is looked for in it.
    if (text === '') return [];
    const lines = register.all();
    if (made?.lines !== lines) made = { lines, scan: createTermScanner(lines) };
    return made.scan(text);
  };
}
