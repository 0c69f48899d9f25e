import { boardDraftSchema, type BoardDraft } from '../../../shared/domain/terugbel/board-draft';
import type { ChangeReply, OpenReply, TaakRef } from '../../../shared/domain/terugbel/board';
import type { User } from '../../../shared/domain/user';
import type { BoardReading } from './board';
import type { BoardChanges } from './changes';
import type { TerugbelDeps } from './deps';
import type { BoardOutcomes } from './outcomes';

type Kept = Pick<TerugbelDeps, 'drafts' | 'nowMs'>;

/** What users are typing about callbacks, so that a window that ends loses none of it. */
export type BoardDrafts = {
  /** Takes the place of what was kept of this user about this callback. */
  readonly keepDraft: (user: User, ref: TaakRef, draft: BoardDraft) => void;
  /** Opens a callback with what this user was typing about it. */
  readonly open: BoardReading['open'];
};

export const createDrafts = ({ drafts, nowMs }: Kept, { open }: Pick<BoardReading, 'open'>): BoardDrafts => ({
  keepDraft: (user, ref, draft) =>
    drafts.put({ userId: user.id, taak: taakOf(ref), body: JSON.stringify(draft), updatedAtMs: nowMs() }),
  async open(user, ref): Promise<OpenReply> {
    const reply = await open(user, ref);
    return reply.state === 'ready' ? { ...reply, draft: readDraft(drafts.get(user.id, taakOf(ref))) } : reply;
  },
});

/** The same work; what was typed is forgotten as soon as it was done. */
export function forgettingDrafts<Work extends BoardChanges & BoardOutcomes>(work: Work, { drafts }: Kept): Work {
  const forgetting =
    <Asked extends TaakRef>(change: (user: User, asked: Asked) => Promise<ChangeReply>) =>
    async (user: User, asked: Asked): Promise<ChangeReply> => {
      const reply = await change(user, asked);
      if (reply.state === 'done') drafts.remove(user.id, taakOf(asked));
      return reply;
    };
  return {
    ...work,
    forward: forgetting(work.forward),
    sendBack: forgetting(work.sendBack),
    attempt: forgetting(work.attempt),
    close: forgetting(work.close),
  };
}

const taakOf = ({ connectionId, id }: TaakRef): string => `${connectionId} ${id}`;

/** Null: nothing is kept, or an older version wrote what this one does not read. */
function readDraft(body: string | null): BoardDraft | null {
  const draft = body === null ? null : boardDraftSchema.safeParse(JSON.parse(body));
  return draft?.success ? draft.data : null;
}
