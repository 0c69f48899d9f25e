import type { Conversation, QuestionDraft } from '../../../shared/domain/conversation';
import type { ConnectionId } from '../../../shared/domain/ids';
import type { Persoon } from '../../../shared/domain/persoon';
import type { Organisatie } from '../../../shared/domain/organisatie';
import type { Partij } from '../../../shared/domain/klantcontact';
import type { User } from '../../../shared/domain/user';
import type { SaveReply } from '../../../shared/ipc/schemas';
import type { ResultaatOptie, Vragenset } from '../../../shared/domain/lijsten';
import { numbersInQuestion } from '../../../shared/domain/question-numbers';
import { cleanText, CONTACT_LIMITS, LONGEST_NOTE, partsOf } from '../../../shared/domain/contact-text';
import { losesText, registrationFor, type Registration } from '../../../shared/domain/registering';
import { answersText, setOf, unanswered } from '../../../shared/domain/vragenset';
import { readPhone } from '../find/phone';
import { nothingDone, type ContactJob } from '../outbox/job';

type Problems = Extract<SaveReply, { readonly state: 'incomplete' }>['problems'];

/** What still has to be filled in before a conversation can be saved; codes per field, the window has the words. */
export const problemsOf = (conversation: Conversation, vragensets: readonly Vragenset[] = []): Problems => [
  ...conversation.questions.flatMap((question) => problemsOfQuestion(question, vragensets)),
  // Last: what is asked here may change when the rest is filled in.
  ...conversation.questions.flatMap((question) =>
    losesText(conversation, question) ? [{ questionId: question.id, field: 'tekstKeuze', reason: 'losesText' }] : [],
  ),
];

function problemsOfQuestion(question: QuestionDraft, vragensets: readonly Vragenset[]): Problems {
  const problem = (field: string, reason: string) => ({ questionId: question.id, field, reason });
  const found: Problems = [
    ...(question.vraag.trim() === '' && question.artikelen.length === 0 && question.note.trim() === ''
      ? [problem('vraag', 'missing')]
      : []),
    ...(question.vraag.length > CONTACT_LIMITS.onderwerp ? [problem('vraag', 'tooLong')] : []),
    ...(question.note.length > LONGEST_NOTE ? [problem('note', 'tooLong')] : []),
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
    ...(callbackText(callback).length > CONTACT_LIMITS.toelichting ? [problem('callback.toelichting', 'tooLong')] : []),
    ...unanswered(setOf(vragensets, { ...question, callback }), callback.vragen).map((key) =>
      problem(`callback.vragen.${key}`, 'missing'),
    ),
    ...(hasWay ? [] : [problem('callback.telefoonnummer', 'missing')]),
    ...(callback.telefoonnummer.trim() !== '' && !readPhone(callback.telefoonnummer)
      ? [problem('callback.telefoonnummer', 'format')]
      : []),
    ...(callback.email.trim() !== '' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(callback.email.trim())
      ? [problem('callback.email', 'format')]
      : []),
    ...(callback.email.trim().length > CONTACT_LIMITS.adres ? [problem('callback.email', 'tooLong')] : []),
    ...(callback.contactNaam.length > CONTACT_LIMITS.achternaam ? [problem('callback.contactNaam', 'tooLong')] : []),
  ];
}

/** What only main knows when a conversation is saved. */
export type SaveContext = {
  readonly user: User;
  readonly connectionId: ConnectionId;
  readonly identity: Persoon | Organisatie | Partij | null;
  readonly savedAtMs: number;
  /** By which the group of a result is known. */
  readonly resultaten?: readonly Pick<ResultaatOptie, 'id' | 'groep'>[];
};

/** The contact of one question as it will stand in the register. Never of one that is only counted. */
export function toJob(conversation: Conversation, question: QuestionDraft, context: SaveContext): ContactJob {
  const { user, connectionId } = context;
  const registration = registrationFor(conversation, question);
  const [inhoud = '', ...vervolg] = partsOf(cleanText(question.note), CONTACT_LIMITS.inhoud);
  return {
    connectionId,
    referentienummer: question.id,
    kanaal: conversation.kanaalId ?? conversation.kanaal,
    onderwerp: subjectLine(question),
    inhoud,
    vervolg,
    plaatsgevondenOp: conversation.startedAt,
    metadata: metadataOf(conversation, question, context),
    ...whoOf(conversation, question, { registration, context }),
    onderwerpobjecten: objectsOf(question),
    user: { soort: 'gebruiker', identificatie: user.email, naam: user.naam },
    callback: question.callback && callbackOf(question.callback),
    done: nothingDone,
    draft: { ...conversation, questions: [{ ...question, note: '' }] },
  };
}

const callbackOf = (callback: Callback): ContactJob['callback'] => ({
  actor: { soort: callback.soort, identificatie: callback.identificatie, naam: callback.naam },
  gevraagdeHandeling: 'Contact opnemen met betrokkene',
  toelichting: callbackText(callback),
  digitaleAdressen: addressesOf(callback),
});

type Who = Pick<ContactJob, 'subject' | 'betrokkene' | 'partijVorm' | 'partijAdressen' | 'rol' | 'vertegenwoordigde'>;
type Registering = { readonly registration: Registration; readonly context: SaveContext };

/** Of whom the contact is, by the decision table. */
function whoOf(conversation: Conversation, question: QuestionDraft, { registration, context }: Registering): Who {
  const rol = conversation.namens ? 'vertegenwoordiger' : 'klant';
  const nobody: Who = {
    ...{ subject: null, betrokkene: null, partijVorm: 'leeg', partijAdressen: [] },
    ...{ rol, vertegenwoordigde: null },
  };
  const { callback } = question;
  switch (registration) {
    case 'telling':
    case 'contact-zonder-persoon':
      return nobody;
    case 'contact-met-gegevens':
      // What the caller gave to be called back, and nothing that a register knows of whoever they say they are.
      return { ...nobody, betrokkene: givenName(callback?.contactNaam ?? '') };
    case 'lege-partij':
    case 'partij':
      return {
        ...{ ...nobody, ...partiesOf(conversation, context.identity) },
        partijVorm: registration === 'partij' ? 'met-gegevens' : 'leeg',
        partijAdressen: registration === 'partij' && callback ? addressesOf(callback) : [],
      };
  }
}

/** The subject speaks for themselves, or somebody does for them: then that one is who the contact was with. */
function partiesOf(
  conversation: Conversation,
  identity: SaveContext['identity'],
): Pick<Who, 'subject' | 'betrokkene' | 'vertegenwoordigde'> {
  const { subject, namens } = conversation;
  const betrokkene = betrokkeneOf(conversation, identity);
  if (!namens || !subject) return { subject, betrokkene, vertegenwoordigde: null };
  const { vertegenwoordiger } = namens;
  return {
    subject: vertegenwoordiger.subject,
    betrokkene: givenName(vertegenwoordiger.naam ?? ''),
    vertegenwoordigde: { subject, betrokkene },
  };
}

const givenName = (achternaam: string): NonNullable<ContactJob['betrokkene']> => ({
  ...{ voornaam: '', voorvoegsel: '', organisatienaam: '' },
  achternaam: cleanText(achternaam),
});

/** What the contact is about, in one line: the question, else the first article, else the start of the note, else the zaak. */
export const subjectLine = ({ vraag, artikelen, note, zaak }: QuestionDraft): string => {
  const [firstLine] = note.trim().split('\n');
  const line = vraag.trim() || artikelen[0]?.titel || firstLine || zaak?.omschrijving || '';
  return cleanText(line).slice(0, CONTACT_LIMITS.onderwerp);
};

/** A question that would only be counted is registered all the same when a zaak was started in it: without the text that may go. */
export const asRegistered = (conversation: Conversation, question: QuestionDraft): QuestionDraft =>
  registrationFor(conversation, question) === 'telling' && question.tekstKeuze === 'weglaten'
    ? { ...question, note: '' }
    : question;

function metadataOf(
  conversation: Conversation,
  question: QuestionDraft,
  { savedAtMs, resultaten = [] }: SaveContext,
): ContactJob['metadata'] {
  const resultaat = question.resultaat ?? (question.callback ? 'terugbelverzoek_gemaakt' : null);
  const entries: readonly (readonly [string, string | null])[] = [
    ['gemeente', conversation.municipality],
    ['resultaat', resultaat],
    ['resultaatgroep', resultaten.find(({ id }) => id === resultaat)?.groep ?? null],
    ['vraagBeantwoord', question.isBeantwoord],
    ['upn', question.product],
    ['bronnen', question.artikelen.map(({ id }) => id).join(' ') || null],
    ['identificatieniveau', String(conversation.identification.level)],
    ['duurSeconden', String(conversation.tookSeconds ?? secondsUntil(savedAtMs, conversation))],
    ['gesprek', conversation.id],
    ['namens', conversation.namens?.soort ?? null],
    ['digitaleAanvraag', question.digitaleAanvraag ?? null],
    ['overdracht', question.overdrachten?.map(({ aan, uitkomst }) => `${uitkomst}: ${aan}`).join('; ') || null],
    ['overgenomenVan', question.overgenomenVan ?? null],
  ];
  return Object.fromEntries(entries.flatMap(([key, value]) => (value === null ? [] : [[key, value.slice(0, 255)]])));
}

const secondsUntil = (savedAtMs: number, { startedAt }: Pick<Conversation, 'startedAt'>): number =>
  Math.max(0, Math.round((savedAtMs - Date.parse(startedAt)) / 1000));

/** A zaak as subject of the contact; codes as in specs/calls.md §2. */
const objectsOf = (question: QuestionDraft): ContactJob['onderwerpobjecten'] =>
  question.zaak
    ? [{ objectId: question.zaak.id, codeObjecttype: 'zgw-Zaak', codeRegister: 'openzaak', codeSoortObjectId: 'uuid' }]
    : [];

function betrokkeneOf(
  { caller }: Pick<Conversation, 'caller'>,
  identity: SaveContext['identity'],
): NonNullable<ContactJob['betrokkene']> {
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
  // Somebody was chosen, but the register of identities may not have answered (yet): after a restart, or while it is down.
  return givenName(identity?.naam ?? caller.naam ?? '');
}

type Callback = NonNullable<QuestionDraft['callback']>;

/** The colleague reads this first: preferred moment on the first line, because the API has no field for it (specs/calls.md §2). */
export const callbackText = (callback: Callback): string =>
  cleanText(
    [
      callback.voorkeursmoment.trim() && `Voorkeursmoment: ${callback.voorkeursmoment.trim()}`,
      callback.toelichting.trim(),
      answersText(callback.vragen),
      callback.bericht?.trim() && `Bericht aan de inwoner: ${callback.bericht.trim()}`,
    ]
      .filter(Boolean)
      .join('\n'),
  );

/** Phone numbers go out in one form, so that they can be found again. */
function addressesOf(callback: Callback): NonNullable<ContactJob['callback']>['digitaleAdressen'] {
  const phone = readPhone(callback.telefoonnummer);
  const email = callback.email.trim();
  return [
    ...(phone ? [{ soort: 'telefoonnummer' as const, adres: phone.e164 }] : []),
    ...(email ? [{ soort: 'email' as const, adres: email }] : []),
  ];
}
