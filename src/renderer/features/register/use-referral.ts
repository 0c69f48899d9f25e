import { useEffect } from 'react';
import type { Conversation, QuestionDraft } from '../../../shared/domain/conversation';
import { useAppStore } from '../../state/context';
import { decisionsKey, type DecisionsAbout } from '../lines';

type About = Pick<QuestionDraft, 'zaak' | 'product'> & Pick<Conversation, 'municipality'>;

/** What the line of a question is known by: its zaak, else its product. Null: nothing yet. */
export function lineOfQuestion({ zaak, product, municipality }: About): DecisionsAbout | null {
  if (zaak?.connectionId) return { by: 'connection', connectionId: zaak.connectionId };
  const name = product?.trim() ?? '';
  return name === '' ? null : { by: 'product', product: name, municipality };
}

/** Whether the work of a question goes on to a colleague while the caller waits: not where its line takes callbacks only. */
export function useWarm({ municipality }: Conversation, { zaak, product }: QuestionDraft): boolean {
  const about = lineOfQuestion({ zaak, product, municipality });
  const key = about && decisionsKey(about);
  const handover = useAppStore((state) => (key === null ? undefined : state.lineDecisions[key]?.internal.handover));
  return handover !== 'ticket' && handover !== 'never';
}

/** Whether a question may end with a referral to another body: not where the municipality is the front. */
export function useReferral({ municipality }: Conversation, { zaak, product }: QuestionDraft): boolean {
  const about = lineOfQuestion({ zaak, product, municipality });
  const key = about && decisionsKey(about);
  const loadDecisions = useAppStore((state) => state.loadDecisions);
  const front = useAppStore((state) => (key === null ? undefined : state.lineDecisions[key]?.internal.front));
  useEffect(() => {
    const asked = lineOfQuestion({ zaak, product, municipality });
    if (asked) void loadDecisions(asked);
  }, [loadDecisions, zaak, product, municipality]);
  return front !== 'gemeente';
}
