import type { QuestionDraft } from '../../../shared/domain/conversation';
import type { ZaaktypeChoice } from '../../../shared/domain/zaak-start';
import { ZAAK_LIMITS } from '../../../shared/domain/zaak-start-choice';
import type { ZaakForm } from './slice';

/** A form that begins with what was noted. Of one kind that fits the product there is nothing to choose. */
export function emptyForm(
  { vraag, note, artikelen }: Pick<QuestionDraft, 'vraag' | 'note' | 'artikelen'>,
  fitting: readonly ZaaktypeChoice[],
): ZaakForm {
  const [only] = fitting;
  const omschrijving = vraag.trim() || artikelen[0]?.titel || only?.onderwerp || '';
  return {
    startId: crypto.randomUUID(),
    zaaktype: only?.url ?? '',
    omschrijving: omschrijving.slice(0, ZAAK_LIMITS.omschrijving),
    toelichting: note.trim().slice(0, ZAAK_LIMITS.toelichting),
    values: {},
    melder: { naam: '', telefoonnummer: '', email: '' },
  };
}
