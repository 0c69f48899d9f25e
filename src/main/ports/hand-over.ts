import type { HandOverAnswer, HandOverOffer } from '../../shared/domain/hand-over';
import type { Answer } from './ports';

/**
 * How desktops hand callers to each other. Says nothing of the phone: what carries the voice may take its place later. Offers are written by
 * the giver alone and answers by who answers, so that no message is ever written over. Served by `objecten`.
 */
export interface HandOverTransport {
  /** Offers that wait for an answer, of everybody. */
  openOffers(): Answer<readonly HandOverOffer[]>;
  /** Null: it was taken back. */
  offer(id: string): Answer<HandOverOffer | null>;
  answersTo(offerId: string): Answer<readonly HandOverAnswer[]>;
  /** Ids of what this user sent before this moment (ms since 1970) and left behind, by a crash: to be taken away. */
  leftBy(userId: string, beforeMs: number): Answer<readonly string[]>;
  sendOffer(offer: HandOverOffer, send: 'new' | 'changed'): Answer<null>;
  sendAnswer(answer: HandOverAnswer, send: 'new' | 'changed'): Answer<null>;
  /** Gone with all that it held; what is gone already is no failure. */
  remove(id: string): Answer<null>;
}
