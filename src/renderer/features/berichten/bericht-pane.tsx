import { useEffect, useState } from 'react';
import type { BerichtKeuze, BerichtReply, BerichtVoorstel } from '../../../shared/domain/bericht';
import type { Conversation, QuestionDraft } from '../../../shared/domain/conversation';
import type { IpcError } from '../../../shared/ipc/define';
import { useAppStore } from '../../state/context';
import { ipcErrorText } from '../../text/ipc-error';
import { nl } from '../../text/nl';
import { Button, LiveRegion, Notice, Select, SidePane, Skeleton, TextArea, TextField } from '../../ui';

export type BerichtPaneProps = {
  readonly conversation: Conversation;
  readonly question: QuestionDraft;
  readonly onClose: () => void;
};

/** A confirmation for the resident: the text as it will be read, and by which way it goes. */
export function BerichtPane({ conversation, question, onClose }: BerichtPaneProps) {
  const text = nl.berichten;
  const loadBerichten = useAppStore((state) => state.loadBerichten);
  const keepNow = useAppStore((state) => state.keepNow);
  const [keuze, setKeuze] = useState<BerichtKeuze | 'failed' | null>(null);
  useEffect(() => {
    let isShown = true;
    void keepNow(conversation.id)
      .then(() => loadBerichten(conversation.id, question.id))
      .then((reply) => isShown && setKeuze(reply.ok ? reply.value : 'failed'));
    return () => {
      isShown = false;
    };
  }, [keepNow, loadBerichten, conversation.id, question.id]);
  if (keuze !== null && keuze !== 'failed')
    return <Form keuze={keuze} conversation={conversation} question={question} onClose={onClose} />;
  return (
    <SidePane title={text.title} onClose={onClose}>
      {keuze === 'failed' ? <Notice tone="warn" title={text.failed} /> : <Skeleton rows={6} label={text.loading} />}
    </SidePane>
  );
}

type FormProps = BerichtPaneProps & { readonly keuze: BerichtKeuze };
type Letter = {
  readonly berichtId: string;
  readonly adres: string;
  readonly onderwerp: string;
  readonly tekst: string;
};

const letterOf = (voorstel: BerichtVoorstel | undefined, adres: string): Letter => ({
  berichtId: crypto.randomUUID(),
  adres,
  onderwerp: voorstel?.onderwerp ?? '',
  tekst: voorstel?.tekst ?? '',
});

function Form({ keuze, conversation, question, onClose }: FormProps) {
  const text = nl.berichten;
  const [letter, setLetter] = useState(() => letterOf(keuze.voorstellen[0], keuze.adres));
  const [chosen, setChosen] = useState(keuze.voorstellen[0]?.id ?? '');
  const { send, print, isBusy, said, warning, errorOf } = useSending(conversation, question, letter);
  const choose = (id: string): void => {
    const { onderwerp, tekst } = letterOf(
      keuze.voorstellen.find((one) => one.id === id),
      letter.adres,
    );
    setChosen(id);
    setLetter({ ...letter, onderwerp, tekst });
  };
  return (
    <SidePane
      title={text.title}
      onClose={onClose}
      foot={
        <>
          <LiveRegion isVisible>{said}</LiveRegion>
          <Button icon="print" onClick={() => void print()}>
            {text.print}
          </Button>
          <Button
            variant="primary"
            icon="mail"
            isBusy={isBusy}
            isDisabled={keuze.afzender === null}
            onClick={() => void send()}
          >
            {isBusy ? text.sending : text.send}
          </Button>
        </>
      }
    >
      {warning !== null && <Notice tone="danger" title={warning} />}
      <p className="vk-muted">{keuze.afzender === null ? text.noServer : text.from(keuze.afzender)}</p>
      <Select
        label={text.sjabloon}
        value={chosen}
        options={keuze.voorstellen.map(({ id, naam }) => ({ value: id, label: naam }))}
        onChange={(event) => choose(event.target.value)}
      />
      <TextField
        label={text.adres}
        inputMode="email"
        value={letter.adres}
        error={errorOf('adres')}
        onChange={(event) => setLetter({ ...letter, adres: event.target.value })}
      />
      <TextField
        label={text.onderwerp}
        value={letter.onderwerp}
        error={errorOf('onderwerp')}
        onChange={(event) => setLetter({ ...letter, onderwerp: event.target.value })}
      />
      <TextArea
        label={text.tekst}
        isGrowing={false}
        rows={9}
        value={letter.tekst}
        error={errorOf('tekst')}
        onChange={(event) => setLetter({ ...letter, tekst: event.target.value })}
      />
    </SidePane>
  );
}

/** Sends or prints a letter; what keeps it here shows, and the text stays. */
function useSending(conversation: Conversation, question: QuestionDraft, letter: Letter) {
  const text = nl.berichten;
  const sendBericht = useAppStore((state) => state.sendBericht);
  const printPage = useAppStore((state) => state.printPage);
  const [isBusy, setBusy] = useState(false);
  const [reply, setReply] = useState<BerichtReply | IpcError | null>(null);
  const [printed, setPrinted] = useState('');
  const send = async (): Promise<void> => {
    setBusy(true);
    setReply(await sendBericht(conversation.id, { ...letter, questionId: question.id, release: null }));
    setBusy(false);
  };
  const print = async (): Promise<void> => {
    const outcome = await printPage({ title: letter.onderwerp, parts: [{ title: '', text: letter.tekst }] });
    setPrinted(
      outcome.state === 'shown'
        ? text.printed
        : outcome.state === 'refused'
          ? text.hidden(outcome.terms)
          : text.printFailed,
    );
  };
  const problems = reply && 'state' in reply && reply.state === 'incomplete' ? reply.problems : [];
  const errorOf = (field: 'adres' | 'onderwerp' | 'tekst'): string | null => {
    const problem = problems.find((one) => one.field === field);
    return problem ? text.problems[problem.reason] : null;
  };
  return { send, print, isBusy, errorOf, said: saidOf(reply) || printed, warning: warningOf(reply) };
}

function saidOf(reply: BerichtReply | IpcError | null): string {
  if (!reply || !('state' in reply) || reply.state !== 'queued') return '';
  return reply.isSent ? nl.berichten.sent : nl.berichten.queued;
}

function warningOf(reply: BerichtReply | IpcError | null): string | null {
  if (!reply) return null;
  if ('kind' in reply) return ipcErrorText(reply);
  if (reply.state === 'hidden') return nl.berichten.hidden([...new Set(reply.hits.map(({ text }) => text))]);
  if (reply.state === 'incomplete') return nl.berichten.incomplete;
  return reply.state === 'noServer' ? nl.berichten.noServer : null;
}
