import type { Conversation, QuestionDraft } from '../../../shared/domain/conversation';
import type { ConnectionId } from '../../../shared/domain/ids';
import type { Persoon } from '../../../shared/domain/persoon';
import type { Organisatie } from '../../../shared/domain/organisatie';
import type { Partij } from '../../../shared/domain/klantcontact';
import type { User } from '../../../shared/domain/user';
import type { SaveReply } from '../../../shared/ipc/schemas';
import { numbersInQuestion } from '../../../shared/domain/question-numbers';
import { readPhone } from '../find/phone';
import { nothingDone, type ContactJob } from '../outbox/job';

type Problems = Extract<SaveReply, { readonly state: 'incomplete' }>['problems'];

/** Limits of Klantinteracties 0.9 (specs/calls.md §0), in characters. */
const LIMITS = { onderwerp: 200, inhoud: 1000, gevraagdeHandeling: 200, toelichting: 1000 } as const;

/** What still has to be filled in before a conversation can be saved; codes per field, the window has the words. */
export const problemsOf = (conversation: Conversation): Problems => conversation.questions.flatMap(problemsOfQuestion);

function problemsOfQuestion(question: QuestionDraft): Problems {
  const problem = (field: string, reason: string) => ({ questionId: question.id, field, reason });
  const found: Problems = [
    ...(question.vraag.trim() === '' && question.artikelen.length === 0 && question.note.trim() === ''
      ? [problem('vraag', 'missing')]
      : []),
    ...(question.vraag.length > LIMITS.onderwerp ? [problem('vraag', 'tooLong')] : []),
    ...(question.note.length > LIMITS.inhoud ? [problem('note', 'tooLong')] : []),
    ...(question.resultaat === null && question.callback === null ? [problem('resultaat', 'missing')] : []),
    ...(question.isBeantwoord === null ? [problem('isBeantwoord', 'missing')] : []),
    ...numbersInQuestion(question).map(({ field }) => problem(field, 'personalNumber')),
  ];
  const { callback } = question;
  if (!callback) return found;
  const hasWay = callback.telefoonnummer.trim() !== '' || callback.email.trim() !== '';
  return [
    ...found,
    ...(callback.identificatie === '' ? [problem('callback.naam', 'missing')] : []),
    ...(callback.toelichting.trim() === '' ? [problem('callback.toelichting', 'missing')] : []),
    ...(callbackText(callback).length > LIMITS.toelichting ? [problem('callback.toelichting', 'tooLong')] : []),
    ...(hasWay ? [] : [problem('callback.telefoonnummer', 'missing')]),
    ...(callback.telefoonnummer.trim() !== '' && !readPhone(callback.telefoonnummer)
      ? [problem('callback.telefoonnummer', 'format')]
      : []),
    ...(callback.email.trim() !== '' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(callback.email.trim())
      ? [problem('callback.email', 'format')]
      : []),
  ];
}

/** What only main knows when a conversation is saved. */
export type SaveContext = {
  readonly user: User;
  readonly connectionId: ConnectionId;
  readonly identity: Persoon | Organisatie | Partij | null;
  readonly savedAtMs: number;
};

/** The contact of one question as it will stand in the register. */
export function toJob(conversation: Conversation, question: QuestionDraft, context: SaveContext): ContactJob {
  const { user, connectionId, identity, savedAtMs } = context;
  return {
    connectionId,
    referentienummer: question.id,
    kanaal: conversation.kanaal,
    onderwerp: subjectLine(question),
    inhoud: question.note,
    plaatsgevondenOp: conversation.startedAt,
    metadata: metadataOf(conversation, question, savedAtMs),
    subject: conversation.subject,
    betrokkene: betrokkeneOf(conversation, identity, question),
    onderwerpobjecten: objectsOf(question),
    user: { soort: 'gebruiker', identificatie: user.email, naam: user.naam },
    callback: question.callback && {
      actor: {
        soort: question.callback.soort,
        identificatie: question.callback.identificatie,
        naam: question.callback.naam,
      },
      gevraagdeHandeling: 'Contact opnemen met betrokkene',
      toelichting: callbackText(question.callback),
      digitaleAdressen: addressesOf(question.callback),
    },
    done: nothingDone,
  };
}

/** What the contact is about, in one line: the question, else the first article, else the start of the note. */
export const subjectLine = (question: QuestionDraft): string =>
  (question.vraag.trim() || question.artikelen[0]?.titel || question.note.trim().split('\n')[0] || '').slice(
    0,
    LIMITS.onderwerp,
  );

function metadataOf(conversation: Conversation, question: QuestionDraft, savedAtMs: number): ContactJob['metadata'] {
  const entries: readonly (readonly [string, string | null])[] = [
    ['gemeente', conversation.municipality],
    ['resultaat', question.resultaat ?? (question.callback ? 'terugbelverzoek_gemaakt' : null)],
    ['vraagBeantwoord', question.isBeantwoord],
    ['upn', question.product],
    ['bronnen', question.artikelen.map(({ id }) => id).join(' ') || null],
    ['identificatieniveau', String(conversation.identification.level)],
    ['duurSeconden', String(Math.max(0, Math.round((savedAtMs - Date.parse(conversation.startedAt)) / 1000)))],
    ['gesprek', conversation.id],
  ];
  return Object.fromEntries(entries.flatMap(([key, value]) => (value === null ? [] : [[key, value.slice(0, 255)]])));
}

/** A zaak as subject of the contact; codes as in specs/calls.md §2. */
const objectsOf = (question: QuestionDraft): ContactJob['onderwerpobjecten'] =>
  question.zaak
    ? [{ objectId: question.zaak.id, codeObjecttype: 'zgw-Zaak', codeRegister: 'openzaak', codeSoortObjectId: 'uuid' }]
    : [];

function betrokkeneOf(
  { subject, caller }: Conversation,
  identity: SaveContext['identity'],
  question: QuestionDraft,
): ContactJob['betrokkene'] {
  if (identity && 'bsn' in identity) {
    const { voornamen, voorvoegsel, geslachtsnaam } = identity.naam;
    return {
      voornaam: voornamen ?? '',
      voorvoegsel: voorvoegsel ?? '',
      achternaam: geslachtsnaam ?? '',
      organisatienaam: '',
    };
  }
  if (identity && 'kvkNummer' in identity)
    return { voornaam: '', voorvoegsel: '', achternaam: '', organisatienaam: identity.naam };
  if (identity) return { voornaam: '', voorvoegsel: '', achternaam: identity.naam, organisatienaam: '' };
  // Somebody was chosen, but the register of identities has not (yet) answered: after a restart, or while it is down.
  if (subject) return { voornaam: '', voorvoegsel: '', achternaam: caller.naam ?? '', organisatienaam: '' };
  return question.callback
    ? { voornaam: '', voorvoegsel: '', achternaam: question.callback.contactNaam, organisatienaam: '' }
    : null;
}

type Callback = NonNullable<QuestionDraft['callback']>;

/** The colleague reads this first: preferred moment on the first line, because the API has no field for it (specs/calls.md §2). */
export const callbackText = (callback: Callback): string =>
  [
    callback.voorkeursmoment.trim() && `Voorkeursmoment: ${callback.voorkeursmoment.trim()}`,
    callback.toelichting.trim(),
    callback.bericht?.trim() && `Bericht aan de inwoner: ${callback.bericht.trim()}`,
  ]
    .filter(Boolean)
    .join('\n');

/** Phone numbers go out in one form, so that they can be found again. */
function addressesOf(callback: Callback): NonNullable<ContactJob['callback']>['digitaleAdressen'] {
  const phone = readPhone(callback.telefoonnummer);
  const email = callback.email.trim();
  return [
    ...(phone ? [{ soort: 'telefoonnummer' as const, adres: phone.e164 }] : []),
    ...(email ? [{ soort: 'email' as const, adres: email }] : []),
  ];
}
