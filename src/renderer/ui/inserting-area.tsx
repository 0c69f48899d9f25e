import {
  useId,
  useLayoutEffect,
  useRef,
  useState,
  type ComponentProps,
  type KeyboardEvent,
  type ReactNode,
} from 'react';
import { caretAtEnd, TextArea } from './field';
import { inserted, insertionAt, type Insertion } from './insertion';
import './inserting-area.css';
import './pop.css';

/** Something that can be put in a text. */
export type Insertable = { readonly id: string; readonly label: string; readonly detail: string };

/** A sign that opens a list, and what is in it. */
export type Inserter = {
  /** What asks for the list, such as `??`. */
  readonly sign: string;
  /** Name of the list. */
  readonly listLabel: string;
  /** What fits the words after the sign; told anew with every letter. Null: stop looking. */
  readonly onLook: (query: string | null) => void;
  readonly choices: readonly Insertable[];
  /** In the list when there is nothing to choose. */
  readonly empty: ReactNode;
  /** The text of a choice; null when it cannot be had. What was typed in the meantime stays. */
  readonly textOf: (choice: Insertable) => Promise<string | null>;
};

type InsertingAreaProps = Omit<ComponentProps<typeof TextArea>, 'value' | 'onChange' | 'ref'> & {
  readonly value: string;
  readonly onType: (text: string) => void;
  /** By their signs; no sign begins another. */
  readonly inserters: readonly Inserter[];
};

type Asked = Insertion & { readonly sign: string };

/** A text in which a sign opens a list of what can be put there. Arrows walk, Enter or Tab takes, Esc closes the list and leaves the text. */
export function InsertingArea({ value, onType, inserters, ...area }: InsertingAreaProps) {
  const listId = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => caretAtEnd(field.current), []);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [active, setActive] = useState(0);
  const inserter = inserters.find(({ sign }) => sign === asked?.sign) ?? null;
  const choices = inserter?.choices ?? [];
  const current = choices[Math.min(active, choices.length - 1)];
  const close = () => {
    setAsked(null);
    inserter?.onLook(null);
  };
  const follow = (text: string, caret: number) => {
    const found = askedAt(text, caret, inserters);
    if (found?.sign !== asked?.sign) inserter?.onLook(null);
    setAsked(found);
    setActive(0);
    if (found) inserters.find(({ sign }) => sign === found.sign)?.onLook(found.query);
  };
  const take = async (choice: Insertable) => {
    if (!asked || !inserter) return;
    const until = asked.at + asked.sign.length + asked.query.length;
    close();
    const put = await inserter.textOf(choice);
    const element = field.current;
    if (put === null || element === null) return;
    const next = inserted(element.value, { at: asked.at, until, put });
    onType(next.text);
    // Once the new text is in the element: the browser puts the caret of a changed text at its end.
    requestAnimationFrame(() => element.setSelectionRange(next.caret, next.caret));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (!asked || event.nativeEvent.isComposing || event.ctrlKey) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const isTaken = (event.key === 'Enter' || event.key === 'Tab') && !event.shiftKey && current !== undefined;
    if (step === 0 && !isTaken && event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') close();
    else if (isTaken) void take(current);
    else if (choices.length > 0)
      setActive((Math.min(active, choices.length - 1) + step + choices.length) % choices.length);
  };
  return (
    <div className="vk-inserting">
      <TextArea
        {...area}
        ref={field}
        value={value}
        aria-autocomplete="list"
        aria-controls={asked ? listId : undefined}
        aria-activedescendant={asked && current ? `${listId}-${current.id}` : undefined}
        onChange={(event) => {
          onType(event.target.value);
          follow(event.target.value, event.target.selectionStart);
        }}
        onKeyDown={onKeyDown}
        onBlur={close}
      />
      {inserter && (
        <div id={listId} role="listbox" aria-label={inserter.listLabel} className="vk-pop vk-inserting-list">
          {choices.map((choice) => (
            // The text keeps the focus; the mouse takes a choice before the text loses it.
            // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
            <div
              key={choice.id}
              id={`${listId}-${choice.id}`}
              role="option"
              aria-selected={choice === current}
              className="vk-combo-option"
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => void take(choice)}
            >
              <span>{choice.label}</span> <span className="vk-muted vk-small">{choice.detail}</span>
            </div>
          ))}
          {choices.length === 0 && <div className="vk-muted vk-combo-empty">{inserter.empty}</div>}
        </div>
      )}
    </div>
  );
}

/** What is being asked for at the caret, by whichever sign. */
function askedAt(text: string, caret: number, inserters: readonly Inserter[]): Asked | null {
  for (const { sign } of inserters) {
    const found = insertionAt(text, caret, sign);
    if (found) return { ...found, sign };
  }
  return null;
}
