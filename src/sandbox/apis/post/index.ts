import type { FastifyInstance } from 'fastify';
import type { SandboxContext } from '../../api';
import { postvakOf, startSmtp } from './smtp';

/**
 * The mailbox of the practice municipality. No standard: only for practice, so that somebody can see what a resident would get. The mail
 * server behind it starts with the first question where it is.
 */
export function servePost(app: FastifyInstance, { store }: Pick<SandboxContext, 'store'>): void {
  let started: ReturnType<typeof startSmtp> | null = null;
  app.get('/postvak/smtp', async () => {
    const { port } = await (started ??= startSmtp(store));
    return { host: '127.0.0.1', port };
  });
  app.get('/postvak', () => ({ results: postvakOf(store).find({ descending: true }).items }));
  app.addHook('onClose', async () => (await started)?.close());
}
