/**
 * Moves the focus to the control that is marked `data-focus="<name>"`: at once when it is there, so that no keystroke goes astray, and
 * again after React has drawn what the same command changed. `through` names a control (`data-command`) that brings it on screen.
 */
export function focusOn(name: string, through?: string): void {
  const before = document.activeElement;
  const find = () => document.querySelector<HTMLElement>(`[data-focus="${name}"]`);
  find()?.focus();
  requestAnimationFrame(() => {
    if (!find() && through) document.querySelector<HTMLElement>(`[data-command="${through}"]`)?.click();
    requestAnimationFrame(() => {
      // Whoever moved on meanwhile is left alone.
      const { activeElement } = document;
      if (activeElement === before || activeElement === document.body || through) find()?.focus();
    });
  });
}

/** Whether typing goes into this element. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.matches('textarea, select, input:not([type=radio], [type=checkbox], [type=button])'));

/** Whether Enter does something of its own on this element. */
export const takesEnter = (target: EventTarget | null): boolean =>
  isTyping(target) || (target instanceof HTMLElement && target.matches('button, a, summary, [role=option], input'));
