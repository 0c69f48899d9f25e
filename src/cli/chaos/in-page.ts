/** What runs in the page of a window that is killed. These functions use nothing of this file or any other. */

type Reply = { readonly ok: boolean; readonly value: unknown };
type Bridge = { readonly voorkant: { invoke(channel: string, input: unknown): Promise<Reply> } };

/** Asks main as the page does. @throws when main refuses */
export async function askMain({ channel, input }: { readonly channel: string; readonly input: unknown }) {
  const { voorkant } = globalThis as unknown as Bridge;
  const reply = await voorkant.invoke(channel, input);
  if (!reply.ok) throw new Error(`${channel} was refused`);
  return reply.value;
}

/** How many conversations stand on screen. */
export const countTiles = (): number => document.querySelectorAll('.vk-tiles > li:not(.vk-tiles-none)').length;

/** Resolves once so many conversations stand on screen. Where it is asked whether a note is kept, it is, as an agent would say. */
export function untilTiles({ count, keep }: { readonly count: number; readonly keep: string }): Promise<void> {
  return new Promise((resolve) => {
    let isAnswered = false;
    const look = (): void => {
      const question = document.querySelector<HTMLElement>(keep);
      if (question && !isAnswered) {
        isAnswered = true;
        question.click();
      }
      if (document.querySelectorAll('.vk-tiles > li:not(.vk-tiles-none)').length !== count) return;
      observer.disconnect();
      resolve();
    };
    const observer = new MutationObserver(look);
    observer.observe(document, { subtree: true, childList: true });
    look();
  });
}

/** Clicks what matches the selector. @throws when nothing does */
export function clickOn(selector: string): void {
  const found = document.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`Nothing matches ${selector}`);
  found.click();
}

/** Ticks a box, when it is there. */
export function tickIfThere(selector: string): void {
  const box = document.querySelector<HTMLInputElement>(selector);
  if (box && !box.checked) box.click();
}

/** How many characters stand in a field. */
export const lengthOf = (selector: string): number =>
  document.querySelector<HTMLTextAreaElement>(selector)?.value.length ?? 0;
