import { z } from 'zod';
import { datumSchema, instantSchema } from '../domain/datum';
import { lineDecisionsSchema } from '../domain/decisions';
import { conversationSchema, outboxItemSchema, questionDraftSchema } from '../domain/conversation';
import { findReplySchema, understoodSchema } from '../domain/find';
import { controlQuestionSchema, identificationSchema } from '../domain/identification';
import {
  connectionIdSchema,
  conversationIdSchema,
  lineIdSchema,
  municipalityIdSchema,
  partijIdSchema,
  zaakIdSchema,
} from '../domain/ids';
import { subjectSchema } from '../domain/klantbeeld';
import { kanaalSchema } from '../domain/klantcontact';
import { lineSummarySchema } from '../domain/line';
import { lineEntrySchema } from '../domain/line-entry';
import { connectionHealthSchema, historySlotSchema } from '../domain/line-health';
import { linesConfigurationSchema } from '../domain/lines-configuration';
import { medewerkerSchema, teamSchema } from '../domain/medewerker';
import { list, shape } from '../domain/schema';
import { municipalitySchema, userSchema } from '../domain/user';
import { documentContentSchema, zaakDetailSchema, zaakRevisionSchema } from '../domain/zaak';
import { lineResult, perLine } from '../result';
import { kennisContract } from './kennis-contract';
import { kennisbeheerContract } from './kennisbeheer-contract';
import { event, operation, type BridgeOf, type EventPayloads, type HandlersOf, type IpcContract } from './define';
import { deskContract } from './desk-contract';
import { terugbelContract } from './terugbel-contract';
import { listsContract } from './lists-contract';
import { wachtrijContract } from './wachtrij-contract';
import { contactgegevensContract } from './contactgegevens-contract';
import { correctieContract } from './correctie-contract';
import { namensContract } from './namens-contract';
import { registeringContract } from './registering-contract';
import { berichtenContract } from './berichten-contract';
import { handOverContract } from './hand-over-contract';
import { zaakStartContract } from './zaak-start-contract';
import {
  appInfoSchema,
  connectionStatusSchema,
  licenceSchema,
  ringingCallSchema,
  saveReplySchema,
  sectionArrivedSchema,
  sectionPlanSchema,
  settingsSchema,
  verwerkingsactieSchema,
} from './schemas';

const nothing = z.object({}).readonly();
const inConversation = { conversationId: conversationIdSchema };

/** Everything that crosses between window and main. Channel names follow from its keys. */
export const contract = {
  app: {
    info: operation({ input: nothing, output: appInfoSchema }),
    licences: operation({ input: nothing, output: list(licenceSchema) }),
    /** Opens a window with the words of those licences. */
    showNotices: operation({ input: nothing, output: z.null() }),
    settings: operation({ input: nothing, output: settingsSchema }),
    changeSettings: operation({ input: settingsSchema.unwrap().partial(), output: settingsSchema }),
    municipalities: operation({ input: nothing, output: list(municipalitySchema) }),
    /** Writes versions, settings and line states to a file that the user chooses. No personal data. Null when cancelled. */
    exportDiagnostics: operation({ input: nothing, output: shape({ file: z.string().nullable() }) }),
    /** A menu entry, a shortcut that the operating system caught, or a deep link asks the window to do something. */
    commandGiven: event(shape({ command: z.string() })),
  },
  session: {
    /** Users that can be picked: only on the sandbox. */
    users: operation({ input: nothing, output: list(userSchema) }),
    current: operation({ input: nothing, output: userSchema.nullable() }),
    signIn: operation({ input: shape({ userId: z.string() }), output: userSchema }),
    signOut: operation({ input: nothing, output: z.null() }),
  },
  calls: {
    /** Rings as if this number called; for practice and demonstration. An empty number is withheld. */
    simulate: operation({
      input: shape({ telefoonnummer: z.string().max(40), municipality: municipalityIdSchema }),
      output: shape({ callId: z.uuid() }),
    }),
    dismiss: operation({ input: shape({ callId: z.uuid() }), output: z.null() }),
    ringing: event(ringingCallSchema),
    stopped: event(shape({ callId: z.uuid() })),
  },
  conversations: {
    list: operation({ input: nothing, output: list(conversationSchema) }),
    start: operation({
      input: shape({
        kanaal: kanaalSchema,
        /** The channel of the list, where it is another than the one that it works as. */
        kanaalId: z.string().max(50).optional(),
        municipality: municipalityIdSchema,
        callId: z.uuid().nullable(),
      }),
      output: conversationSchema,
    }),
    /** Keeps what the agent typed. Subject and identification are main's own: they are not taken from here. */
    keep: operation({
      input: shape({
        ...inConversation,
        revision: z.number().int(),
        kanaal: kanaalSchema,
        state: conversationSchema.unwrap().shape.state,
        questions: list(questionDraftSchema),
        magHergebruiken: conversationSchema.unwrap().shape.magHergebruiken,
        stateSince: conversationSchema.unwrap().shape.stateSince,
      }),
      output: shape({ revision: z.number().int(), keptAt: instantSchema }),
    }),
    chooseSubject: operation({
      input: shape({ ...inConversation, subject: subjectSchema.nullable() }),
      output: conversationSchema,
    }),
    /** Ends a conversation without saving. It can be brought back for ten minutes. */
    discard: operation({ input: shape(inConversation), output: z.null() }),
    restore: operation({ input: shape(inConversation), output: conversationSchema }),
    /** Into the outbox, in one local transaction. */
    save: operation({ input: shape(inConversation), output: saveReplySchema }),
  },
  find: {
    /** What the search box understands, without asking anybody. */
    understand: operation({ input: shape({ text: z.string().max(500) }), output: understoodSchema }),
    search: operation({ input: shape({ ...inConversation, text: z.string().max(500) }), output: findReplySchema }),
    /** The person or organisation behind a partij, a zaak or a bill. Null when the source does not say. */
    subjectOf: operation({
      input: shape({
        ...inConversation,
        of: z.discriminatedUnion('kind', [
          shape({ kind: z.literal('partij'), partijId: partijIdSchema }),
          shape({ kind: z.literal('zaak'), connectionId: connectionIdSchema, zaakId: zaakIdSchema }),
          shape({
            kind: z.literal('aanslagbiljet'),
            connectionId: connectionIdSchema,
            nummer: z.string().max(20),
          }),
        ]),
      }),
      output: subjectSchema.nullable(),
    }),
  },
  identification: {
    /** Proposed from what the lines know. The answers stay in main. */
    questions: operation({ input: shape(inConversation), output: list(controlQuestionSchema) }),
    answer: operation({
      input: shape({ ...inConversation, questionId: z.string(), answer: z.string().max(200) }),
      output: shape({ outcome: z.enum(['right', 'wrong']), identification: identificationSchema }),
    }),
    skip: operation({ input: shape({ ...inConversation, questionId: z.string() }), output: identificationSchema }),
    /** At the counter: an identity document was seen. */
    document: operation({
      input: shape({
        ...inConversation,
        documentSoort: z.enum(['paspoort', 'identiteitskaart', 'rijbewijs', 'verblijfsdocument']),
      }),
      output: identificationSchema,
    }),
  },
  klantbeeld: {
    /** Asks all lines that may be asked. The plan comes back at once, the answers as `arrived`. Repeating it within the freshness norm asks only what failed or was closed. */
    open: operation({
      input: shape(inConversation),
      output: shape({ generation: z.number().int(), plan: list(sectionPlanSchema) }),
    }),
    retry: operation({ input: shape({ ...inConversation, connectionId: connectionIdSchema }), output: z.null() }),
    arrived: event(sectionArrivedSchema),
  },
  zaken: {
    get: operation({
      input: shape({ ...inConversation, connectionId: connectionIdSchema, zaakId: zaakIdSchema }),
      output: lineResult(zaakDetailSchema),
    }),
    /** Whether an open zaak changed at its source since `known`; null tells how it stands now. For the window to ask while it shows one. */
    revision: operation({
      input: shape({
        ...inConversation,
        connectionId: connectionIdSchema,
        zaakId: zaakIdSchema,
        known: z.string().max(200).nullable(),
      }),
      output: lineResult(zaakRevisionSchema),
    }),
    document: operation({
      input: shape({ ...inConversation, connectionId: connectionIdSchema, documentId: z.guid() }),
      output: lineResult(documentContentSchema),
    }),
  },
  kennis: kennisContract,
  kennisbeheer: kennisbeheerContract,
  adresboek: {
    list: operation({
      input: nothing,
      output: shape({ medewerkers: perLine(list(medewerkerSchema)), teams: perLine(list(teamSchema)) }),
    }),
  },
  outbox: {
    list: operation({ input: nothing, output: list(outboxItemSchema) }),
    retry: operation({ input: shape({ id: z.uuid() }), output: z.null() }),
    /** A contact that its register refused becomes the conversation that it was, to be mended and saved again. */
    reopen: operation({ input: shape({ id: z.uuid() }), output: conversationSchema }),
    changed: event(list(outboxItemSchema)),
  },
  lines: {
    list: operation({ input: nothing, output: list(lineSummarySchema) }),
    statuses: operation({ input: nothing, output: list(connectionStatusSchema) }),
    /** Every line with its agreement, scope and people: all of them for line managers, those of their municipalities for supervisors. */
    register: operation({ input: nothing, output: list(lineEntrySchema) }),
    /** How every connection does: for line managers and supervisors. */
    health: operation({ input: nothing, output: list(connectionHealthSchema) }),
    /** The last days of one connection, a quarter of an hour at a time, oldest first. */
    history: operation({
      input: shape({ connectionId: connectionIdSchema, days: z.number().int().min(1).max(30) }),
      output: list(historySlotSchema),
    }),
    statusChanged: event(connectionStatusSchema),
    /** Who decides what: on a line, on a product of a municipality (today unless `on` is given), on what a connection gave. Null: there is no line. */
    decides: operation({
      input: z.discriminatedUnion('by', [
        shape({ by: z.literal('line'), lineId: lineIdSchema }),
        shape({
          by: z.literal('product'),
          product: z.string().max(200),
          municipality: municipalityIdSchema,
          on: datumSchema.optional(),
        }),
        shape({ by: z.literal('connection'), connectionId: connectionIdSchema }),
      ]),
      output: lineDecisionsSchema.nullable(),
    }),
    /** Whether the lines files are right as they are now: for line managers and supervisors. */
    configuration: operation({ input: nothing, output: linesConfigurationSchema }),
    configurationChanged: event(linesConfigurationSchema),
  },
  ...deskContract,
  terugbel: terugbelContract,
  ...listsContract,
  ...wachtrijContract,
  registering: registeringContract,
  namens: namensContract,
  ...zaakStartContract,
  ...berichtenContract,
  ...handOverContract,
  correctie: correctieContract,
  contactgegevens: contactgegevensContract,
  audit: {
    /** Newest first; for supervisors. */
    list: operation({
      input: shape({ limit: z.number().int().min(1).max(500) }),
      output: list(verwerkingsactieSchema),
    }),
  },
} satisfies IpcContract;

export type Contract = typeof contract;
/** The window's typed client. */
export type Bridge = BridgeOf<Contract>;
/** What `main/ipc` implements. */
export type Handlers = HandlersOf<Contract>;
/** Events by channel name with their payload. */
export type Events = EventPayloads<Contract>;
