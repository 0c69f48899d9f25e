import type { BerichtSjabloon, Bericht, BerichtKeuze, BerichtReply } from '../../../shared/domain/bericht';
import type { QuestionDraft } from '../../../shared/domain/conversation';
import { instantOf } from '../../../shared/domain/datum';
import type { ClosingMessage } from '../../../shared/domain/terugbel/board';
import type { OutgoingText } from '../../../shared/domain/outgoing';
import type { IpcReply } from '../../../shared/ipc/define';
import type { Municipality, User } from '../../../shared/domain/user';
import type { MailTransport } from '../../ports/mail';
import type { OutboxRecord, OutboxStore } from '../../ports/stores';
import { refuse, reply, type Work } from '../desk/desk';
import { guardOutgoing, type LineDesk } from '../line-desk';
import type { OutboxService } from '../outbox/outbox-service';
import type { BerichtJob } from '../outbox/bericht-job';
import { newRecord } from '../outbox/new-record';
import { patience } from '../outbox/patience';
import { problemsOfBericht } from './check';
import { closingRecord, type ClosingLetter } from './closing';
import { fillIn } from './fill-in';

export type BerichtenDeps = {
  readonly mail: MailTransport;
  readonly sjablonen: () => Promise<readonly BerichtSjabloon[]>;
  readonly municipalities: readonly Municipality[];
  readonly outbox: Pick<OutboxService, 'add' | 'flush'>;
  readonly store: Pick<OutboxStore, 'get'>;
  readonly lineDesk: Pick<LineDesk, 'hidden' | 'releases'>;
  readonly nowMs: () => number;
  /** Resolves when the window has waited long enough for the mail server, and for whatever goes before it. */
  readonly patience?: () => Promise<void>;
};

export type Berichten = {
  /** Templates filled in for one question, and to whom. */
  readonly choices: (work: Work, question: QuestionDraft, about: BerichtAbout) => Promise<BerichtKeuze>;
  readonly send: (work: Work, bericht: Bericht) => Promise<IpcReply<BerichtReply>>;
  /** On its way, once per letter, unless its municipality sends no mail or it cannot leave as it is. */
  readonly sendClosing: (user: User, letter: ClosingLetter) => Promise<ClosingMessage>;
};

/** What only main knows of a question: the zaak that was started in it, and where the caller reads mail. */
export type BerichtAbout = { readonly zaaknummer: string | null; readonly adres: string };

/** Confirmations for residents in the name of their municipality. */
export const createBerichten = (deps: BerichtenDeps): Berichten => ({
  async choices({ conversation }, question, about) {
    const municipality = deps.municipalities.find(({ id }) => id === conversation.municipality);
    const own = (await deps.sjablonen()).filter(
      ({ gemeenten }) => gemeenten.length === 0 || gemeenten.includes(conversation.municipality),
    );
    const values = { conversation, question, municipality, nowMs: deps.nowMs(), zaaknummer: about.zaaknummer };
    return {
      afzender: (await deps.mail.sender(conversation.municipality))?.adres ?? null,
      adres: about.adres,
      voorstellen: own.map(({ id, naam, onderwerp, tekst }) => ({
        ...{ id, naam },
        onderwerp: fillIn(onderwerp, values),
        tekst: fillIn(tekst, values),
      })),
    };
  },
  send: (work, bericht) => send(deps, work, bericht),
  async sendClosing(user, letter) {
    const municipality = deps.municipalities.find(({ id }) => id === letter.gemeente);
    const sender = municipality && (await deps.mail.sender(municipality.id));
    if (!sender) return 'noServer';
    const { hidden } = deps.lineDesk;
    const record = closingRecord(user, letter, { municipality, hidden, domain: domainOf(sender), nowMs: deps.nowMs() });
    if (problemsOfBericht({ ...letter, onderwerp: record.item.onderwerp, tekst: letter.told }).length > 0)
      return 'unfit';
    const earlier = deps.store.get(letter.id);
    if (earlier && !isOwnLetter(earlier, user)) return 'unfit';
    if (!earlier || earlier.item.state === 'refused') deps.outbox.add(record);
    return 'queued';
  },
});

const domainOf = ({ adres }: { readonly adres: string }): string => adres.split('@')[1] ?? 'voorkant.invalid';

async function send(deps: BerichtenDeps, work: Work, bericht: Bericht): Promise<IpcReply<BerichtReply>> {
  const { conversation, user } = work;
  const sender = await deps.mail.sender(conversation.municipality);
  if (!sender) return reply({ state: 'noServer' });
  const earlier = deps.store.get(bericht.berichtId);
  if (earlier && !isOwnLetter(earlier, user)) return refuse({ kind: 'notFound' });
  if (earlier && earlier.item.state !== 'refused') return queued(earlier);
  const problems = problemsOfBericht(bericht);
  if (problems.length > 0) return reply({ state: 'incomplete', problems });
  const checked = guardOutgoing({ ...deps.lineDesk, nowMs: deps.nowMs }, user, textOf(bericht));
  if (!checked.ok) return refuse(checked.error);
  if (checked.value.state === 'refused') return reply({ state: 'hidden', hits: checked.value.hits });
  const record = recordOf(deps, work, { bericht, user, domain: domainOf(sender) });
  deps.outbox.add(record);
  await Promise.race([deps.outbox.flush(), (deps.patience ?? patience)()]);
  return queued(deps.store.get(bericht.berichtId) ?? record);
}

/** The id comes from the window: what else stands in the outbox under it, a refused contact too, is never replaced by a letter. */
const isOwnLetter = ({ userId, job }: OutboxRecord, { id }: User): boolean =>
  userId === id && job.startsWith('{"kind":"bericht"');

const queued = ({ item }: OutboxRecord): IpcReply<BerichtReply> =>
  reply({ state: 'queued', outboxId: item.id, isSent: item.state === 'delivered' });

/** As the guard of what residents get sees it: all that they read. */
const textOf = ({ onderwerp, tekst, release }: Bericht): OutgoingText => ({
  channel: 'e-mail',
  text: `${onderwerp}\n${tekst}`,
  release,
});

type Sending = { readonly bericht: Bericht; readonly user: User; readonly domain: string };

function recordOf(
  { nowMs }: BerichtenDeps,
  { stored, conversation }: Work,
  { bericht, user, domain }: Sending,
): OutboxRecord {
  const savedAtMs = nowMs();
  const job: BerichtJob = {
    kind: 'bericht',
    connectionId: `mail-${conversation.municipality}`,
    gemeente: conversation.municipality,
    messageId: `<${bericht.berichtId}@${domain}>`,
    adres: bericht.adres.trim(),
    onderwerp: bericht.onderwerp.trim(),
    tekst: bericht.tekst,
    date: instantOf(savedAtMs),
    subject: conversation.subject,
  };
  return newRecord({ user, stored, conversation }, { id: bericht.berichtId, onderwerp: job.onderwerp, job, savedAtMs });
}
