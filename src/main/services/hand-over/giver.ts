import { instantOf } from '../../../shared/domain/datum';
import type { HandOverAnswer, HandOverOffer, HandOverState } from '../../../shared/domain/hand-over';
import { HAND_OVER_MS } from '../../../shared/domain/hand-over-time';
import type { ConversationId } from '../../../shared/domain/ids';
import type { HandOverTransport } from '../../ports/hand-over';
import type { HandOverClock } from './clock';

/** A caller who is offered, with where that goes over. */
export type Giving = {
  readonly offer: HandOverOffer;
  readonly conversationId: ConversationId;
  readonly questionId: string;
  readonly transport: HandOverTransport;
};

type GiverDeps = {
  readonly clock: HandOverClock;
  readonly onChange: (state: HandOverState) => void;
  readonly logBug: (cause: unknown) => void;
};

export type Giver = {
  /** Offers the caller and follows what comes of it; resolves once the offer is out, or could not go out. */
  readonly give: (giving: Giving) => Promise<HandOverState>;
  /** Takes the caller back. */
  readonly withdraw: (id: ConversationId) => void;
  readonly isGiving: (id: ConversationId) => boolean;
  /** Every caller comes back: another user sits down, or the program ends. */
  readonly stop: () => void;
};

const LOOK_MS = 900;
/** So long may opening take at a colleague who took the caller. */
const OPENING_MS = 10_000;

type Running = { isStopped: boolean };

/**
 * The giving side. The giver alone decides: who took the caller gets it when the giver has confirmed that, so two who take it at once, or one
 * who takes it as the time runs out, never both have the caller.
 */
export function createGiver({ clock, onChange, logBug }: GiverDeps): Giver {
  const running = new Map<ConversationId, Running>();
  const follow = async (giving: Giving, run: Running): Promise<void> => {
    const told = (change: Partial<HandOverState>): void => onChange({ ...stateOf(giving), ...change });
    try {
      told(await outcomeOf({ clock, told }, giving, run));
    } catch (cause) {
      logBug(cause);
      told({ state: 'failed' });
    } finally {
      running.delete(giving.conversationId);
      await takeAway(giving).catch(logBug);
    }
  };
  return {
    async give(giving) {
      const run: Running = { isStopped: false };
      running.set(giving.conversationId, run);
      const sent = await giving.transport.sendOffer(giving.offer, 'new');
      if (!sent.ok) {
        running.delete(giving.conversationId);
        // It may have arrived all the same: then nobody follows what comes of it.
        void takeAway(giving).catch(logBug);
        return { ...stateOf(giving), state: 'failed' };
      }
      void follow(giving, run);
      return stateOf(giving);
    },
    withdraw(id) {
      const run = running.get(id);
      if (run) run.isStopped = true;
    },
    isGiving: (id) => running.has(id),
    stop: () => running.forEach((run) => (run.isStopped = true)),
  };
}

const stateOf = ({ offer, conversationId, questionId }: Giving): HandOverState => ({
  id: offer.id,
  ...{ conversationId, questionId, naar: offer.naar },
  state: 'offered',
  door: null,
  reden: '',
  offeredAt: offer.aangebodenOp,
});

type Following = { readonly clock: HandOverClock; readonly told: (change: Partial<HandOverState>) => void };

/** Looks until somebody answers, the time is up, or the giver takes the caller back. */
async function outcomeOf({ clock, told }: Following, giving: Giving, run: Running): Promise<Partial<HandOverState>> {
  const untilMs = clock.nowMs() + HAND_OVER_MS;
  for (;;) {
    if (run.isStopped) return { state: 'withdrawn' };
    // The last look comes when the time is up: who answered just before it counts.
    const isLast = clock.nowMs() >= untilMs;
    const answers = await giving.transport.answersTo(giving.offer.id);
    const taken = answers.ok ? answers.value.find(({ stand }) => stand === 'aangenomen') : undefined;
    if (taken) return confirm({ clock, told }, giving, taken);
    const refused = answers.ok ? refusalOf(giving.offer, answers.value) : undefined;
    if (refused) return { state: 'refused', door: refused.door.naam, reden: refused.reden };
    if (isLast) return { state: 'silent' };
    await clock.wait(Math.min(LOOK_MS, Math.max(1, untilMs - clock.nowMs())));
  }
}

/** One colleague who says no ends it; of a team others may still say yes. */
const refusalOf = ({ naar }: HandOverOffer, answers: readonly HandOverAnswer[]): HandOverAnswer | undefined =>
  naar.soort === 'medewerker' ? answers.find(({ stand }) => stand === 'geweigerd') : undefined;

/** Gives the caller to who took it, and waits until the conversation is open there. */
async function confirm(
  { clock, told }: Following,
  { offer, transport }: Giving,
  taken: HandOverAnswer,
): Promise<Partial<HandOverState>> {
  const door = taken.door.naam;
  told({ state: 'confirming', door });
  const sent = await transport.sendOffer({ ...offer, stand: 'bevestigd', bevestigdVoor: taken.door.id }, 'changed');
  if (!sent.ok) return { state: 'failed' };
  const untilMs = clock.nowMs() + OPENING_MS;
  while (clock.nowMs() < untilMs) {
    const answers = await transport.answersTo(offer.id);
    const isOpen = answers.ok && answers.value.some(({ id, stand }) => id === taken.id && stand === 'geopend');
    if (isOpen) return { state: 'accepted', door };
    await clock.wait(LOOK_MS / 2);
  }
  return { state: 'notOpened', door };
}

/** Nothing of the caller stays behind on the way. */
async function takeAway({ offer, transport }: Giving): Promise<void> {
  const answers = await transport.answersTo(offer.id);
  await transport.remove(offer.id);
  for (const { id } of answers.ok ? answers.value : []) await transport.remove(id);
}

/** An offer that begins now. */
export const offeredNow = (clock: HandOverClock) => instantOf(clock.nowMs());
