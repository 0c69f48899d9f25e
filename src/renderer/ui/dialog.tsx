import { useId, useLayoutEffect, useRef, type ReactNode } from 'react';
import './dialog.css';
import { nl } from '../text/nl';
import { IconButton } from './button';

type DialogProps = {
  readonly title: string;
  /** The title is read out only, where the content says enough. */
  readonly isTitleHidden?: boolean;
  readonly size?: 'small' | 'medium' | 'large';
  readonly onClose: () => void;
  readonly children: ReactNode;
};

/**
 * A window over the page that the employee asked for.
 * Its first control gets the focus, the browser keeps it inside and gives it back; Esc and a click beside it close.
 */
export function Dialog({ title, isTitleHidden = false, size = 'small', onClose, children }: DialogProps) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  // Before the next key: what is typed right after the key that opened it belongs in it.
  useLayoutEffect(() => {
    const element = dialog.current;
    const before = document.activeElement;
    element?.showModal();
    const controls = element?.querySelectorAll<HTMLElement>('input, select, textarea, button') ?? [];
    [...controls].find((control) => control.closest('header') === null)?.focus();
    return () => {
      element?.close();
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    // A click beside the content lands on the dialog itself; Esc is its keyboard twin.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events
    <dialog
      ref={dialog}
      className={`vk-dialog vk-dialog-${size}`}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => event.target === dialog.current && onClose()}
    >
      <div className="vk-dialog-content">
        <header className={isTitleHidden ? 'vk-hidden' : 'vk-dialog-head'}>
          <h2 id={id}>{title}</h2>
          {!isTitleHidden && <IconButton icon="close" label={nl.ui.close} keys="Esc" onClick={onClose} />}
        </header>
        {children}
      </div>
    </dialog>
  );
}
