import type { Handlers } from '../../../shared/ipc/contract';
import { appHandlers } from './app';
import { berichtenHandlers } from './berichten';
import { callsHandlers } from './calls';
import { contactgegevensHandlers } from './contactgegevens';
import { correctieHandlers } from './correctie';
import { conversationsHandlers } from './conversations';
import type { HandlerDeps } from './deps';
import { adresboekHandlers, auditHandlers, linesHandlers, outboxHandlers } from './desk-lists';
import { findHandlers } from './find';
import { handOverHandlers } from './hand-over';
import { identificationHandlers } from './identification';
import { kennisHandlers } from './kennis';
import { kennisbeheerHandlers } from './kennisbeheer';
import { klantbeeldHandlers } from './klantbeeld';
import { lijstenHandlers } from './lijsten';
import { lineDeskHandlers, outgoingHandlers, processesHandlers } from './line-desk';
import { namensHandlers } from './namens';
import { notesHandlers } from './notes';
import { registeringHandlers } from './registering';
import { sessionHandlers } from './session';
import { terugbelHandlers } from './terugbel';
import { zaakStartHandlers } from './zaak-start';
import { wachtrijHandlers } from './wachtrij';
import { zakenHandlers } from './zaken';

/** A handler for every operation of the contract. */
export const createHandlers = (deps: HandlerDeps): Handlers => ({
  app: appHandlers(deps),
  session: sessionHandlers(deps),
  calls: callsHandlers(deps),
  conversations: conversationsHandlers(deps),
  find: findHandlers(deps),
  identification: identificationHandlers(deps),
  klantbeeld: klantbeeldHandlers(deps),
  zaken: zakenHandlers(deps),
  zaakStart: zaakStartHandlers(deps),
  berichten: berichtenHandlers(deps),
  handOver: handOverHandlers(deps),
  kennis: kennisHandlers(deps),
  kennisbeheer: kennisbeheerHandlers(deps),
  adresboek: adresboekHandlers(deps),
  outbox: outboxHandlers(deps),
  wachtrij: wachtrijHandlers(deps),
  lines: { ...linesHandlers(deps), ...lineDeskHandlers(deps) },
  outgoing: outgoingHandlers(deps),
  notes: notesHandlers(deps),
  lijsten: lijstenHandlers(deps),
  processes: processesHandlers(deps),
  terugbel: terugbelHandlers(deps),
  registering: registeringHandlers(deps),
  namens: namensHandlers(deps),
  correctie: correctieHandlers(deps),
  contactgegevens: contactgegevensHandlers(deps),
  audit: auditHandlers(deps),
});
