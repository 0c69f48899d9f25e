import type { MunicipalityId } from '../../shared/domain/ids';
import type { LineError } from '../../shared/result';

/** A letter by e-mail as it leaves. `messageId` is ours, made before the first attempt, so that a server and a reader know a repeat. */
export type OutgoingMail = {
  readonly messageId: string;
  readonly adres: string;
  readonly onderwerp: string;
  readonly tekst: string;
  /** ISO 8601, UTC. */
  readonly date: string;
};

/** Mail in the name of a municipality. Served by `mail/smtp.ts`. */
export interface MailTransport {
  /** In whose name mail leaves; null where no server is set up. */
  sender(municipality: MunicipalityId): Promise<{ readonly naam: string; readonly adres: string } | null>;
  /** Null: the server took it over. */
  send(municipality: MunicipalityId, mail: OutgoingMail): Promise<LineError | null>;
}
