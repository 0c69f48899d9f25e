import type { OutgoingReply, PrintedPage } from '../../../shared/domain/outgoing';
import type { Bridge } from '../../../shared/ipc/contract';
import type { SliceCreator } from '../../state/slice';

/** Something in a text that a resident may not hear, and where. */
export type OutgoingHit = Extract<OutgoingReply, { readonly state: 'refused' }>['hits'][number];

export type Printed =
  { readonly state: 'shown' | 'failed' } | { readonly state: 'refused'; readonly terms: readonly string[] };

export type OutgoingSlice = {
  /** What in this message the resident may not hear. None when main does not answer: it looks again when the conversation is saved. */
  readonly checkMessage: (text: string) => Promise<readonly OutgoingHit[]>;
  /** Shows a page for a resident as it will be on paper; refused when it says what a resident may not read. */
  readonly printPage: (page: PrintedPage) => Promise<Printed>;
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
    printPage: async (page) => {
      const reply = await bridge.outgoing.print({ page, release: null });
      if (!reply.ok) return { state: 'failed' };
      if (reply.value.state !== 'refused') return { state: 'shown' };
      return { state: 'refused', terms: [...new Set(reply.value.hits.map(({ text }) => text))] };
    },
  });
