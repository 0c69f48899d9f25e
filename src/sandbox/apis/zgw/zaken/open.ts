import type { ExpandContext } from './expand';
import type { WriteContext } from './write';

/** Gives a request what it needs to read and write zaken; only then is the server's own address known. */
export type Open = () => WriteContext & ExpandContext;
