import type { BoardDetail, FollowUp } from '../../../shared/domain/terugbel/board';
import { useAppStore } from '../../state/context';
import { ipcErrorText } from '../../text/ipc-error';
import { lineErrorText } from '../../text/line-error';
import { nl } from '../../text/nl';
import { DateText, EmptyState, formatPhone, Notice, scrollStop, Skeleton, StateMark } from '../../ui';
import { ActionBar } from './action-bar';
import { ActionForm } from './action-form';
import { TermMark } from './board-row';
import { OutcomeNotice } from './outcome-notice';

type BoardDetailPaneProps = { readonly onTalk: () => void };

/** The callback that is open, beside the list: who, until when, what to do, what was told, and what happened since. */
export function BoardDetailPane({ onTalk }: BoardDetailPaneProps) {
  const opened = useAppStore((state) => state.opened);
  const text = nl.terugbel;
  return (
    <section className="vk-terugbel-detail" aria-label={text.choose}>
      {opened === null ? (
        <EmptyState icon="callback" title={text.choose}>
          {text.chooseText}
        </EmptyState>
      ) : (
        <Opened key={opened.key} onTalk={onTalk} />
      )}
    </section>
  );
}

function Opened({ onTalk }: BoardDetailPaneProps) {
  const opened = useAppStore((state) => state.opened);
  const text = nl.terugbel;
  if (!opened || opened.reply.state === 'loading' || opened.reply.state === 'idle') return <Skeleton rows={12} />;
  if (opened.reply.state === 'failed') return <Notice tone="warn">{ipcErrorText(opened.reply.error)}</Notice>;
  const reply = opened.reply.value;
  if (reply.state === 'failed')
    return (
      <Notice tone="warn" title={text.failed}>
        {lineErrorText(reply.error).why}
      </Notice>
    );
  if (reply.state === 'gone') return <Notice tone="warn">{text.detail.gone}</Notice>;
  return <Detail detail={reply.detail} onTalk={onTalk} />;
}

function Detail({ detail, onTalk }: BoardDetailPaneProps & { readonly detail: BoardDetail }) {
  const { item } = detail;
  const text = nl.terugbel;
  return (
    <>
      <header className="vk-terugbel-head">
        <h2>{item.naam || text.unknownName}</h2>
        <p className="vk-muted vk-small">
          {text.detail.title(item.nummer)} · {item.onderwerp}
        </p>
      </header>
      <OutcomeNotice item={item} />
      <ActionBar item={item} onTalk={onTalk} />
      <ActionForm detail={detail} />
      <div className="vk-terugbel-body" ref={scrollStop}>
        <Reach detail={detail} />
        <Facts detail={detail} />
        <section>
          <h3>{text.detail.vraag}</h3>
          <p className="vk-kb-pre">{detail.toelichting || text.detail.noNote}</p>
        </section>
        <Told detail={detail} />
        <Since detail={detail} />
      </div>
    </>
  );
}

function Reach({ detail: { digitaleAdressen } }: { readonly detail: BoardDetail }) {
  const text = nl.terugbel.detail;
  return (
    <section>
      <h3>{text.bel}</h3>
      {digitaleAdressen.length === 0 ? (
        <p className="vk-muted">{text.noAddress}</p>
      ) : (
        <ul className="vk-terugbel-reach">
          {digitaleAdressen.map(({ id, adres, soort }) => (
            <li key={id}>{soort === 'telefoonnummer' ? formatPhone(adres) : adres}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Facts({ detail: { item } }: { readonly detail: BoardDetail }) {
  const text = nl.terugbel;
  const holder = item.holder === null ? text.nobody : item.holder.isMe ? text.me : item.holder.naam;
  return (
    <dl className="vk-terugbel-facts">
      <dt>{text.detail.uiterlijk}</dt>
      <dd>
        {item.isOpen ? <TermMark item={item} /> : <StateMark tone="ok">{text.detail.closedOn}</StateMark>}
        {item.isDueReckoned && <p className="vk-muted vk-small">{text.reckoned}</p>}
      </dd>
      {item.voorkeur !== null && (
        <>
          <dt>{text.detail.voorkeur}</dt>
          <dd>{text.dagdelen[item.voorkeur]}</dd>
        </>
      )}
      <dt>{text.detail.afdeling}</dt>
      <dd>{item.unit || text.nobody}</dd>
      <dt>{text.detail.bij}</dt>
      <dd>{holder}</dd>
      {item.registeredAt !== null && (
        <>
          <dt>{text.detail.binnen}</dt>
          <dd>
            <DateText value={item.registeredAt} withTime />
          </dd>
        </>
      )}
    </dl>
  );
}

/** What the caller heard already, so that nobody tells or asks it again. */
function Told({ detail: { gesprek } }: { readonly detail: BoardDetail }) {
  const text = nl.terugbel.detail;
  return (
    <section>
      <h3>{text.gezegd}</h3>
      <p className="vk-kb-pre">{gesprek?.inhoud || text.noNote}</p>
      {gesprek && gesprek.medewerkers.length > 0 && (
        <p className="vk-muted vk-small">{text.door(gesprek.medewerkers.join(', '))}</p>
      )}
    </section>
  );
}

function Since({ detail: { followUps, advice, item } }: { readonly detail: BoardDetail }) {
  const text = nl.terugbel;
  const dagdeel = advice.kind === 'try' && advice.dagdeel !== null ? text.dagdelen[advice.dagdeel] : null;
  return (
    <section>
      <h3>{text.detail.daarna}</h3>
      {followUps.length === 0 && <p className="vk-muted">{text.detail.niets}</p>}
      <ol className="vk-terugbel-since">
        {followUps.map((one) => (
          <li key={one.id}>
            <FollowUpLine followUp={one} />
          </li>
        ))}
      </ol>
      {item.isOpen && (
        <p className="vk-terugbel-advice">
          {advice.kind === 'message'
            ? text.advice.message
            : followUps.length === 0
              ? text.advice.first
              : text.advice.again(advice.left, dagdeel)}
        </p>
      )}
    </section>
  );
}

function FollowUpLine({ followUp }: { readonly followUp: FollowUp }) {
  const { at, onderwerp, inhoud, medewerkers, outcome } = followUp;
  return (
    <>
      <StateMark tone={outcome === 'bereikt' ? 'ok' : outcome === null ? 'info' : 'neutral'}>{onderwerp}</StateMark>
      <span className="vk-muted vk-small">
        {at !== null && <DateText value={at} withTime />} {medewerkers.join(', ')}
      </span>
      {inhoud !== '' && <p className="vk-kb-pre">{inhoud}</p>}
    </>
  );
}
