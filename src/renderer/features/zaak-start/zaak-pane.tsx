import './zaak-start.css';
import { useEffect, useMemo, useState } from 'react';
import type { Conversation, QuestionDraft } from '../../../shared/domain/conversation';
import type { Zaak } from '../../../shared/domain/zaak';
import type { ZaakStart, ZaakStartReply, ZaaktypeChoice } from '../../../shared/domain/zaak-start';
import { ZAAK_LIMITS, zaaktypenFor } from '../../../shared/domain/zaak-start-choice';
import { isZaakOpen } from '../../../shared/domain/zaak-state';
import type { IpcError } from '../../../shared/ipc/define';
import { useAppStore } from '../../state/context';
import { ipcErrorText } from '../../text/ipc-error';
import { nl } from '../../text/nl';
import { Button, EmptyState, LiveRegion, Notice, Select, SidePane, Skeleton, StateMark } from '../../ui';
import { selectOwnKlantbeeld, zakenOf } from '../klantbeeld';
import { emptyForm } from './form';
import { FormFields } from './form-fields';
import type { ZaakForm } from './slice';
import { useVragen } from './use-vragen';

export type ZaakPaneProps = {
  readonly conversation: Conversation;
  readonly question: QuestionDraft;
  /** The product of the article that is open, where the question names none. */
  readonly product: string | null;
  readonly onLinkZaak: (zaak: Zaak) => void;
  readonly onClose: () => void;
};

/** A zaak that begins in this conversation: its kind from the catalogue, its questions from that kind. */
export function ZaakPane(props: ZaakPaneProps) {
  const { conversation, onClose } = props;
  const text = nl.work;
  const zaaktypen = useAppStore((state) => state.zaaktypen[conversation.id]);
  const loadZaaktypen = useAppStore((state) => state.loadZaaktypen);
  useEffect(() => void loadZaaktypen(conversation.id), [loadZaaktypen, conversation.id]);
  if (zaaktypen?.state === 'ready' && zaaktypen.value.choices.length > 0)
    return <Form key={conversation.id} {...props} choices={zaaktypen.value.choices} />;
  const hasFailed = zaaktypen?.state === 'failed' || (zaaktypen?.state === 'ready' && zaaktypen.value.hasFailed);
  return (
    <SidePane title={text.title} onClose={onClose}>
      {hasFailed && (
        <Notice tone="warn" title={text.failed}>
          {text.failedText}
        </Notice>
      )}
      {!hasFailed && zaaktypen?.state === 'ready' && (
        <EmptyState icon="document" title={text.none}>
          {text.noneText}
        </EmptyState>
      )}
      {!hasFailed && zaaktypen?.state !== 'ready' && <Skeleton rows={6} label={text.loading} />}
    </SidePane>
  );
}

type FormProps = ZaakPaneProps & { readonly choices: readonly ZaaktypeChoice[] };
type Problems = Extract<ZaakStartReply, { readonly state: 'incomplete' }>['problems'];

function Form({ conversation, question, product, choices, onLinkZaak, onClose }: FormProps) {
  const text = nl.work;
  const { id } = conversation;
  const sorted = useMemo(
    () => zaaktypenFor(choices, question.product ?? product),
    [choices, question.product, product],
  );
  const kept = useAppStore((state) => state.zaakForms[id]);
  const changeZaakForm = useAppStore((state) => state.changeZaakForm);
  const form = useMemo(() => kept ?? emptyForm(question, sorted.fitting), [kept, question, sorted.fitting]);
  const change = (part: Partial<ZaakForm>) => changeZaakForm(id, { ...form, ...part });
  const type = choices.find(({ url }) => url === form.zaaktype) ?? null;
  const vragen = useVragen(id, type);
  const { start, isBusy, problems, failure, said } = useStart({ conversation, question, form, type });
  return (
    <SidePane
      title={text.title}
      onClose={onClose}
      foot={
        <>
          <LiveRegion isVisible>{said}</LiveRegion>
          <Button variant="primary" isBusy={isBusy} isDisabled={vragen.state !== 'ready'} onClick={() => void start()}>
            {isBusy ? text.starting : text.start}
          </Button>
        </>
      }
    >
      <Started conversation={conversation} />
      <Select
        label={text.soort}
        data-focus="zaak.soort"
        value={form.zaaktype}
        options={[
          { value: '', label: text.choose },
          ...sorted.fitting.map(({ url, onderwerp }) => ({ value: url, label: text.fits(onderwerp) })),
          ...sorted.others.map(({ url, onderwerp }) => ({ value: url, label: onderwerp })),
        ]}
        onChange={(event) => {
          const chosen = choices.find(({ url }) => url === event.target.value);
          // Its own words follow the choice; what the agent wrote stays.
          const isOwn = form.omschrijving === '' || form.omschrijving === type?.onderwerp;
          const omschrijving = isOwn ? (chosen?.onderwerp ?? '').slice(0, ZAAK_LIMITS.omschrijving) : form.omschrijving;
          change({ zaaktype: event.target.value, values: {}, omschrijving });
        }}
      />
      {type && <Running conversation={conversation} type={type} onLinkZaak={onLinkZaak} />}
      {failure !== null && (
        <Notice tone="danger" title={text.startFailed}>
          {failure}
        </Notice>
      )}
      <FormFields
        form={form}
        vragen={vragen}
        problems={problems}
        asksMelder={conversation.subject === null}
        onChange={change}
      />
    </SidePane>
  );
}

type Starting = {
  readonly conversation: Conversation;
  readonly question: QuestionDraft;
  readonly form: ZaakForm;
  readonly type: ZaaktypeChoice | null;
};

const NO_PROBLEMS: Problems = [];

/** Sends the form; what is wrong shows at its fields, and what was typed stays. */
function useStart({ conversation, question, form, type }: Starting) {
  const text = nl.work;
  const startZaak = useAppStore((state) => state.startZaak);
  const changeZaakForm = useAppStore((state) => state.changeZaakForm);
  const keepNow = useAppStore((state) => state.keepNow);
  const [isBusy, setBusy] = useState(false);
  const [problems, setProblems] = useState(NO_PROBLEMS);
  const [failure, setFailure] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  // Who works by keyboard goes on where something is wrong.
  useEffect(() => {
    if (problems.length > 0) document.querySelector<HTMLElement>('.vk-side-pane [aria-invalid]')?.focus();
  }, [problems]);
  const show = (reply: ZaakStartReply | IpcError): void => {
    setProblems('state' in reply && reply.state === 'incomplete' ? reply.problems : NO_PROBLEMS);
    setSaid('state' in reply && reply.state === 'incomplete' ? text.incomplete(reply.problems.length) : '');
    setFailure('kind' in reply ? ipcErrorText(reply) : null);
    if (!('state' in reply) || reply.state !== 'started') return;
    const { state, identificatie } = reply.started;
    if (state === 'refused') {
      setFailure(text.refused);
      return;
    }
    changeZaakForm(conversation.id, null);
    // That it was started is told by whoever hears it from the register.
    setSaid(state === 'delivered' ? '' : text.waiting(identificatie));
  };
  const start = async (): Promise<void> => {
    if (!type || isBusy) return;
    setBusy(true);
    // Main looks at what it has of the question: the product, and that it is there.
    await keepNow(conversation.id);
    show(await startZaak(conversation.id, startOf({ conversation, question, form }, type)));
    setBusy(false);
  };
  return { start, isBusy, problems, failure, said };
}

function startOf(
  { conversation, question, form }: Pick<Starting, 'conversation' | 'question' | 'form'>,
  { connectionId, url }: ZaaktypeChoice,
): ZaakStart {
  return {
    startId: form.startId,
    questionId: question.id,
    zaaktype: { connectionId, url },
    omschrijving: form.omschrijving,
    toelichting: form.toelichting,
    eigenschappen: Object.entries(form.values).map(([url, waarde]) => ({ url, waarde })),
    melder: conversation.subject === null ? form.melder : null,
    klantcontactId: question.volgtOp ?? null,
  };
}

/** A running zaak of the same kind: a second one helps nobody. */
function Running({
  conversation,
  type,
  onLinkZaak,
}: Pick<ZaakPaneProps, 'conversation' | 'onLinkZaak'> & { readonly type: ZaaktypeChoice }) {
  const klantbeeld = useAppStore((state) => selectOwnKlantbeeld(state, conversation));
  const running = zakenOf(klantbeeld).filter(
    (zaak) => isZaakOpen(zaak) && zaak.connectionId === type.connectionId && zaak.zaaktype === type.omschrijving,
  );
  const [first] = running;
  if (!first) return null;
  return (
    <Notice tone="warn" title={nl.work.running(first.omschrijving || first.zaaktype)}>
      <p>{nl.work.runningText}</p>
      {running.map((zaak) => (
        <Button key={zaak.id} icon="link" onClick={() => onLinkZaak(zaak)}>
          {nl.work.link(zaak.identificatie)}
        </Button>
      ))}
    </Notice>
  );
}

/** What began in this conversation, with the number to read out. */
function Started({ conversation }: Pick<ZaakPaneProps, 'conversation'>) {
  const started = useAppStore((state) => state.startedZaken[conversation.id]);
  if (!started || started.length === 0) return null;
  return (
    <ul className="vk-started" aria-label={nl.work.startedHere}>
      {started.map(({ startId, identificatie, omschrijving, state }) => (
        <li key={startId}>
          <StateMark tone={state === 'delivered' ? 'ok' : state === 'waiting' ? 'warn' : 'danger'}>
            {nl.work.states[state]}
          </StateMark>
          <span>
            <strong>{identificatie}</strong> {omschrijving}
          </span>
        </li>
      ))}
    </ul>
  );
}
