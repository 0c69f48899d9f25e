import './key-hint.css';

type KeyHintProps = { readonly keys: string };

/** A shortcut as printed on the keys, for example `Ctrl+J`. Hidden from screen readers: give the control `aria-keyshortcuts`. */
export function KeyHint({ keys }: KeyHintProps) {
  return (
    <kbd className="vk-key" aria-hidden="true">
      {keys}
    </kbd>
  );
}
