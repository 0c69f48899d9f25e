import { useState } from 'react';
import type { ConversationId, MunicipalityId } from '../../../shared/domain/ids';
import { useAppStore } from '../../state/context';
import { nl } from '../../text/nl';
import { Button, LiveRegion } from '../../ui';

type MissingAnswerProps = {
  readonly text: string;
  readonly municipality: MunicipalityId;
  readonly conversationId: ConversationId | null;
};

/** Tells the editors that a question has no answer. */
export function MissingAnswer({ text: woorden, municipality, conversationId }: MissingAnswerProps) {
  const text = nl.kennisbeheer.missing;
  const reportKennis = useAppStore((state) => state.reportKennis);
  const [told, setTold] = useState<{ readonly woorden: string; readonly isKept: boolean } | null>(null);
  const report = async () => {
    const about = { aanleiding: 'zoeken', woorden, gemeente: municipality, artikel: null, passage: null } as const;
    setTold({ woorden, isKept: await reportKennis({ ...about, conversationId }) });
  };
  const isTold = told?.woorden === woorden;
  return (
    <p className="vk-missing">
      {!isTold && (
        <Button icon="note" onClick={() => void report()}>
          {text.report}
        </Button>
      )}
      <LiveRegion isVisible>{isTold ? (told.isKept ? text.thanks : text.notKept) : ''}</LiveRegion>
    </p>
  );
}
