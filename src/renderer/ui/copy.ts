/**
 * Puts text on the clipboard; false when the system refused. By a selection instead of `navigator.clipboard`, because that
 * asks a permission and this window grants none.
 */
export function copyText(text: string): boolean {
  const holder = document.createElement('textarea');
  holder.value = text;
  holder.className = 'vk-hidden';
  holder.setAttribute('aria-hidden', 'true');
  const focused = document.activeElement;
  document.body.append(holder);
  holder.select();
  // oxlint-disable-next-line typescript/no-deprecated -- the only way without a permission
  const isCopied = document.execCommand('copy');
  holder.remove();
  if (focused instanceof HTMLElement) focused.focus();
  return isCopied;
}
