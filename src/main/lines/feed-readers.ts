import type { FeedReader } from '../ports/kennis-feed';
import { objectenReader } from './objecten/read-feed';

/** By kind of line that is read in steps: what understands what it sends. Without network, for a thread that has none. */
export const feedReaders: Readonly<Record<string, FeedReader>> = { objecten: objectenReader };
