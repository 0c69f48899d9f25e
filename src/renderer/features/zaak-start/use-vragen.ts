import { useEffect, useState } from 'react';
import type { ConversationId } from '../../../shared/domain/ids';
import type { EigenschapVraag, ZaaktypeChoice } from '../../../shared/domain/zaak-start';
import { useAppStore } from '../../state/context';

/** The questions of a kind of zaak, as far as they are there. */
export type ShownVragen =
  | { readonly state: 'none' }
  | { readonly state: 'loading' }
  | { readonly state: 'failed' }
  | { readonly state: 'ready'; readonly vragen: readonly EigenschapVraag[] };

/** Asks what a zaak of this kind has to tell; an answer about a kind that was chosen before is dropped. */
export function useVragen(id: ConversationId, type: ZaaktypeChoice | null): ShownVragen {
  const loadEigenschappen = useAppStore((state) => state.loadEigenschappen);
  const [known, setKnown] = useState<{ readonly url: string; readonly shown: ShownVragen } | null>(null);
  const url = type?.url ?? null;
  const connectionId = type?.connectionId ?? null;
  useEffect(() => {
    if (url === null || connectionId === null) return undefined;
    let isCurrent = true;
    void loadEigenschappen(id, { connectionId, url }).then((reply) => {
      if (!isCurrent) return;
      setKnown({ url, shown: reply.ok ? { state: 'ready', vragen: reply.value } : { state: 'failed' } });
    });
    return () => {
      isCurrent = false;
    };
  }, [loadEigenschappen, id, url, connectionId]);
  if (url === null) return { state: 'none' };
  return known?.url === url ? known.shown : { state: 'loading' };
}
