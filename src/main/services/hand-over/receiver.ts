import { randomUUID } from 'node:crypto';
import type { HandOverAnswer, HandOverOffer } from '../../../shared/domain/hand-over';
import type { User } from '../../../shared/domain/user';
import type { HandOverTransport } from '../../ports/hand-over';
import type { HandOverClock } from './clock';

/** Who listens, and which teams they are of. */
export type Listener = { readonly user: User; readonly groepen: readonly string[] };

type ReceiverDeps = {
  readonly clock: HandOverClock;
  /** Null: nobody is signed in, nobody may be reached, or there is no way. */
  readonly listening: () => { readonly listener: Listener; readonly transport: HandOverTransport } | null;
  readonly onOffers: (offers: readonly HandOverOffer[]) => void;
  readonly logBug: (cause: unknown) => void;
};

export type Taken = {
  readonly state: 'confirmed';
  readonly offer: HandOverOffer;
  readonly opened: () => Promise<void>;
};

export type Receiver = {
  readonly offers: () => readonly HandOverOffer[];
  readonly start: () => void;
  readonly stop: () => void;
  /** Looks once, now. */
  readonly look: () => Promise<void>;
  /** Takes a caller; resolves when the giver has confirmed that, or will not. */
  readonly take: (id: string) => Promise<Taken | { readonly state: 'late' | 'lost' | 'failed' }>;
  readonly refuse: (id: string, reden: string) => Promise<boolean>;
};

const LOOK_MS = 1_200;
const SPREAD_MS = 800;
const CONFIRM_LOOK_MS = 300;
/** So long does who took a caller wait for the giver to confirm it. */
const CONFIRM_MS = 6_000;

/** The receiving side: looks for callers while the user can be reached, with some spread so that desktops do not all look at once. */
export function createReceiver(deps: ReceiverDeps): Receiver {
  const { clock, listening, onOffers, logBug } = deps;
  let offers: readonly HandOverOffer[] = [];
  let isRunning = false;
  const answered = new Set<string>();
  const show = (next: readonly HandOverOffer[]): void => {
    const hasChanged = !isSame(next, offers);
    offers = next;
    if (hasChanged) onOffers(offers);
  };
  const look = async (): Promise<void> => {
    const on = listening();
    const found = await on?.transport.openOffers();
    if (!on || !found) show([]);
    // A line that is away for a moment takes no caller off the screen.
    else if (found.ok) show(found.value.filter((offer) => isFor(on.listener, offer) && !answered.has(offer.id)));
  };
  const run = async (): Promise<void> => {
    while (isRunning) {
      await look().catch(logBug);
      await clock.wait(LOOK_MS + clock.chance() * SPREAD_MS);
    }
  };
  const answer = (id: string): void => {
    answered.add(id);
    show(offers.filter((offer) => offer.id !== id));
  };
  return {
    offers: () => offers,
    start() {
      if (isRunning) return;
      isRunning = true;
      void run();
    },
    stop: () => void (isRunning = false),
    look,
    take: (id) => take(deps, { id, offers, answer }),
    refuse: (id, reden) => refuse(deps, { id, offers, answer }, reden),
  };
}

const isSame = (next: readonly HandOverOffer[], before: readonly HandOverOffer[]): boolean =>
  next.length === before.length && next.every(({ id }, at) => before[at]?.id === id);

type Answering = {
  readonly id: string;
  readonly offers: readonly HandOverOffer[];
  readonly answer: (id: string) => void;
};

async function refuse({ listening }: ReceiverDeps, { id, offers, answer }: Answering, reden: string): Promise<boolean> {
  const on = listening();
  if (!on || !offers.some((one) => one.id === id)) return false;
  const sent = await on.transport.sendAnswer(answerOf(on.listener, id, { stand: 'geweigerd', reden }), 'new');
  if (sent.ok) answer(id);
  return sent.ok;
}

async function take(
  { listening, clock }: ReceiverDeps,
  { id, offers, answer }: Answering,
): ReturnType<Receiver['take']> {
  const on = listening();
  if (!on || !offers.some((one) => one.id === id)) return { state: 'late' };
  const mine = answerOf(on.listener, id, { stand: 'aangenomen', reden: '' });
  const sent = await on.transport.sendAnswer(mine, 'new');
  if (!sent.ok) return { state: 'failed' };
  answer(id);
  const untilMs = clock.nowMs() + CONFIRM_MS;
  while (clock.nowMs() < untilMs) {
    const offer = await on.transport.offer(id);
    if (offer.ok && offer.value === null) return { state: 'late' };
    if (offer.ok && offer.value?.stand === 'bevestigd') {
      // Looked at again: what was offered may have been changed since, to somebody else or another municipality.
      const isMine = offer.value.bevestigdVoor === on.listener.user.id && isFor(on.listener, offer.value);
      if (!isMine) return { state: 'lost' };
      const opened = async () => void (await on.transport.sendAnswer({ ...mine, stand: 'geopend' }, 'changed'));
      return { state: 'confirmed', offer: offer.value, opened };
    }
    await clock.wait(CONFIRM_LOOK_MS);
  }
  return { state: 'late' };
}

const answerOf = (
  { user }: Listener,
  overdracht: string,
  said: Pick<HandOverAnswer, 'stand' | 'reden'>,
): HandOverAnswer => ({ id: randomUUID(), overdracht, door: { id: user.id, naam: user.naam }, ...said });

/** A caller is for a colleague by name, or for a team that they are of; never for who offers, nor of another municipality. */
function isFor({ user, groepen }: Listener, { van, naar, gemeente }: HandOverOffer): boolean {
  if (van.id === user.id || !user.mandates.includes(gemeente)) return false;
  if (naar.soort === 'medewerker') return naar.identificatie === user.id;
  if (naar.soort === 'afdeling') return naar.identificatie === user.afdeling;
  return groepen.includes(naar.identificatie) || groepen.includes(naar.naam);
}
