import type { Conversation, QuestionDraft } from '../../../shared/domain/conversation';
import { useAppStore } from '../../state/context';
import { nl } from '../../text/nl';
import { Button, IconButton, TabLabel } from '../../ui';
import { selectProblems } from '../conversations';

type QuestionTabsProps = { readonly conversation: Conversation; readonly question: QuestionDraft };

/** The questions of one conversation. Toggle buttons instead of tabs: what they show is the whole zone below. */
export function QuestionTabs({ conversation, question }: QuestionTabsProps) {
  const { chooseQuestion, addQuestion, removeQuestion } = useActions();
  const problems = useAppStore((state) => selectProblems(state, conversation.id));
  const { id, questions } = conversation;
  return (
    <div className="vk-questions" role="group" aria-label={nl.register.questions}>
      {questions.map((one, index) => (
        <span key={one.id} className="vk-question-tab">
          <button
            type="button"
            className="vk-tab"
            aria-pressed={one.id === question.id}
            onClick={() => chooseQuestion(id, one.id)}
          >
            <TabLabel>{nl.register.question(index + 1)}</TabLabel>
            {problems.some(({ questionId }) => questionId === one.id) && <span className="vk-tab-alert">!</span>}
          </button>
          {questions.length > 1 && one.id === question.id && (
            <IconButton
              icon="close"
              label={nl.register.removeQuestion(index + 1)}
              onClick={() => removeQuestion(id, one.id)}
            />
          )}
        </span>
      ))}
      <Button
        variant="subtle"
        icon="add"
        aria-label={nl.register.addQuestion}
        aria-keyshortcuts="Control+Shift+N"
        title={`${nl.register.addQuestion} (Ctrl+Shift+N)`}
        onClick={() => addQuestion(id)}
      >
        {nl.register.addQuestionShort}
      </Button>
    </div>
  );
}

const useActions = () => ({
  chooseQuestion: useAppStore((state) => state.chooseQuestion),
  addQuestion: useAppStore((state) => state.addQuestion),
  removeQuestion: useAppStore((state) => state.removeQuestion),
});
