import type { z } from 'zod';
import type { ConnectionId, LineId } from '../../shared/domain/ids';
import type { LineResult } from '../../shared/result';

/** Query values; `null` and `undefined` are left out, a list repeats the key. */
export type Params = Readonly<Record<string, string | number | boolean | readonly string[] | null | undefined>>;

export type RequestOptions = {
  readonly params?: Params;
  readonly headers?: Readonly<Record<string, string>>;
  /** Set where the standard leaves no other way than a BSN in the query string. Checked: without it such a request is refused. */
  readonly bsnInQuery?: boolean;
};

/** A POST that only reads (a search in a body) may be retried; one that writes never is. */
export type PostOptions = RequestOptions & { readonly body: unknown; readonly isRead?: boolean };

export type PutOptions = RequestOptions & { readonly body: unknown };

/** How a resource stands: `etag` names it as it is now. */
export type Revision = { readonly etag: string; readonly isChanged: boolean };

/**
 * The HTTP client of one connection for one call. Paths are relative to the connection's URL, or absolute URLs under its
 * origin or that of a sibling API in its settings. Every method answers with the parsed body or with the one LineError that fits; nothing is thrown.
 * An answer that fails `schema` is `invalidResponse` with the paths of the fields that do not fit, never their values.
 */
export interface LineHttp {
  readonly lineId: LineId;
  readonly connectionId: ConnectionId;
  /** The connection's URL without a slash at its end. */
  readonly baseUrl: string;
  get<S extends z.ZodType>(path: string, schema: S, options?: RequestOptions): Promise<LineResult<z.infer<S>>>;
  post<S extends z.ZodType>(path: string, schema: S, options: PostOptions): Promise<LineResult<z.infer<S>>>;
  /** Puts a whole resource in place of what was there. Never retried. */
  put<S extends z.ZodType>(path: string, schema: S, options: PutOptions): Promise<LineResult<z.infer<S>>>;
  /** Changes the fields that are given, and leaves the others. Never retried. */
  patch<S extends z.ZodType>(path: string, schema: S, options: PutOptions): Promise<LineResult<z.infer<S>>>;
  /** Takes a resource away. Never retried. */
  remove(path: string, options?: RequestOptions): Promise<LineResult<null>>;
  /**
   * Whether a resource is still what it was at `known` (its ETag of before; null: only tell the ETag of now). Asks with `If-None-Match`, so
   * that a source which knows it sends nothing again; of one that does not the answer itself is compared.
   */
  revision(path: string, known: string | null, options?: RequestOptions): Promise<LineResult<Revision>>;
  /** The body as it is: text (XML) or bytes (documents), at most `maxBytes` (default 20 MiB). */
  bytes(
    path: string,
    options?: RequestOptions & { readonly maxBytes?: number },
  ): Promise<LineResult<{ readonly bytes: Uint8Array; readonly contentType: string }>>;
}
