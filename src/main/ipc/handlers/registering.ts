import type { Handlers } from '../../../shared/ipc/contract';
import { reply } from '../../services/desk/desk';
import { hasMandate } from '../../services/klantbeeld/access';
import type { HandlerDeps } from './deps';
import { everybody, forUser } from './for-user';

/** What is kept of contacts, and what is only counted. */
export const registeringHandlers = (
  deps: Pick<HandlerDeps, 'session' | 'anonymousQuestions'>,
): Handlers['registering'] => ({
  counts: ({ since }) =>
    forUser(deps, everybody, (user) =>
      reply(deps.anonymousQuestions.list(since).filter(({ municipality }) => hasMandate(user, municipality))),
    ),
});
