/**
 * Moves the focus to the control that is marked `data-focus="<name>"`, once the screen that holds it has been drawn. `through`
 * names a control (`data-command`) that brings it on screen first.
 */
export function focusOn(name: string, through?: string): void {
  // After React has drawn what the same command changed.
  requestAnimationFrame(() => {
    const find = () => document.querySelector<HTMLElement>(`[data-focus="${name}"]`);
    if (!find() && through) document.querySelector<HTMLElement>(`[data-command="${through}"]`)?.click();
    requestAnimationFrame(() => find()?.focus());
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
