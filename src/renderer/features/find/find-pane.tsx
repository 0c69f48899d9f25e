import { useRef, type KeyboardEvent } from 'react';
import type { FindReply } from '../../../shared/domain/find';
import type { ConversationId } from '../../../shared/domain/ids';
import { useAppStore } from '../../state/context';
import { ipcErrorText } from '../../text/ipc-error';
import { lineErrorText } from '../../text/line-error';
import { nl } from '../../text/nl';
import { Badge, Button, EmptyState, LiveRegion, nextIndex, Notice, Skeleton } from '../../ui';
import { failedRegisters, groupsOf, onlyHit, searchedConnections, type Hit } from './hits';
import { EMPTY_FIND, type Find } from './slice';
import { tryElseText, understoodText } from './understood-text';
import './find.css';

type FindPaneProps = {
  readonly conversationId: ConversationId;
  readonly onOpen: (hit: Hit) => void;
  /** Key of the hit that is being opened. */
  readonly opening: string | null;
  /** Why the last hit could not be opened. */
  readonly openError: string | null;
  /** Name of a connection, as employees know it. */
  readonly nameOf: (connectionId: string) => string;
  /** Back to the klantbeeld; null when there is none yet. */
  readonly onClose: (() => void) | null;
};

/** What the search found, in the place of the klantbeeld. */
export function FindPane({ conversationId, onOpen, opening, openError, nameOf, onClose }: FindPaneProps) {
  const find = useAppStore((state) => state.finds[conversationId]) ?? EMPTY_FIND;
  const searchFind = useAppStore((state) => state.searchFind);
  const { reply } = find;
  const count =
    reply.state === 'ready' ? groupsOf(reply.value).reduce((sum, group) => sum + group.hits.length, 0) : null;
  return (
    <section className="vk-find-pane" aria-label={nl.find.results}>
      <header className="vk-find-head">
        <h2>{nl.find.results}</h2>
        <LiveRegion isVisible>{count !== null && wasSearched(find.reply) && nl.find.found(count)}</LiveRegion>
        {onClose && (
          <Button variant="subtle" icon="back" keys="Esc" onClick={onClose}>
            {nl.find.close}
          </Button>
        )}
      </header>
      <div className="vk-find-body">
        {openError !== null && (
          <Notice tone="warn" title={nl.find.chooseFailed}>
            {openError}
          </Notice>
        )}
        {reply.state === 'idle' && <FindExamples />}
        {reply.state === 'loading' && <Skeleton rows={6} />}
        {reply.state === 'failed' && (
          <Notice
            tone="danger"
            title={nl.find.failed}
            actions={
              <Button icon="retry" onClick={() => void searchFind(conversationId)}>
                {nl.ui.retry}
              </Button>
            }
          >
            {ipcErrorText(reply.error)}
          </Notice>
        )}
        {reply.state === 'ready' && (
          <Found
            reply={reply.value}
            onOpen={onOpen}
            opening={opening}
            nameOf={nameOf}
            onRetry={() => void searchFind(conversationId)}
          />
        )}
      </div>
    </section>
  );
}

/** What to say and how to search, before anything was typed. */
export function FindExamples({ greeting = null }: { readonly greeting?: string | null }) {
  return (
    <EmptyState icon="search" title={nl.find.label}>
      {greeting !== null && <p className="vk-find-greeting">“{greeting}”</p>}
      <p>{nl.find.exampleIntro}</p>
      <p className="vk-find-examples">
        {nl.find.examples}{' '}
        {nl.find.exampleList.map((example) => (
          <code key={example}>{example}</code>
        ))}
      </p>
    </EmptyState>
  );
}

type FoundProps = Pick<FindPaneProps, 'onOpen' | 'opening' | 'nameOf'> & {
  readonly reply: FindReply;
  readonly onRetry: () => void;
};

function Found({ reply, onOpen, opening, nameOf, onRetry }: FoundProps) {
  const list = useRef<HTMLDivElement>(null);
  const groups = groupsOf(reply);
  const failed = failedRegisters(reply);
  // Who is not among the first too many, or in a register that is silent, may well be there.
  const isUnknown =
    failed.some(({ error }) => error.kind === 'tooMany') ||
    (failed.length > 0 && searchedConnections(reply).length === 0);
  const move = (event: KeyboardEvent) => {
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('[data-find-hit]') ?? [])];
    const from = rows.findIndex((row) => row === document.activeElement);
    if (event.key === 'ArrowUp' && from === 0) return document.querySelector<HTMLElement>('[data-focus=find]')?.focus();
    const target = nextIndex(event.key, from, rows.length);
    if (target === null) return;
    event.preventDefault();
    rows[target]?.focus();
  };
  return (
    <>
      {failed.map(({ connectionId, error }) => (
        <Notice
          key={connectionId}
          tone="warn"
          title={(error.kind === 'tooMany' ? nl.find.registerTooMany : nl.find.registerFailed)(nameOf(connectionId))}
          actions={
            error.kind === 'tooMany' ? undefined : (
              <Button icon="retry" onClick={onRetry}>
                {nl.ui.retry}
              </Button>
            )
          }
        >
          {lineErrorText(error).why}
        </Notice>
      ))}
      {groups.length === 0 && !isUnknown && <NobodyFound reply={reply} nameOf={nameOf} isPartial={failed.length > 0} />}
      <div ref={list} role="presentation" onKeyDown={move}>
        {groups.map(({ name, hits }) => (
          <section key={name} className="vk-hit-group" aria-label={nl.find.groups[name]}>
            <h3 className="vk-hit-title">{nl.find.groups[name]}</h3>
            <ul className="vk-list">
              {hits.map((hit) => (
                <li key={hit.key}>
                  <HitRow hit={hit} isOpening={opening === hit.key} onOpen={() => onOpen(hit)} />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
      {groups.length > 0 && (
        <p className="vk-muted vk-find-only">
          {onlyHit(groups) ? nl.find.oneHit : nl.find.moreHits}
          {reply.understood.kind === 'naam' && ` ${nl.find.tryElse.naam}`}
        </p>
      )}
    </>
  );
}

type NobodyFoundProps = Pick<FoundProps, 'reply' | 'nameOf'> & {
  /** Some registers gave no answer: nobody may be called unknown. */
  readonly isPartial: boolean;
};

function NobodyFound({ reply, nameOf, isPartial }: NobodyFoundProps) {
  const names = searchedConnections(reply).map(nameOf);
  const { understood } = reply;
  // By a name alone no register of persons was asked: who it is may well be in there.
  const isNameOnly = understood.kind === 'naam' && reply.personen.length === 0;
  if (understood.kind === 'invalid')
    return (
      <EmptyState icon="search" title={understoodText(understood)}>
        {nl.find.notSearched}
      </EmptyState>
    );
  return (
    <EmptyState icon="person" title={isPartial ? nl.find.nonePartly : isNameOnly ? nl.find.noneNamed : nl.find.none}>
      <p>{understoodText(understood)}</p>
      <p>{names.length > 0 ? nl.find.searchedIn(names) : nl.find.searchedNothing}</p>
      <p>{tryElseText(understood)}</p>
    </EmptyState>
  );
}

/** Nothing was asked of anybody while the words make no sense. */
const wasSearched = (reply: Find['reply']): boolean =>
  reply.state === 'ready' && reply.value.understood.kind !== 'invalid' && reply.value.understood.kind !== 'empty';

function HitRow({
  hit,
  isOpening,
  onOpen,
}: {
  readonly hit: Hit;
  readonly isOpening: boolean;
  readonly onOpen: () => void;
}) {
  const text = (
    <>
      <span className="vk-hit-name">{hit.title}</span>
      <span className="vk-hit-born">{hit.born}</span>
      <span className="vk-hit-detail vk-muted">{isOpening ? nl.find.choosing : hit.detail}</span>
      <span className="vk-hit-marks">
        {hit.isDeceased && <Badge tone="danger">†</Badge>}
        {hit.isSecret && <Badge tone="warn">{nl.conversations.flags.geheim}</Badge>}
        {hit.isInactive && <Badge tone="neutral">{nl.find.inactive}</Badge>}
      </span>
    </>
  );
  return (
    <button type="button" className="vk-hit" data-find-hit aria-busy={isOpening} onClick={onOpen}>
      {text}
    </button>
  );
}
