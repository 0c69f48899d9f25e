type Reply<T> = { readonly ok: boolean; readonly value: T };
type Arrived = {
  readonly conversationId: string;
  readonly section: string;
  readonly sections: Readonly<Record<string, readonly { readonly connectionId: string; readonly ok: boolean }[]>>;
};
type Bridge = {
  readonly voorkant: {
    invoke<T>(channel: string, input: unknown): Promise<Reply<T>>;
    on(channel: string, listener: (payload: Arrived) => void): () => void;
  };
};
export type OpenOptions = {
  readonly bsn: string;
  readonly municipality: string;
  /** So many connections answer. */
  readonly expected: number;
};
export type Opened = { readonly firstUsefulMs: number; readonly landedMs: Readonly<Record<string, number>> };

/**
 * Opens a klantbeeld of a new conversation and waits until so many connections answered. Runs in the page and uses nothing of this file: times
 * are of the page's own clock, from the question to the answer in the page. The conversation ends with it.
 */
export async function openKlantbeeld({ bsn, municipality, expected }: OpenOptions): Promise<Opened> {
  const { voorkant } = globalThis as unknown as Bridge;
  const ask = async <T>(channel: string, input: unknown): Promise<T> => {
    const reply = await voorkant.invoke<T>(channel, input);
    if (!reply.ok) throw new Error(`${channel} was refused`);
    return reply.value;
  };
  const begin = { kanaal: 'telefoon', municipality, callId: null };
  const { id: conversationId } = await ask<{ id: string }>('conversations.start', begin);
  await ask('conversations.chooseSubject', { conversationId, subject: { kind: 'persoon', bsn } });
  const landedMs: Record<string, number> = {};
  const useful: number[] = [];
  const startedAt = performance.now();
  await new Promise<void>((resolve, reject) => {
    const stop = voorkant.on('klantbeeld.arrived', (arrived) => {
      if (arrived.conversationId !== conversationId) return;
      const at = performance.now() - startedAt;
      for (const { connectionId, ok } of arrived.sections[arrived.section] ?? []) {
        if (!ok) reject(new Error(`${connectionId} gave no answer`));
        landedMs[connectionId.replace('lijn-', '')] ??= at;
      }
      if (arrived.section === 'identity') useful.push(at);
      if (Object.keys(landedMs).length < expected || useful.length === 0) return;
      stop();
      resolve();
    });
    ask('klantbeeld.open', { conversationId }).catch(reject);
  });
  await ask('conversations.discard', { conversationId });
  return { firstUsefulMs: Math.min(...useful), landedMs };
}
