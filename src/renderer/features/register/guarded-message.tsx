import { useEffect, useState, type ReactNode } from 'react';
import type { CallbackDraft } from '../../../shared/domain/conversation';
import { useAppStore } from '../../state/context';
import { nl } from '../../text/nl';
import { TextArea, TextField } from '../../ui';
import { hasRole, selectUser } from '../session';
import type { OutgoingHit } from './slice';

type GuardedMessageProps = {
  readonly callback: CallbackDraft;
  readonly onChange: (part: Pick<CallbackDraft, 'bericht' | 'berichtReden'>) => void;
  /** Why it could not be saved, in words. */
  readonly problem: string | null;
};

/** What the resident is told: words that name an executor are marked while it is written, and a supervisor may say why they stay. */
export function GuardedMessage({ callback, onChange, problem }: GuardedMessageProps) {
  const text = nl.register.callback;
  const { bericht = '', berichtReden = '' } = callback;
  const isSupervisor = useAppStore((state) => hasRole(selectUser(state), 'supervisor'));
  const hits = useHits(bericht);
  return (
    <div className="vk-guarded">
      <TextArea
        label={text.bericht}
        data-focus="callback.bericht"
        isGrowing={false}
        placeholder={text.norm}
        value={bericht}
        error={hits.length > 0 ? text.names(hits.map((hit) => hit.text)) : problem}
        onChange={(event) => onChange({ bericht: event.target.value })}
      />
      {hits.length > 0 && (
        <div className="vk-pop vk-guarded-pop">
          <p className="vk-guarded-text">{marked(bericht, hits)}</p>
          <ul>
            {hits.map(({ at, text: found, kind }) => (
              <li key={at}>{text.hit(found, at + 1, text.hitKinds[kind])}</li>
            ))}
          </ul>
          {isSupervisor ? (
            <TextField
              label={text.reden}
              value={berichtReden}
              onChange={(event) => onChange({ berichtReden: event.target.value })}
            />
          ) : (
            <p className="vk-muted">{text.mend}</p>
          )}
        </div>
      )}
    </div>
  );
}

const PAUSE_MS = 250;

/** What main finds in a text, once typing pauses. Never that of an older text. */
function useHits(text: string): readonly OutgoingHit[] {
  const checkMessage = useAppStore((state) => state.checkMessage);
  const [found, setFound] = useState<{ readonly text: string; readonly hits: readonly OutgoingHit[] } | null>(null);
  useEffect(() => {
    let isNewest = true;
    const timer = setTimeout(() => {
      void checkMessage(text).then((hits) => isNewest && setFound({ text, hits }));
    }, PAUSE_MS);
    return () => {
      isNewest = false;
      clearTimeout(timer);
    };
  }, [checkMessage, text]);
  return found?.text === text ? found.hits : [];
}

/** The text with what it may not hold in marks. */
function marked(text: string, hits: readonly OutgoingHit[]): readonly ReactNode[] {
  let from = 0;
  const parts = hits.flatMap(({ at, length }) => {
    const before = text.slice(from, at);
    from = at + length;
    return [before, <mark key={at}>{text.slice(at, at + length)}</mark>];
  });
  return [...parts, text.slice(from)];
}
