import { sql as conversationsOutboxAudit } from './0001-conversations-outbox-audit';

/** All migrations in order. Append-only: a shipped one is never changed. */
export const migrations: readonly string[] = [conversationsOutboxAudit];
