import { isTyping } from './focus';
import { commandsOf, type CommandId } from './shortcuts';

/**
 * Holds the keys while `work` runs, and gives them to what has the focus then. A command that waits for main would else let the keys of
 * a fast typist stray into the field that is about to go, or nowhere. The curtain and what belongs to the browser (Tab, Ctrl+C) pass.
 * Keys of `dropped` are for what is going: saving twice, by nervous hands, must not save what comes next. A click while the keys are
 * given waits for its turn behind them: what it ends has all of its text first.
 */
export async function holdKeys<T>(work: () => Promise<T>, dropped: readonly CommandId[] = []): Promise<T> {
  const held: (() => void)[] = [];
  let isOurs = false;
  const hold = (event: KeyboardEvent) => {
    if (isOurs || !isHeld(event)) return;
    if (!commandsOf(event).some(({ command }) => dropped.includes(command))) held.push(() => give(event));
    stop(event);
  };
  const holdClick = (event: MouseEvent) => {
    const { target } = event;
    if (isOurs || !(target instanceof HTMLElement)) return;
    if (event.type === 'click') held.push(() => click(target));
    stop(event);
  };
  window.addEventListener('keydown', hold, true);
  try {
    return await work();
  } finally {
    for (const type of CLICKS) window.addEventListener(type, holdClick, true);
    // What changed is on screen, and has the focus, before the next task. What comes meanwhile joins the end.
    await nextTask();
    for (const giveNext of held) {
      isOurs = true;
      giveNext();
      isOurs = false;
      await nextTask();
    }
    window.removeEventListener('keydown', hold, true);
    for (const type of CLICKS) window.removeEventListener(type, holdClick, true);
  }
}

/** A press of the mouse takes the focus along, so it waits with its click. */
const CLICKS = ['mousedown', 'click'] as const;

function stop(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

/** Clicks as the mouse would; what went meanwhile is clicked no more. */
function click(target: HTMLElement): void {
  if (!target.isConnected) return;
  target.closest<HTMLElement>('button, a, input, select, textarea, [tabindex]')?.focus();
  target.click();
}

const nextTask = () => new Promise((resolve) => setTimeout(resolve));

const EDITS = ['Backspace', 'Enter'];

function isHeld(event: KeyboardEvent): boolean {
  const { key, ctrlKey, altKey, metaKey, isComposing } = event;
  const isPlain = !ctrlKey && !altKey && !metaKey && !isComposing;
  if (isPlain) return key.length === 1 || EDITS.includes(key);
  return commandsOf(event).length > 0;
}

/** Gives a key to what has the focus, as the keyboard would. */
function give({ key, code, ctrlKey, altKey, metaKey, shiftKey }: KeyboardEvent): void {
  const target = document.activeElement ?? document.body;
  const again = { key, code, ctrlKey, altKey, metaKey, shiftKey, bubbles: true, cancelable: true };
  const isForward = target.dispatchEvent(new KeyboardEvent('keydown', again));
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
