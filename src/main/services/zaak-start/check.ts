import { isDatum } from '../../../shared/domain/days';
import { findPersonalNumbers } from '../../../shared/domain/personal-numbers';
import type { EigenschapVraag, ZaakStart, ZaakStartReply } from '../../../shared/domain/zaak-start';
import { ZAAK_LIMITS } from '../../../shared/domain/zaak-start-choice';
import { readPhone } from '../find/phone';

type Problem = Extract<ZaakStartReply, { readonly state: 'incomplete' }>['problems'][number];
type Reason = Problem['reason'];

/** What does not fit in a zaak that is about to start, per field. */
export function problemsOfStart(start: ZaakStart, vragen: readonly EigenschapVraag[]): readonly Problem[] {
  const { omschrijving, toelichting, melder } = start;
  const values = new Map(start.eigenschappen.map(({ url, waarde }) => [url, waarde.trim()]));
  return [
    ...problem(
      'omschrijving',
      omschrijving.trim() === '' ? 'missing' : reasonOfText(omschrijving, ZAAK_LIMITS.omschrijving),
    ),
    ...problem('toelichting', reasonOfText(toelichting, ZAAK_LIMITS.toelichting)),
    ...vragen.flatMap((vraag) => problem(vraag.url, reasonOfValue(vraag, values.get(vraag.url) ?? ''))),
    ...problem(
      'melder.telefoonnummer',
      isWrong(melder?.telefoonnummer, (text) => readPhone(text) !== null),
    ),
    ...problem(
      'melder.email',
      isWrong(melder?.email, (text) => EMAIL.test(text)),
    ),
  ];
}

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

const problem = (field: string, reason: Reason | null): readonly Problem[] =>
  reason === null ? [] : [{ field, reason }];

const isWrong = (text: string | undefined, fits: (text: string) => boolean): Reason | null =>
  text === undefined || text.trim() === '' || fits(text.trim()) ? null : 'format';

/** The register has a field for who it is: in a text that many read a BSN does not belong. */
function reasonOfText(text: string, most: number): Reason | null {
  if (text.trim().length > most) return 'tooLong';
  return findPersonalNumbers(text).some(({ kind }) => kind === 'bsn') ? 'personalNumber' : null;
}

function reasonOfValue({ isVerplicht, waarden, lengte, formaat }: EigenschapVraag, value: string): Reason | null {
  if (value === '') return isVerplicht ? 'missing' : null;
  if (waarden.length > 0) return waarden.includes(value) ? null : 'choice';
  if (formaat === 'getal') return /^-?\d+(,\d+)?$/.test(value) ? null : 'format';
  if (formaat === 'datum') return isDatum(value) ? null : 'format';
  if (formaat === 'datum_tijd') return DATE_TIME.test(value) && isDatum(value.slice(0, 10)) ? null : 'format';
  return reasonOfText(value, lengte ?? ZAAK_LIMITS.toelichting);
}

const DATE_TIME = /^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d$/;

/** A value in the form that its register keeps. Source: Catalogi API, `Eigenschap.specificatie`: dates are digits alone. */
export function registerValue({ formaat }: Pick<EigenschapVraag, 'formaat'>, value: string): string {
  const text = value.trim();
  if (formaat === 'datum') return text.replaceAll('-', '');
  return formaat === 'datum_tijd' ? `${text.replace(/\D/g, '')}00` : text;
}
