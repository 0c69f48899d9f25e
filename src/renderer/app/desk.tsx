import type { ReactNode } from 'react';
import { AdresboekScreen } from '../features/adresboek';
import { AuditScreen } from '../features/audit';
import { RingingBanner, SimulateForm } from '../features/calls';
import { OfferBanner } from '../features/hand-over';
import { KennisScreen } from '../features/kennis';
import { BeheerScreen } from '../features/kennisbeheer';
import { BeheerLijstenScreen } from '../features/lijstbeheer';
import { LinesScreen } from '../features/lines';
import { OwnMacros } from '../features/macros';
import { hasRole, isContactCentre, keepsKennis, selectUser, worksOnCallbacks } from '../features/session';
import { ExportDialog } from '../features/outbox';
import { OwnNotes } from '../features/notes';
import { AboutScreen, SettingsScreen } from '../features/settings';
import { TerugbelScreen } from '../features/terugbel';
import { useAppStore, useAppStoreApi } from '../state/context';
import type { Screen } from '../state/shell';
import { nl } from '../text/nl';
import { Dialog, scrollStop } from '../ui';
import { answerCall, openArticle, showReceived } from './actions';
import { ContactgegevensOverlay } from './contactgegevens-overlay';
import { ConversationScreen } from './conversation-screen';
import { Curtain } from './curtain';
import './desk.css';
import { KeysSheet } from './keys-sheet';
import { kennisSlots } from './kennis-slots';
import { Palette } from './palette';
import { Rail } from './rail';
import { StatusBar } from './status-bar';
import { talkFromBoard } from './talk-from-board';
import { TitleBar } from './title-bar';
import { Toasts } from './toasts';
import { ZoneBoundary } from './zone-boundary';

/** The window of somebody who is signed in. */
export function Desk() {
  const store = useAppStoreApi();
  const screen = useAppStore((state) => state.screen);
  // A page scrolls as a whole, the zones of a conversation each by themselves.
  const isPage = screen !== 'gesprek';
  const isCurtainDown = useAppStore((state) => state.isCurtainDown);
  const dismissCall = useAppStore((state) => state.dismissCall);
  return (
    <>
      <div className={isCurtainDown ? 'vk-desk vk-desk-hidden' : 'vk-desk'} inert={isCurtainDown}>
        <ZoneBoundary resetKey="title">
          <TitleBar />
        </ZoneBoundary>
        <ZoneBoundary resetKey="rail">
          <Rail />
        </ZoneBoundary>
        <main
          key={isPage ? 'page' : 'conversation'}
          ref={isPage ? scrollStop : undefined}
          className={isPage ? 'vk-main vk-page' : 'vk-main'}
          aria-label={nl.app.screens[screen]}
        >
          <ZoneBoundary resetKey={screen}>
            <ScreenOf screen={screen} />
          </ZoneBoundary>
        </main>
        <StatusBar />
        <Overlays />
        <RingingBanner
          onAnswer={(call) => void answerCall(store, call)}
          onDismiss={({ callId }) => void dismissCall(callId)}
        />
        <OfferBanner onAnswered={(reply) => void showReceived(store, reply)} />
        <Toasts />
      </div>
      {isCurtainDown && <Curtain />}
    </>
  );
}

function ScreenOf({ screen }: { readonly screen: Screen }) {
  const municipality = useAppStore((state) => selectUser(state)?.municipality);
  const user = useAppStore(selectUser);
  const store = useAppStoreApi();
  const isEditor = useAppStore((state) => keepsKennis(selectUser(state)));
  const isSupervisor = useAppStore((state) => hasRole(selectUser(state), 'supervisor'));
  const isBeheerder = useAppStore((state) => hasRole(selectUser(state), 'beheerder'));
  const screens: Readonly<Record<Screen, () => ReactNode>> = {
    gesprek: () => <ConversationScreen />,
    kennis: () =>
      municipality && (
        <KennisScreen
          municipality={municipality}
          slotsFor={(chosen) => kennisSlots(store, { municipality: chosen, conversationId: null })}
        />
      ),
    kennisbeheer: () =>
      isEditor &&
      municipality && <BeheerScreen municipality={municipality} onOpenArtikel={(id) => openArticle(store, id)} />,
    terugbel: () =>
      worksOnCallbacks(user) && (
        <TerugbelScreen seesAll={isContactCentre(user)} onTalk={() => void talkFromBoard(store)} />
      ),
    collegas: () => <AdresboekScreen />,
    lijnen: () => <LinesScreen />,
    toezicht: () => isSupervisor && <AuditScreen />,
    lijsten: () => isBeheerder && <BeheerLijstenScreen />,
    instellingen: () => (
      <SettingsScreen>
        <OwnNotes />
        <OwnMacros />
      </SettingsScreen>
    ),
    over: () => <AboutScreen />,
  };
  return screens[screen]();
}

function Overlays() {
  const overlay = useAppStore((state) => state.overlay);
  const openOverlay = useAppStore((state) => state.openOverlay);
  if (overlay === 'palette') return <Palette />;
  if (overlay === 'keys') return <KeysSheet />;
  if (overlay === 'export') return <ExportDialog onDone={() => openOverlay(null)} />;
  if (overlay === 'contactgegevens') return <ContactgegevensOverlay />;
  if (overlay !== 'simulate') return null;
  return (
    <Dialog title={nl.calls.simulate} onClose={() => openOverlay(null)}>
      <SimulateForm onDone={() => openOverlay(null)} />
    </Dialog>
  );
}
