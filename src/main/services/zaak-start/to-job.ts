import { instantOf } from '../../../shared/domain/datum';
import type { Datum } from '../../../shared/domain/datum';
import type { EigenschapVraag, ZaakStart, ZaaktypeChoice } from '../../../shared/domain/zaak-start';
import { productTail } from '../../../shared/domain/zaak-start-choice';
import type { Work } from '../desk/desk';
import { readPhone } from '../find/phone';
import { noZaakYet, type ZaakJob } from '../outbox/zaak-job';
import { registerValue } from './check';
import { newIdentificatie } from './identificatie';

type Clock = { readonly today: () => Datum; readonly nowMs: () => number };

/** A form that fits its kind. */
export type Filled = {
  readonly work: Work;
  readonly start: ZaakStart;
  readonly type: ZaaktypeChoice;
  readonly vragen: readonly EigenschapVraag[];
  /** The same zaak as its register refused it: its number and what stands already are kept. */
  readonly before: ZaakJob | null;
};

/** The zaak as it will stand in its register. */
export function toZaakJob({ today, nowMs }: Clock, { work, start, type, vragen, before }: Filled): ZaakJob {
  const { conversation } = work;
  const question = conversation.questions.find(({ id }) => id === start.questionId);
  const product = question?.product ?? null;
  const values = new Map(start.eigenschappen.map(({ url, waarde }) => [url, waarde]));
  return {
    kind: 'zaak',
    connectionId: type.connectionId,
    questionId: start.questionId,
    identificatie: before?.identificatie ?? newIdentificatie(),
    zaaktype: type.url,
    omschrijving: start.omschrijving.trim(),
    toelichting: start.toelichting.trim(),
    startdatum: today(),
    startedAt: instantOf(nowMs()),
    kanaal: conversation.kanaal,
    producten: product === null ? [] : type.producten.filter((one) => productTail(one) === productTail(product)),
    eigenschappen: vragen.flatMap((vraag) => {
      const waarde = registerValue(vraag, values.get(vraag.url) ?? '');
      return waarde === '' ? [] : [{ eigenschap: vraag.url, waarde }];
    }),
    initiator: initiatorOf(work, start),
    subject: conversation.subject,
    done: before?.done ?? noZaakYet,
  };
}

/** Who it is for: the caller who was chosen, else the name that was given, else nobody. */
function initiatorOf({ conversation: { subject, caller } }: Work, { melder }: ZaakStart): ZaakJob['initiator'] {
  if (subject?.kind === 'persoon') return { soort: 'persoon', bsn: subject.bsn };
  if (subject?.kind === 'organisatie') {
    const { kvkNummer, vestigingsnummer } = subject;
    return vestigingsnummer ? { soort: 'vestiging', kvkNummer, vestigingsnummer } : { soort: 'organisatie', kvkNummer };
  }
  const naam = melder?.naam.trim() || (subject ? (caller.naam ?? '') : '');
  if (naam === '') return null;
  const telefoonnummer = readPhone(melder?.telefoonnummer ?? '')?.e164 ?? '';
  return { soort: 'naam', naam, telefoonnummer, email: melder?.email.trim() ?? '' };
}
