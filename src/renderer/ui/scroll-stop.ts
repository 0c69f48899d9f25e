const TAKES_FOCUS = 'a[href], button, input, select, textarea, [tabindex="0"]';

/**
 * Ref for a part that scrolls: it gets a tab stop while there is something to scroll and nothing in it takes the focus, so that the
 * keyboard can reach every line and nobody tabs through parts that are wholly in sight. Its name is that of what it lies in.
 */
export function scrollStop(element: HTMLElement | null): (() => void) | undefined {
  if (!element) return undefined;
  const name = element.parentElement?.closest('[aria-labelledby]')?.getAttribute('aria-labelledby') ?? '';
  // A landmark has a role and a name already.
  const named = element.matches('div') ? { role: 'group', 'aria-labelledby': name } : {};
  const update = () => {
    const isStop = element.scrollHeight > element.clientHeight + 1 && element.querySelector(TAKES_FOCUS) === null;
    for (const [attribute, value] of Object.entries({ tabindex: '0', ...named })) {
      if (isStop) element.setAttribute(attribute, value);
      else element.removeAttribute(attribute);
    }
  };
  const sizes = new ResizeObserver(update);
  const content = new MutationObserver(update);
  sizes.observe(element);
  content.observe(element, { childList: true, subtree: true, characterData: true });
  update();
  return () => {
    sizes.disconnect();
    content.disconnect();
  };
}
