import type { Route } from '../fixtures';
import type { Answer, Received } from '../../support/loopback-server';
import { strangeAnswers } from './strange-answers';
import { strangeBodies } from './strange-bodies';
import { strangePages } from './strange-pages';

/** What an answer is to: a route of the fixture when the request asks for one. */
export type Question = {
  readonly request: Received;
  readonly base: string;
  readonly route: Route;
  /** A server to which no request may ever go. */
  readonly elsewhere: string;
  readonly someoneElse: Readonly<Record<string, string>>;
};

/** A server that no adapter may stumble over. */
export type BadServer = {
  /** Reads on after "keeps its head at". */
  readonly name: string;
  readonly answer: (question: Question) => Answer;
  /** What may come of it: `ok`, or kinds of LineError. */
  readonly gives: readonly string[];
  /** When it is good, it holds just as much as the good answer. */
  readonly isWhole?: boolean;
  /** Nobody is shown: refused, or empty. */
  readonly isEmpty?: boolean;
  /** Never part of what is shown. */
  readonly neverShows?: readonly string[];
  /** It keeps the line waiting: given little time. */
  readonly isSlow?: boolean;
};

/** The list that every call of every kind is put to. */
export const badServers: readonly BadServer[] = [...strangeAnswers, ...strangeBodies, ...strangePages];
