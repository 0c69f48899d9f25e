import { useEffect, useState } from 'react';
import type { CorrectionEntry } from '../../../shared/domain/correctie';
import type { ConversationId } from '../../../shared/domain/ids';
import type { Klantcontact } from '../../../shared/domain/klantcontact';
import { useAppStore } from '../../state/context';
import { nl } from '../../text/nl';
import { DateText } from '../../ui';
import { resultaatOf, selectResultaten } from '../lijsten';

type CorrectedMarkProps = { readonly conversationId: ConversationId; readonly contact: Klantcontact };

/** What a corrected contact said before, as far as it was corrected at this desk. */
export function CorrectedMark({ conversationId, contact }: CorrectedMarkProps) {
  const text = nl.correctie;
  const correctionsOf = useAppStore((state) => state.correctionsOf);
  const [entries, setEntries] = useState<readonly CorrectionEntry[] | null>(null);
  const resultaten = useAppStore(selectResultaten);
  const correctedAt = contact.metadata['gecorrigeerdOp'];
  useEffect(() => {
    let isNewest = true;
    void correctionsOf(conversationId, contact.id).then((found) => isNewest && setEntries(found));
    return () => {
      isNewest = false;
    };
  }, [correctionsOf, conversationId, contact.id, correctedAt]);
  if (correctedAt === undefined) return null;
  const by = contact.metadata['gecorrigeerdDoor'] ?? '';
  return (
    <div className="vk-kb-correction">
      <p className="vk-small">
        {text.mark} <DateText value={correctedAt} withTime />{' '}
        {text.historyLine(by, contact.metadata['correctieReden'] ?? '')}
      </p>
      {entries?.map(({ at, before }) => (
        <details key={at}>
          <summary className="vk-small">{text.history}</summary>
          <p className="vk-kb-pre">
            <strong>{before.onderwerp}</strong>
            {`\n${before.inhoud}`}
            {before.resultaat !== null &&
              `\n${text.resultaat}: ${resultaatOf(resultaten, before.resultaat)?.naam ?? before.resultaat}`}
          </p>
        </details>
      ))}
      {entries?.length === 0 && <p className="vk-muted vk-small">{text.elsewhere}</p>}
    </div>
  );
}
