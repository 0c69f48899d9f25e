import type { Conversation } from '../../../shared/domain/conversation';
import type { Namens, NamensCheckId, NamensSoort } from '../../../shared/domain/namens';
import { mayRepresent, nextNamensCheck } from '../../../shared/domain/namens-rules';
import { useAppStore } from '../../state/context';
import { nl } from '../../text/nl';
import { Button, Icon, StateMark } from '../../ui';
import './namens.css';

type NamensChoiceProps = {
  readonly conversation: Conversation;
  /** Main has it: the conversation as it is now. */
  readonly onChanged: (conversation: Conversation) => void;
};

const SOORTEN: readonly NamensSoort[] = ['gemachtigde', 'bewindvoerder', 'ouder'];

/** Whoever was found says that they speak for somebody else. */
export function NamensChoice({ conversation, onChanged }: NamensChoiceProps) {
  const beginNamens = useAppStore((state) => state.beginNamens);
  const text = nl.namens;
  const begin = async (soort: NamensSoort) => {
    const begun = await beginNamens(conversation.id, soort);
    if (!begun) return;
    onChanged(begun);
    // For whom they speak is looked for next.
    requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-focus="find"]')?.focus());
  };
  return (
    <span className="vk-select vk-namens-choice">
      <select
        className="vk-input"
        aria-label={text.begin}
        data-focus="namens"
        value=""
        onChange={(event) => void begin(event.target.value as NamensSoort) /* one of the options below */}
      >
        <option value="" disabled>
          {text.begin}
        </option>
        {SOORTEN.map((soort) => (
          <option key={soort} value={soort}>
            {text.soorten[soort]}
          </option>
        ))}
      </select>
      <Icon name="chevronDown" />
    </span>
  );
}

type NamensStripProps = NamensChoiceProps & { readonly namens: Namens };

/** What has to be checked before somebody may speak for another, one thing at a time. */
export function NamensStrip({ conversation, namens, onChanged }: NamensStripProps) {
  const checkNamens = useAppStore((state) => state.checkNamens);
  const endNamens = useAppStore((state) => state.endNamens);
  const error = useAppStore((state) => state.namensError);
  const text = nl.namens;
  const next = conversation.subject ? nextNamensCheck(namens) : null;
  const take = (changed: Conversation | null) => changed && onChanged(changed);
  const check = async (id: NamensCheckId, isGoed: boolean) => take(await checkNamens(conversation.id, { id, isGoed }));
  return (
    <div className="vk-identify" role="group" aria-label={text.label}>
      {!conversation.subject && <span className="vk-muted">{text.choose}</span>}
      {next && <Check key={next} id={next} onCheck={(isGoed) => void check(next, isGoed)} />}
      {conversation.subject && !next && <Outcome namens={namens} onAgain={(id) => void check(id, true)} />}
      {error && <StateMark tone="danger">{error.kind === 'notFound' ? text.brpNoAnswer : text.failed}</StateMark>}
      <Button variant="subtle" onClick={() => void endNamens(conversation.id).then(take)}>
        {text.end}
      </Button>
    </div>
  );
}

type CheckProps = { readonly id: NamensCheckId; readonly onCheck: (isGoed: boolean) => void };

/** One thing to see or ask. What the BRP knows is not asked. */
function Check({ id, onCheck }: CheckProps) {
  const text = nl.namens;
  return (
    <>
      <strong className="vk-identify-question" title={text.checks[id]}>
        {text.checks[id]}
      </strong>
      {id === 'ouder-brp' ? (
        <Button data-focus="identify" onClick={() => onCheck(true)}>
          {text.askBrp}
        </Button>
      ) : (
        <>
          <Button data-focus="identify" onClick={() => onCheck(true)}>
            {text.yes}
          </Button>
          <Button onClick={() => onCheck(false)}>{text.no}</Button>
        </>
      )}
    </>
  );
}

function Outcome({ namens, onAgain }: { readonly namens: Namens; readonly onAgain: (id: NamensCheckId) => void }) {
  const text = nl.namens;
  if (mayRepresent(namens)) return <StateMark tone="ok">{text.good(text.role[namens.soort])}</StateMark>;
  const wrong = namens.checks.find(({ isGoed }) => !isGoed);
  return (
    <>
      <StateMark tone="danger" title={text.notGood}>
        {text.notGoodShort}
      </StateMark>
      {wrong && (
        <Button variant="subtle" title={text.checks[wrong.id]} onClick={() => onAgain(wrong.id)}>
          {text.again}
        </Button>
      )}
    </>
  );
}
