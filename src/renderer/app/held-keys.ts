import { isTyping } from './focus';

/**
 * Holds what is typed while `work` runs, and types it where the focus is then. A command that waits for main would else let the
 * keys of a fast typist stray into the field that is about to go, or nowhere. Keys with Ctrl or Alt pass.
 */
export async function holdKeys<T>(work: () => Promise<T>): Promise<T> {
  const held: string[] = [];
  let isGiving = false;
  const hold = (event: KeyboardEvent) => {
    if (isGiving || !isHeld(event)) return;
    held.push(event.key);
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  window.addEventListener('keydown', hold, true);
  try {
    return await work();
  } finally {
    // What changed is on screen, and has the focus, before the next task. Keys that come meanwhile join the end.
    await nextTask();
    for (const key of held) {
      isGiving = true;
      typeKey(key);
      isGiving = false;
      await nextTask();
    }
    window.removeEventListener('keydown', hold, true);
  }
}

const nextTask = () => new Promise((resolve) => setTimeout(resolve));

const EDITS = ['Backspace', 'Enter'];

const isHeld = ({ key, ctrlKey, altKey, metaKey, isComposing }: KeyboardEvent): boolean =>
  !ctrlKey && !altKey && !metaKey && !isComposing && (key.length === 1 || EDITS.includes(key));

/** Gives a key to what has the focus, as the keyboard would. */
function typeKey(key: string): void {
  const target = document.activeElement ?? document.body;
  const isForward = target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  if (!isForward || !isTextControl(target) || !isTyping(target)) return;
  const end = target.selectionEnd ?? target.value.length;
  const start = target.selectionStart ?? end;
  if (key === 'Backspace') replace(target, '', [start === end ? Math.max(start - 1, 0) : start, end]);
  else if (key.length === 1) replace(target, key, [start, end]);
  else if (target instanceof HTMLTextAreaElement) replace(target, '\n', [start, end]);
}

type TextControl = HTMLInputElement | HTMLTextAreaElement;

function replace(target: TextControl, text: string, [start, end]: readonly [number, number]): void {
  const value = target.value.slice(0, start) + text + target.value.slice(end);
  // By the class and not by the element: React watches the element's own property, and would take it for something it wrote itself.
  Reflect.set(Object.getPrototypeOf(target) as object, 'value', value, target);
  target.setSelectionRange(start + text.length, start + text.length);
  target.dispatchEvent(new Event('input', { bubbles: true }));
}

const isTextControl = (target: Element): target is TextControl =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
