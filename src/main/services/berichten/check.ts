import { BERICHT_LIMITS, type Bericht, type BerichtReply } from '../../../shared/domain/bericht';
import { findPersonalNumbers } from '../../../shared/domain/personal-numbers';

type Problem = Extract<BerichtReply, { readonly state: 'incomplete' }>['problems'][number];

/** One address and nothing else: no name, no list, no line breaks. Stricter than RFC 5322, as residents write theirs. */
const ADDRESS = /^[A-Z0-9.!#$%&'*+/=?^_`{|}~-]+@(?:[A-Z0-9](?:[A-Z0-9-]{0,61}[A-Z0-9])?\.)+[A-Z]{2,63}$/i;
/** What ends a header and begins another, and what no reader shows. */
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/;
// eslint-disable-next-line no-control-regex -- as above; a letter may have lines
const CONTROL_IN_TEXT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/;

/** What keeps a letter from leaving, per field. A number that says who somebody is never goes by e-mail. */
export function problemsOfBericht({
  adres,
  onderwerp,
  tekst,
}: Pick<Bericht, 'adres' | 'onderwerp' | 'tekst'>): readonly Problem[] {
  return [
    ...problem('adres', reasonOf(adres, { most: BERICHT_LIMITS.adres, control: CONTROL, form: ADDRESS })),
    ...problem('onderwerp', reasonOf(onderwerp, { most: BERICHT_LIMITS.onderwerp, control: CONTROL })),
    ...problem('tekst', reasonOf(tekst, { most: BERICHT_LIMITS.tekst, control: CONTROL_IN_TEXT })),
  ];
}

const problem = (field: Problem['field'], reason: Problem['reason'] | null): readonly Problem[] =>
  reason === null ? [] : [{ field, reason }];

type Rules = { readonly most: number; readonly control: RegExp; readonly form?: RegExp };

function reasonOf(value: string, { most, control, form }: Rules): Problem['reason'] | null {
  const text = value.trim();
  if (text === '') return 'missing';
  if (control.test(text)) return 'control';
  if (text.length > most) return 'tooLong';
  if (form && !form.test(text)) return 'format';
  return findPersonalNumbers(text).length > 0 ? 'personalNumber' : null;
}
