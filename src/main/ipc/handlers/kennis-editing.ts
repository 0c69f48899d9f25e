import { instantOf } from '../../../shared/domain/datum';
import type { Voorstel } from '../../../shared/domain/kennisvoorstel';
import type { User } from '../../../shared/domain/user';
import type { Handlers } from '../../../shared/ipc/contract';
import type { IpcReply } from '../../../shared/ipc/define';
import { refuse, reply } from '../../services/desk/desk';
import { hasMandate } from '../../services/klantbeeld/access';
import type { HandlerDeps } from './deps';
import { forUser, keepsKennis } from './for-user';

type Deps = Pick<HandlerDeps, 'session' | 'kennisbeheer' | 'nowMs'>;

type Writing = 'startDraft' | 'takeUp' | 'keepDraft' | 'dropDraft' | 'checkDraft' | 'tryDraft' | 'submitDraft';
type Reviewing = 'teBekijken' | 'voorstellen' | 'beeld' | 'versies' | 'review';
type Answer<T> = (user: User) => Promise<IpcReply<T>> | IpcReply<T>;

/** Writing and reviewing, for who looks after the knowledge base. */
export const editingHandlers = (deps: Deps): Pick<Handlers['kennisbeheer'], Writing | Reviewing> => ({
  ...writingHandlers(deps),
  ...reviewingHandlers(deps),
});

const found = <T>(value: T | null) => (value === null ? refuse({ kind: 'notFound' }) : reply(value));

/** A reference text is of everybody; an own text only of who answers for its municipality. */
const forOwner = <T>(deps: Deps, { gemeente }: Pick<Voorstel, 'gemeente'>, answer: Answer<T>) =>
  forUser(deps, keepsKennis, (user) =>
    gemeente === null || hasMandate(user, gemeente)
      ? answer(user)
      : refuse({ kind: 'forbidden', because: 'municipality' }),
  );

function writingHandlers(deps: Deps): Pick<Handlers['kennisbeheer'], Writing> {
  const { drafts, voorstellen, keur, proef } = deps.kennisbeheer;
  return {
    startDraft: (from) => forOwner(deps, from, async (user) => found(await drafts.start(user, from))),
    takeUp: ({ id }) => forUser(deps, keepsKennis, async (user) => found(await voorstellen.takeUp(user, id))),
    keepDraft: (voorstel) =>
      forOwner(deps, voorstel, (user) => {
        drafts.keep(user, voorstel);
        return reply({ keptAt: instantOf(deps.nowMs()) });
      }),
    dropDraft: ({ id }) =>
      forUser(deps, keepsKennis, (user) => {
        drafts.drop(user, id);
        return reply(null);
      }),
    checkDraft: (voorstel) =>
      forOwner(deps, voorstel, async (user) =>
        reply({ keuring: keur(voorstel), preview: await proef.preview(user, voorstel) }),
      ),
    tryDraft: ({ voorstel, vragen }) =>
      forOwner(deps, voorstel, async (user) => reply(await proef.findable(user, voorstel, vragen))),
    submitDraft: ({ id }) =>
      forUser(deps, keepsKennis, async (user) =>
        (await voorstellen.submit(user, id)) ? reply(null) : refuse({ kind: 'notFound' }),
      ),
  };
}

function reviewingHandlers(deps: Deps): Pick<Handlers['kennisbeheer'], Reviewing> {
  const { voorstellen } = deps.kennisbeheer;
  return {
    teBekijken: () => forUser(deps, keepsKennis, async (user) => reply(await voorstellen.teBekijken(user))),
    voorstellen: () => forUser(deps, keepsKennis, async (user) => reply(await voorstellen.list(user))),
    beeld: ({ id }) => forUser(deps, keepsKennis, async (user) => found(await voorstellen.beeld(user, id))),
    versies: ({ id }) =>
      forUser(deps, keepsKennis, async (user) => {
        const beeld = await voorstellen.beeld(user, id);
        return beeld ? reply(await voorstellen.versies(user, beeld.voorstel)) : refuse({ kind: 'notFound' });
      }),
    review: ({ id, decision }) => forUser(deps, keepsKennis, (user) => voorstellen.review(user, id, decision)),
  };
}
