import { useMemo, useState } from 'react';
import type { Conversation, QuestionDraft } from '../../../shared/domain/conversation';
import { HAND_OVER_SECONDS } from '../../../shared/domain/hand-over-time';
import type { HandOverState } from '../../../shared/domain/hand-over';
import { useAppStore } from '../../state/context';
import { ipcErrorText } from '../../text/ipc-error';
import { nl } from '../../text/nl';
import { Button, LiveRegion, Notice, SidePane, TextArea, useNow } from '../../ui';
import { medewerkersOf, PresenceMark, presenceNow } from '../adresboek';
import { TargetField } from '../register';
import { Luggage } from './luggage';
import type { HandOverDraft } from './slice';
import './hand-over.css';

export type HandOverPaneProps = {
  readonly conversation: Conversation;
  readonly question: QuestionDraft;
  readonly onClose: () => void;
};

const NOBODY: HandOverDraft = { to: { soort: 'afdeling', identificatie: '', naam: '' }, verteld: '' };

/** Offers a caller to a colleague or a team: to whom, what was told, and what they will see. */
export function HandOverPane({ conversation, question, onClose }: HandOverPaneProps) {
  const text = nl.handOver;
  const { id, caller, identification } = conversation;
  const draft = useAppStore((state) => state.handOverDrafts[id]) ?? NOBODY;
  const changeHandOver = useAppStore((state) => state.changeHandOver);
  const state = useAppStore((app) => app.handOvers[id]);
  const takeBack = useAppStore((app) => app.takeBack);
  const { give, isBusy, failure, error } = useGive({ conversation, question, draft });
  const isOut = state?.state === 'offered' || state?.state === 'confirming';
  const { vraag, note, artikelen, zaak } = question;
  const luggage = {
    ...{ naam: caller.naam, geboortedatum: caller.geboortedatum, niveau: identification.level },
    ...{ vraag, notitie: note, verteld: draft.verteld, artikelen, zaak },
  };
  return (
    <SidePane
      title={text.title}
      onClose={onClose}
      foot={
        isOut ? (
          <Button icon="undo" onClick={() => void takeBack(id)}>
            {text.withdraw}
          </Button>
        ) : (
          <Button variant="primary" icon="phone" isBusy={isBusy} onClick={() => void give()}>
            {text.give}
          </Button>
        )
      }
    >
      {state && <Standing state={state} />}
      {failure !== null && (
        <Notice tone="warn" title={text.title}>
          {failure}
        </Notice>
      )}
      <TargetField
        label={text.toWhom}
        callback={draft.to}
        error={error}
        onChange={(part) => changeHandOver(id, { ...draft, to: { ...draft.to, ...part } })}
      />
      <There identificatie={draft.to.soort === 'medewerker' ? draft.to.identificatie : ''} />
      <TextArea
        label={text.verteld}
        hint={text.verteldHint}
        isGrowing={false}
        rows={3}
        maxLength={2000}
        value={draft.verteld}
        onChange={(event) => changeHandOver(id, { ...draft, verteld: event.target.value })}
      />
      <section className="vk-luggage-box" aria-label={text.sees}>
        <h3>{text.sees}</h3>
        <Luggage luggage={luggage} />
      </section>
    </SidePane>
  );
}

/** Whether the chosen colleague is there, by the plan of their week. */
function There({ identificatie }: { readonly identificatie: string }) {
  const adresboek = useAppStore((state) => state.adresboek);
  const presence = useMemo(() => {
    const all = adresboek.state === 'ready' ? medewerkersOf(adresboek.value) : [];
    const colleague = all.find((one) => one.identificatie === identificatie);
    return colleague ? presenceNow(colleague.aanwezigheid, new Date()) : null;
  }, [adresboek, identificatie]);
  return presence && <PresenceMark presence={presence} />;
}

/** How the caller stands, with the seconds that are left. */
function Standing({ state }: { readonly state: HandOverState }) {
  const text = nl.handOver;
  const now = useNow(1000);
  const left = Math.max(0, HAND_OVER_SECONDS - Math.floor((now.getTime() - Date.parse(state.offeredAt)) / 1000));
  const words = text.states[state.state]?.(state.naar.naam, state.door ?? '', state.reden) ?? '';
  const tone =
    state.state === 'accepted' ? 'ok' : state.state === 'offered' || state.state === 'confirming' ? 'info' : 'warn';
  return (
    <Notice tone={tone} title={words}>
      <LiveRegion urgency="assertive">{words}</LiveRegion>
      {state.state === 'offered' && <p>{text.waiting(state.naar.naam, left)}</p>}
    </Notice>
  );
}

function useGive({
  conversation,
  question,
  draft,
}: Omit<HandOverPaneProps, 'onClose'> & { readonly draft: HandOverDraft }) {
  const text = nl.handOver;
  const giveCaller = useAppStore((state) => state.giveCaller);
  const keepNow = useAppStore((state) => state.keepNow);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);
  const give = async (): Promise<void> => {
    setFailure(null);
    setError(draft.to.identificatie === '' ? text.chooseFirst : null);
    if (draft.to.identificatie === '') return;
    setBusy(true);
    await keepNow(conversation.id);
    const reply = await giveCaller(conversation.id, question.id, draft);
    if ('kind' in reply) setFailure(ipcErrorText(reply));
    else if (reply.state === 'refused') setFailure(text.refusals[reply.because]);
    setBusy(false);
  };
  return { give, isBusy, failure, error };
}
