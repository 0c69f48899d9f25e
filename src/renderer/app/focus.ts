/**
 * Moves the focus to the control that is marked `data-focus="<name>"`: at once when it is there, so that no keystroke goes astray, and
 * again after React has drawn what the same command changed. `through` names a control (`data-command`) that brings it on screen.
 */
export function focusOn(name: string, through?: string): void {
  const before = document.activeElement;
  let hasFocused = false;
  const find = () => document.querySelector<HTMLElement>(`[data-focus="${name}"]`);
  const focus = () => {
    // Whoever moved on meanwhile is left alone.
    const { activeElement } = document;
    if (activeElement !== document.body && (hasFocused || activeElement !== before)) return;
    const control = find();
    control?.focus();
    hasFocused = control !== null;
  };
  find()?.focus();
  // React draws what a key changed before the next task: with the focus there, the very next key lands well.
  queueMicrotask(() => {
    if (!find() && through) document.querySelector<HTMLElement>(`[data-command="${through}"]`)?.click();
    focus();
    queueMicrotask(focus);
    // What an effect brings on screen is there only after a drawing.
    requestAnimationFrame(() => requestAnimationFrame(focus));
  });
}

/** Selects what stands in a text box once React has drawn it: typing then replaces it. */
export function selectIn(name: string): void {
  queueMicrotask(() => document.querySelector<HTMLInputElement>(`input[data-focus="${name}"]`)?.select());
}

/** Whether typing goes into this element. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.matches('textarea, select, input:not([type=radio], [type=checkbox], [type=button])'));

/** Whether Enter does something of its own on this element. */
export const takesEnter = (target: EventTarget | null): boolean =>
  isTyping(target) || (target instanceof HTMLElement && target.matches('button, a, summary, [role=option], input'));

/** The key of the table row that has the focus, else of the one that is shown in full beside its table; or null. */
export function focusedRow(): string | null {
  const focused = document.activeElement?.closest<HTMLElement>('[data-row]');
  const selected = document.querySelector<HTMLElement>('.vk-zone-left tr[aria-selected="true"] [data-row]');
  return (focused ?? selected)?.dataset['row'] ?? null;
}
