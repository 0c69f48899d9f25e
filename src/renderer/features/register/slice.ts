import type { OutgoingReply } from '../../../shared/domain/outgoing';
import type { Bridge } from '../../../shared/ipc/contract';
import type { SliceCreator } from '../../state/slice';

/** Something in a text that a resident may not hear, and where. */
export type OutgoingHit = Extract<OutgoingReply, { readonly state: 'refused' }>['hits'][number];

export type OutgoingSlice = {
  /** What in this message the resident may not hear. None when main does not answer: it looks again when the conversation is saved. */
  readonly checkMessage: (text: string) => Promise<readonly OutgoingHit[]>;
};

/** Texts on their way to a resident. */
export const createOutgoingSlice =
  (bridge: Pick<Bridge, 'outgoing'>): SliceCreator<OutgoingSlice> =>
  () => ({
    checkMessage: async (text) => {
      if (text.trim() === '') return [];
      const reply = await bridge.outgoing.check({ channel: 'callback', text, release: null });
      return reply.ok && reply.value.state !== 'clear' ? reply.value.hits : [];
    },
  });
