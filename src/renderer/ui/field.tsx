import {
  useId,
  type InputHTMLAttributes,
  type ReactNode,
  type Ref,
  type SelectHTMLAttributes,
  type TextareaHTMLAttributes,
} from 'react';
import './field.css';
import { Icon } from './icon';
import { KeyHint } from './key-hint';

type FieldOwn = {
  readonly label: string;
  /** One line under the control: how to fill it in. */
  readonly hint?: ReactNode;
  /** The hint stands at the end of the label's line, where a line more would move what is below. */
  readonly isHintBeside?: boolean;
  /** What is wrong, in words, beside the label: so nothing moves. Marks the control as invalid and is read with it. */
  readonly error?: string | null;
  /** The label is read out but not shown, where the place says enough. */
  readonly isLabelHidden?: boolean;
  /** Shortcut that focuses the control, shown beside the label. */
  readonly keys?: string;
};

type FieldProps = FieldOwn & {
  readonly id: string;
  readonly children: ReactNode;
};

/** Label with error beside it, control, and hint. The control refers to `describedBy(id, …)`. */
export function Field({
  id,
  label,
  hint,
  isHintBeside = false,
  error = null,
  isLabelHidden = false,
  keys,
  children,
}: FieldProps) {
  const hintText = hint !== undefined && (
    <p id={`${id}-hint`} className="vk-field-hint">
      {hint}
    </p>
  );
  return (
    <div className={error === null ? 'vk-field' : 'vk-field vk-field-invalid'}>
      <div className={isLabelHidden ? 'vk-field-top vk-field-top-bare' : 'vk-field-top'}>
        <label htmlFor={id} className={isLabelHidden ? 'vk-hidden' : 'vk-field-label'}>
          {label} {keys && <KeyHint keys={keys} />}
        </label>
        {error !== null && (
          <p id={`${id}-error`} className="vk-field-error" title={error}>
            {error}
          </p>
        )}
        {isHintBeside && hintText}
      </div>
      {children}
      {!isHintBeside && hintText}
    </div>
  );
}

/** Value of `aria-describedby` for a control inside a {@link Field}. */
export function describedBy(
  id: string,
  { hint, error }: { readonly hint?: ReactNode; readonly error?: string | null | undefined },
): string | undefined {
  const ids = [...(error ? [`${id}-error`] : []), ...(hint === undefined ? [] : [`${id}-hint`])];
  return ids.length === 0 ? undefined : ids.join(' ');
}

const split = <P extends FieldOwn>({ label, hint, isHintBeside, error, isLabelHidden, keys, ...control }: P) => ({
  own: {
    label,
    ...(hint === undefined ? {} : { hint }),
    ...(isHintBeside === undefined ? {} : { isHintBeside }),
    ...(error === undefined ? {} : { error }),
    ...(isLabelHidden === undefined ? {} : { isLabelHidden }),
    ...(keys === undefined ? {} : { keys }),
  },
  control,
});

type TextFieldProps = FieldOwn & InputHTMLAttributes<HTMLInputElement> & { readonly ref?: Ref<HTMLInputElement> };

/** One line of text with its label. */
export function TextField(props: TextFieldProps) {
  const fallback = useId();
  const { own, control } = split(props);
  const id = control.id ?? fallback;
  return (
    <Field id={id} {...own}>
      <input
        type="text"
        autoComplete="off"
        spellCheck={false}
        {...control}
        id={id}
        className="vk-input"
        aria-invalid={own.error ? true : undefined}
        aria-describedby={describedBy(id, own)}
      />
    </Field>
  );
}

type TextAreaProps = FieldOwn &
  TextareaHTMLAttributes<HTMLTextAreaElement> & {
    readonly ref?: Ref<HTMLTextAreaElement>;
    readonly isGrowing?: boolean;
  };

/** Several lines of text; grows with what is typed as far as its container lets it. Spell check is on. Who comes back goes on at the end. */
export function TextArea({ isGrowing = true, ref = caretAtEnd, ...props }: TextAreaProps) {
  const fallback = useId();
  const { own, control } = split(props);
  const id = control.id ?? fallback;
  return (
    <Field id={id} {...own}>
      <textarea
        spellCheck
        lang="nl"
        {...control}
        ref={ref}
        id={id}
        className={isGrowing ? 'vk-input vk-textarea vk-growing' : 'vk-input vk-textarea'}
        aria-invalid={own.error ? true : undefined}
        aria-describedby={describedBy(id, own)}
      />
    </Field>
  );
}

/** The browser puts the caret of a text that was there already before its first letter. */
export const caretAtEnd = (area: HTMLTextAreaElement | null): void =>
  area?.setSelectionRange(area.value.length, area.value.length);

/** One choice of a {@link Select}. */
export type Option<V extends string = string> = { readonly value: V; readonly label: string };

type SelectProps = FieldOwn &
  SelectHTMLAttributes<HTMLSelectElement> & {
    readonly options: readonly Option[];
    readonly ref?: Ref<HTMLSelectElement>;
  };

/** One choice from a short list. */
export function Select({ options, ...props }: SelectProps) {
  const fallback = useId();
  const { own, control } = split(props);
  const id = control.id ?? fallback;
  return (
    <Field id={id} {...own}>
      <span className="vk-select">
        <select
          {...control}
          id={id}
          className="vk-input"
          aria-invalid={own.error ? true : undefined}
          aria-describedby={describedBy(id, own)}
        >
          {options.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
        <Icon name="chevronDown" />
      </span>
    </Field>
  );
}
