import { useEffect, useId, useRef, type ReactNode } from 'react';
import { nl } from '../text/nl';
import { IconButton } from './button';
import { scrollStop } from './scroll-stop';
import './side-pane.css';

type SidePaneProps = {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Stays in sight under what scrolls. */
  readonly foot?: ReactNode;
};

/** A pane over the knowledge, for work beside the talk. It takes the focus and gives it back; Esc is the shortcut table's. */
export function SidePane({ title, onClose, children, foot }: SidePaneProps) {
  const id = useId();
  const pane = useRef<HTMLElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    const own = pane.current;
    if (!own?.contains(before)) own?.focus();
    return () => {
      const isInside = own?.contains(document.activeElement) || document.activeElement === document.body;
      if (isInside && before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <section ref={pane} className="vk-side-pane" aria-labelledby={id} tabIndex={-1}>
      <header className="vk-side-pane-head">
        <h2 id={id}>{title}</h2>
        <IconButton icon="close" label={nl.ui.close} keys="Esc" onClick={onClose} />
      </header>
      <div ref={scrollStop} className="vk-side-pane-body">
        {children}
      </div>
      {foot !== undefined && <footer className="vk-side-pane-foot">{foot}</footer>}
    </section>
  );
}
