import { parseArgs } from 'node:util';
import { z } from 'zod';
import { fromEnvironment } from '../../main/http/auth';
import { openWindowlessDesktop } from '../windowless/desktop';
import { createPage } from '../windowless/page';
import { answerTo } from './host-channel';

const argumentsSchema = z.object({ folder: z.string(), sandbox: z.url(), user: z.string() });

void main();

/**
 * The desktop without its window, for `chaos`, with the part of the page that keeps drafts. It does what its parent asks over Node's
 * channel, until it is killed.
 */
async function main(): Promise<void> {
  const options = { folder: { type: 'string' }, sandbox: { type: 'string' }, user: { type: 'string' } } as const;
  const args = argumentsSchema.parse(parseArgs({ options, strict: true }).values);
  const { bridge, services } = await openWindowlessDesktop({ ...args, auth: fromEnvironment(process.env) });
  const page = createPage(bridge);
  await page.load();
  process.on('message', (message) => void answerTo(page, message).then((answer) => answer && process.send?.(answer)));
  process.once('disconnect', () => process.exit(0));
  process.send?.({ ready: true });
  void services.outbox.flush();
}
