import type { NoteVariable } from '../../../shared/domain/note-variables';
import type { Conversation, QuestionDraft } from '../../../shared/domain/conversation';
import { nl } from '../../text/nl';
import { dayOf, formatDay, formatPhone, formatTime } from '../../ui';

type NoteContext = {
  readonly conversation: Pick<Conversation, 'caller'>;
  readonly question: Pick<QuestionDraft, 'vraag' | 'artikelen' | 'zaak'>;
  readonly medewerker: string;
  readonly gemeente: string;
};

/** What the variables of a note stand for in this conversation, at this moment. */
export function noteValues(
  { conversation: { caller }, question, medewerker, gemeente }: NoteContext,
  now: Date,
): Readonly<Record<NoteVariable, string | null>> {
  const { zaak } = question;
  return {
    beller: caller.naam ?? nl.notes.caller,
    datum: formatDay(dayOf(now)),
    tijd: formatTime(now.toISOString()),
    telefoon: caller.telefoonnummer && formatPhone(caller.telefoonnummer),
    medewerker,
    gemeente,
    onderwerp: question.vraag.trim() || (question.artikelen[0]?.titel ?? null),
    zaak: zaak && nl.notes.zaak(zaak.omschrijving, zaak.identificatie),
  };
}
