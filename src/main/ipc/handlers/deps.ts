import type { Handlers } from '../../../shared/ipc/contract';
import type { PrintedPage } from '../../../shared/domain/outgoing';
import type { Municipality } from '../../../shared/domain/user';
import type { AppInfo, Settings } from '../../../shared/ipc/schemas';
import type { AskDeps } from '../../services/ask-line';
import type { Berichten } from '../../services/berichten';
import type { CallService } from '../../services/calls/call-service';
import type { ConversationService } from '../../services/conversations/conversation-service';
import type { Session } from '../../services/desk/session';
import type { HandOvers } from '../../services/hand-over';
import type { KennisService } from '../../services/kennis/kennis-service';
import type { Kennisbeheer } from '../../services/kennisbeheer';
import type { KlantbeeldSessions } from '../../services/klantbeeld/klantbeeld-sessions';
import type { LineDesk } from '../../services/line-desk';
import type { LineHealth } from '../../services/line-health';
import type { LineStatuses } from '../../services/line-statuses';
import type { LijstenService } from '../../services/lijsten';
import type { AnonymousQuestionStore, ContactChangeStore, CorrectionStore } from '../../ports/stores';
import type { CannedNotes } from '../../services/notes';
import type { OutboxService } from '../../services/outbox/outbox-service';
import type { CallbackTerms, Terugbel } from '../../services/terugbel';
import type { ZaakStarts } from '../../services/zaak-start';
import type { Datum } from '../../../shared/domain/datum';

/** Everything that handlers may use: services, and what the application itself offers. Built in main/index.ts. */
export type HandlerDeps = {
  readonly ask: AskDeps;
  readonly session: Session;
  readonly conversations: ConversationService;
  readonly klantbeelden: KlantbeeldSessions;
  readonly calls: CallService;
  readonly outbox: OutboxService;
  readonly kennis: KennisService;
  readonly kennisbeheer: Kennisbeheer;
  readonly notes: CannedNotes;
  readonly lijsten: LijstenService;
  readonly anonymousQuestions: AnonymousQuestionStore;
  readonly contactChanges: ContactChangeStore;
  readonly corrections: CorrectionStore;
  readonly statuses: LineStatuses;
  readonly health: LineHealth;
  readonly lineDesk: LineDesk;
  readonly zaakStarts: ZaakStarts;
  readonly berichten: Berichten;
  readonly handOvers: HandOvers;
  readonly municipalities: readonly Municipality[];
  /** When callbacks are due. */
  readonly terms: CallbackTerms;
  readonly terugbel: Terugbel;
  readonly today: () => Datum;
  readonly nowMs: () => number;
  readonly app: {
    readonly info: () => AppInfo;
    readonly licences: Handlers['app']['licences'];
    /** Shows the words of the licences in a window of their own. */
    readonly showNotices: () => void;
    readonly settings: {
      readonly get: () => Settings;
      readonly change: (changes: Parameters<Handlers['app']['changeSettings']>[0]) => Settings;
    };
    readonly exportDiagnostics: () => Promise<string | null>;
    /** Writes a text to a file that the user chooses; null when cancelled. */
    readonly saveText: (file: {
      readonly title: string;
      readonly name: string;
      readonly content: () => string;
    }) => Promise<string | null>;
    /** Shows a page as it will be on paper, in a window that can print it. */
    readonly print: (page: PrintedPage) => Promise<void>;
    /** Opens an address of the municipality's own site in the browser of the system. It was checked before. */
    readonly openInBrowser: (address: string) => Promise<void>;
    /** Shows a document that the window cannot show in its own shielded window. */
    readonly showDocument: (document: { readonly bytes: Uint8Array; readonly formaat: string }) => void;
  };
};
