import { createStore, type StateCreator, type StoreApi } from 'zustand/vanilla';
import type { Bridge } from '../../shared/ipc/contract';
import { createAdresboekSlice } from '../features/adresboek';
import { createAuditSlice } from '../features/audit';
import { createBerichtenSlice } from '../features/berichten';
import { createCallsSlice } from '../features/calls';
import { createContactgegevensSlice } from '../features/contactgegevens';
import { createCorrectieSlice } from '../features/correctie';
import { createConversationsSlice } from '../features/conversations';
import { createDecidesSlice } from '../features/decides';
import { createFindSlice } from '../features/find';
import { createHandOverSlice } from '../features/hand-over';
import { createIdentifySlice } from '../features/identify';
import { createKennisSlice } from '../features/kennis';
import { createEditingSlice, createKennisbeheerSlice, createNieuwsSlice } from '../features/kennisbeheer';
import { createKlantbeeldSlice } from '../features/klantbeeld';
import { createLijstenSlice } from '../features/lijsten';
import { createLineControlSlice, createLinesSlice, createProcessesSlice } from '../features/lines';
import { createNamensSlice } from '../features/namens';
import { createNotesSlice } from '../features/notes';
import { createOutboxSlice } from '../features/outbox';
import { createOutgoingSlice } from '../features/register';
import { createSessionSlice } from '../features/session';
import { createSettingsSlice } from '../features/settings';
import { createTerugbelSlice } from '../features/terugbel';
import { createZaakStartSlice } from '../features/zaak-start';
import { createZakenSlice } from '../features/zaken';
import { createShellSlice } from './shell';
import { createToastsSlice } from './toasts';
import { createWorkPaneSlice } from './work-pane';

/** All slices. Each sees only its own part; app/ wires what crosses them. */
const slicesOf = (bridge: Bridge) => ({
  shell: createShellSlice(),
  toasts: createToastsSlice(),
  workPane: createWorkPaneSlice(),
  zaakStart: createZaakStartSlice(bridge),
  handOver: createHandOverSlice(bridge),
  berichten: createBerichtenSlice(bridge),
  session: createSessionSlice(bridge),
  settings: createSettingsSlice(bridge),
  calls: createCallsSlice(bridge),
  conversations: createConversationsSlice(bridge),
  find: createFindSlice(bridge),
  identify: createIdentifySlice(bridge),
  outbox: createOutboxSlice(bridge),
  klantbeeld: createKlantbeeldSlice(bridge),
  zaken: createZakenSlice(bridge),
  kennis: createKennisSlice(bridge),
  kennisbeheer: createKennisbeheerSlice(bridge),
  kennisNieuws: createNieuwsSlice(bridge),
  kennisEditing: createEditingSlice(bridge),
  adresboek: createAdresboekSlice(bridge),
  lines: createLinesSlice(bridge),
  lineControl: createLineControlSlice(bridge),
  processes: createProcessesSlice(bridge),
  notes: createNotesSlice(bridge),
  lijsten: createLijstenSlice(bridge),
  namens: createNamensSlice(bridge),
  correctie: createCorrectieSlice(bridge),
  contactgegevens: createContactgegevensSlice(bridge),
  decides: createDecidesSlice(),
  outgoing: createOutgoingSlice(bridge),
  terugbel: createTerugbelSlice(bridge),
  audit: createAuditSlice(bridge),
});

type Slices = ReturnType<typeof slicesOf>;
type Joined<U> = (U extends unknown ? (part: U) => void : never) extends (whole: infer I) => void ? I : never;

/** Everything that the window knows. Never written to disk here; what belongs to a conversation goes when that ends. */
export type AppState = Joined<ReturnType<Slices[keyof Slices]>>;
export type AppStore = StoreApi<AppState>;

/** The one store of a window, made from its bridge; a test makes its own from a fake. */
export const createAppStore = (bridge: Bridge): AppStore =>
  createStore<AppState>()((set, get, store) => {
    // Every slice asks for a store of its own part only, and the whole store is one: the parts have no key in common.
    const make = (create: unknown): object => (create as StateCreator<object>)(set, get, store);
    return Object.assign({}, ...Object.values(slicesOf(bridge)).map(make)) as AppState;
  });
