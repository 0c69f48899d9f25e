import { useId, useState, type KeyboardEvent, type ReactNode, type Ref } from 'react';
import './combobox.css';
import './pop.css';
import { Field } from './field';

/** One choice in a {@link Combobox}. */
export type ComboOption = { readonly id: string; readonly label: string; readonly detail: string };

type ComboboxProps = {
  readonly label: string;
  readonly value: string;
  readonly onType: (text: string) => void;
  readonly options: readonly ComboOption[];
  readonly onPick: (option: ComboOption) => void;
  /** In the list when there is nothing to choose: none found, loading, or failed. */
  readonly empty: ReactNode;
  readonly error?: string | null;
  readonly placeholder?: string;
  readonly onBlur?: () => void;
  readonly focusName?: string;
  readonly ref?: Ref<HTMLInputElement>;
};

/** A text box with a list that follows what is typed. Arrows walk, Enter takes, Esc closes the list. The list opens upwards. */
export function Combobox({
  label,
  value,
  onType,
  options,
  onPick,
  empty,
  error = null,
  placeholder,
  onBlur,
  focusName,
  ref,
}: ComboboxProps) {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const current = options[Math.min(active, options.length - 1)];
  const pick = (option: ComboOption) => {
    onPick(option);
    setOpen(false);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setOpen(true);
      const step = event.key === 'ArrowDown' ? 1 : -1;
      if (options.length > 0)
        setActive((Math.min(active, options.length - 1) + step + options.length) % options.length);
    } else if (event.key === 'Enter' && isOpen && current && !event.ctrlKey) {
      event.preventDefault();
      pick(current);
    } else if (event.key === 'Escape' && isOpen) {
      event.stopPropagation();
      setOpen(false);
    }
  };
  return (
    <Field id={id} label={label} error={error}>
      <div className="vk-combo">
        <input
          ref={ref}
          id={id}
          type="text"
          role="combobox"
          className="vk-input"
          data-focus={focusName}
          aria-expanded={isOpen}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={isOpen && current ? `${id}-${current.id}` : undefined}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${id}-error` : undefined}
          autoComplete="off"
          spellCheck={false}
          placeholder={placeholder}
          value={value}
          onChange={(event) => {
            onType(event.target.value);
            setActive(0);
            setOpen(true);
          }}
          onKeyDown={onKeyDown}
          onClick={() => setOpen(true)}
          onBlur={() => {
            setOpen(false);
            onBlur?.();
          }}
        />
        <div id={`${id}-list`} role="listbox" aria-label={label} className="vk-pop vk-combo-list" hidden={!isOpen}>
          {isOpen &&
            options.map((option) => (
              // The input keeps the focus; the mouse takes an option before the input loses it.
              // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
              <div
                key={option.id}
                id={`${id}-${option.id}`}
                role="option"
                aria-selected={option === current}
                className="vk-combo-option"
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => pick(option)}
              >
                <span>{option.label}</span> <span className="vk-muted vk-small">{option.detail}</span>
              </div>
            ))}
          {isOpen && options.length === 0 && <div className="vk-muted vk-combo-empty">{empty}</div>}
        </div>
      </div>
    </Field>
  );
}
