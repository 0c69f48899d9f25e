import { useEffect, useId, useRef, useState } from 'react';
import type { LineDecisions } from '../../../shared/domain/decisions';
import type { IpcError } from '../../../shared/ipc/define';
import { useAppStore } from '../../state/context';
import { ipcErrorText } from '../../text/ipc-error';
import { nl } from '../../text/nl';
import { Badge, EmptyState, IconButton, LiveRegion, Notice, scrollStop, Select, Skeleton } from '../../ui';
import { decisionsKey } from '../lines';
import { InternalPart } from './internal-part';
import type { DecidesItem } from './slice';
import './decides.css';

/** Who decides what on a zaak, bill or product: first what may be read out, apart from it what is internal. Nothing when it is closed. */
export function DecidesPane() {
  const decides = useAppStore((state) => state.decides);
  const item = decides?.items[decides.at] ?? null;
  return (
    <>
      <LiveRegion>{item ? nl.decides.opened(item.label) : ''}</LiveRegion>
      {decides && <Pane items={decides.items} at={decides.at} item={item} />}
    </>
  );
}

type PaneProps = { readonly items: readonly DecidesItem[]; readonly at: number; readonly item: DecidesItem | null };

function Pane({ items, at, item }: PaneProps) {
  const id = useId();
  const pane = useRef<HTMLElement>(null);
  const closeDecides = useAppStore((state) => state.closeDecides);
  const chooseDecides = useAppStore((state) => state.chooseDecides);
  useEffect(() => {
    const before = document.activeElement;
    // Who is typing goes on typing.
    if (before instanceof HTMLElement && !before.matches('input, textarea, select')) pane.current?.focus();
    const own = pane.current;
    return () => {
      const isInside = own?.contains(document.activeElement) || document.activeElement === document.body;
      if (isInside && before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <section ref={pane} className="vk-decides" aria-labelledby={id} tabIndex={-1}>
      <header className="vk-decides-head">
        <h2 id={id}>{nl.decides.title}</h2>
        <IconButton icon="close" label={nl.ui.close} keys="Esc" onClick={closeDecides} />
      </header>
      <div ref={scrollStop} className="vk-decides-body">
        {items.length > 1 && (
          <Select
            label={nl.decides.about}
            value={String(at)}
            options={items.map(({ label }, index) => ({ value: String(index), label }))}
            onChange={(event) => chooseDecides(Number(event.target.value))}
          />
        )}
        {items.length === 1 && item && <p className="vk-decides-about">{item.label}</p>}
        {item ? (
          <About key={decisionsKey(item.about)} item={item} />
        ) : (
          <EmptyState icon="help" title={nl.decides.nothing}>
            {nl.decides.nothingText}
          </EmptyState>
        )}
      </div>
    </section>
  );
}

function About({ item: { about } }: { readonly item: DecidesItem }) {
  const text = nl.decides;
  const decisions = useAppStore((state) => state.lineDecisions[decisionsKey(about)]);
  const loadDecisions = useAppStore((state) => state.loadDecisions);
  const [error, setError] = useState<IpcError | null>(null);
  const isUnknown = decisions === undefined;
  useEffect(() => {
    let isShown = true;
    if (isUnknown) void loadDecisions(about).then((failure) => isShown && setError(failure));
    return () => {
      isShown = false;
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- its key stands for `about`: the same in a new object is no reason to ask again
  }, [loadDecisions, isUnknown]);
  if (error) {
    return (
      <Notice tone="warn" title={text.failed}>
        {ipcErrorText(error)}
      </Notice>
    );
  }
  if (isUnknown) return <Skeleton rows={6} label={text.loading} />;
  if (decisions === null) {
    return (
      <EmptyState icon="lines" title={text.noLine}>
        {text.noLineText}
      </EmptyState>
    );
  }
  return (
    <>
      <ResidentPart resident={decisions.resident} />
      <InternalPart decisions={decisions} />
    </>
  );
}

function ResidentPart({ resident: { say, feedbackDays, answers } }: Pick<LineDecisions, 'resident'>) {
  const text = nl.decides;
  const id = useId();
  return (
    <section className="vk-decides-say" aria-labelledby={id}>
      <h3 id={id}>
        {text.sayTitle} <Badge tone="ok">{text.mayRead}</Badge>
      </h3>
      {say === null ? <p className="vk-muted">{text.noSay}</p> : <p className="vk-decides-sentence">“{say}”</p>}
      {feedbackDays !== null && <p>“{text.feedback(feedbackDays)}”</p>}
      {answers.length > 0 && (
        <details>
          <summary>{text.perQuestion(answers.length)}</summary>
          <dl>
            {answers.map((answer) => (
              <div key={answer.about}>
                <dt>{answer.about}</dt>
                <dd>“{answer.say}”</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </section>
  );
}
