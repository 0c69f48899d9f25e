import type { ConversationId, MunicipalityId } from '../../shared/domain/ids';
import type { KennisSlots } from '../features/kennis';
import { ArticleFeedback, MissingAnswer } from '../features/kennisbeheer';

/** What agents can report where knowledge is looked up. */
export const kennisSlots = (municipality: MunicipalityId, conversationId: ConversationId | null): KennisSlots => ({
  missing: (text) => <MissingAnswer text={text} municipality={municipality} conversationId={conversationId} />,
  feedback: (artikel, passage) => (
    <ArticleFeedback artikel={artikel} passage={passage} municipality={municipality} conversationId={conversationId} />
  ),
});
