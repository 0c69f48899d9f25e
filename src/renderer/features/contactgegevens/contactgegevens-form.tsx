import { useEffect, useRef, useState } from 'react';
import type { ContactChange } from '../../../shared/domain/contactgegevens';
import type { Conversation } from '../../../shared/domain/conversation';
import type { DigitaalAdres, Partij } from '../../../shared/domain/klantcontact';
import type { LineError } from '../../../shared/result';
import { isAuthenticated } from '../../../shared/domain/registering';
import { useAppStore } from '../../state/context';
import { ipcErrorText } from '../../text/ipc-error';
import { nl } from '../../text/nl';
import { Badge, Button, DateText, EmptyState, formatPhone, StateMark } from '../../ui';
import { AdresForm } from './adres-form';
import './contactgegevens.css';
import { PostForm } from './post-form';

type ContactgegevensFormProps = {
  readonly conversation: Conversation;
  /** As the klantbeeld knows them; null: the register does not. */
  readonly partij: Partij | null;
};

/** What is wrong, per field, in words; `''` is about the whole change. */
export type Problems = Readonly<Record<string, string>>;
export type Change = (change: ContactChange) => Promise<Problems | null>;

/** How somebody is reached, and by which of it first. Each change goes to the register at once. */
export function ContactgegevensForm({ conversation, partij }: ContactgegevensFormProps) {
  const text = nl.contactgegevens;
  const change = useChange(conversation);
  const place = useFirstFocus();
  if (!isAuthenticated(conversation))
    return (
      <EmptyState icon="person" title={text.notChecked}>
        {text.notCheckedText}
      </EmptyState>
    );
  if (!partij)
    return (
      <EmptyState icon="person" title={text.unknown}>
        {text.unknownText}
      </EmptyState>
    );
  return (
    <div className="vk-contact-details" ref={place}>
      <Adressen partij={partij} onChange={change} />
      <PostForm
        key={JSON.stringify(partij.postadres)}
        postadres={partij.postadres}
        onSave={(post) => change({ kind: 'post', ...post })}
      />
      <History conversation={conversation} />
    </div>
  );
}

/** The window is over the page before this part has come in: the focus goes to its first control, unless somebody moved it. */
function useFirstFocus() {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (document.activeElement?.closest('.vk-dialog-head'))
      place.current?.querySelector<HTMLElement>('button, select, input')?.focus();
  }, []);
  return place;
}

/** Changes, and says in words what did not go well. */
function useChange({ id }: Conversation): Change {
  const changeContact = useAppStore((state) => state.changeContact);
  return async (change) => {
    const reply = await changeContact(id, change);
    const text = nl.contactgegevens;
    switch (reply.state) {
      case 'done':
        return null;
      case 'incomplete':
        return Object.fromEntries(
          reply.problems.map(({ field, reason }) => [field, text.problems[field]?.[reason] ?? text.other(field)]),
        );
      case 'failed':
        return { '': text.failed(whyOf(reply.error)) };
      case 'forbidden':
        return { '': text.failed(ipcErrorText(reply.error)) };
    }
  };
}

function whyOf(error: LineError): string {
  const text = nl.contactgegevens;
  if (error.kind === 'rejected') return text.refused(error.fields.map(({ name }) => name));
  return error.kind === 'notFound' ? text.gone : text.noAnswer;
}

type AdressenProps = { readonly partij: Partij; readonly onChange: Change };

function Adressen({ partij, onChange }: AdressenProps) {
  const text = nl.contactgegevens;
  const [editing, setEditing] = useState<DigitaalAdres | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const run = (change: ContactChange) => void onChange(change).then((found) => setProblem(found?.[''] ?? null));
  return (
    <section aria-label={text.list}>
      {partij.digitaleAdressen.length === 0 && <p className="vk-muted">{text.none}</p>}
      <ul className="vk-contact-list">
        {partij.digitaleAdressen.map((adres) => (
          <AdresRow
            key={adres.id}
            adres={adres}
            isPreferred={adres.id === partij.voorkeursAdresId}
            onEdit={() => setEditing(adres)}
            onRemove={() => run({ kind: 'remove', id: adres.id })}
            onPrefer={(isPreferred) => run({ kind: 'prefer', id: isPreferred ? adres.id : null })}
          />
        ))}
      </ul>
      <p role="alert">{problem !== null && <StateMark tone="danger">{problem}</StateMark>}</p>
      <AdresForm
        key={editing?.id ?? `new-${partij.digitaleAdressen.length}`}
        adres={editing}
        onSave={(adres) => onChange(editing ? { kind: 'edit', id: editing.id, adres } : { kind: 'add', adres })}
        onDone={() => setEditing(null)}
      />
    </section>
  );
}

type AdresRowProps = {
  readonly adres: DigitaalAdres;
  readonly isPreferred: boolean;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
  readonly onPrefer: (isPreferred: boolean) => void;
};

function AdresRow({ adres, isPreferred, onEdit, onRemove, onPrefer }: AdresRowProps) {
  const text = nl.contactgegevens;
  const shown = adres.soort === 'telefoonnummer' ? formatPhone(adres.adres) : adres.adres;
  return (
    <li className="vk-contact-row">
      <span className="vk-muted">{text.soorten[adres.soort]}</span>
      <span className="vk-ellipsis" title={adres.omschrijving}>
        {shown}
      </span>
      <span className="vk-contact-marks">
        {adres.isStandaardAdres && <Badge tone="neutral">{text.standaard}</Badge>}
        {isPreferred && <Badge tone="info">{text.voorkeur}</Badge>}
        {adres.onderwerp !== null && <Badge tone="neutral">{text.voor(adres.onderwerp)}</Badge>}
      </span>
      <Button variant="subtle" aria-label={text.editOf(shown)} onClick={onEdit}>
        {text.actions.edit}
      </Button>
      <Button
        variant="subtle"
        aria-label={text.preferOf(shown)}
        isPressed={isPreferred}
        onClick={() => onPrefer(!isPreferred)}
      >
        {text.actions.prefer}
      </Button>
      <Button variant="subtle" aria-label={text.removeOf(shown)} onClick={onRemove}>
        {text.actions.remove}
      </Button>
    </li>
  );
}

function History({ conversation }: Pick<ContactgegevensFormProps, 'conversation'>) {
  const text = nl.contactgegevens;
  const history = useAppStore((state) => state.contactHistory);
  const loadContactHistory = useAppStore((state) => state.loadContactHistory);
  useEffect(() => void loadContactHistory(conversation.id), [loadContactHistory, conversation.id]);
  return (
    <section aria-label={text.history}>
      <h3>{text.history}</h3>
      {history.length === 0 && <p className="vk-muted">{text.noHistory}</p>}
      <ul className="vk-list vk-contact-history">
        {history.map(({ at, door, action, veld }) => (
          <li key={`${at}${veld}${action}`}>
            <DateText value={at} withTime /> {text.historyLine(text.velden[veld], text.did[action], door)}
          </li>
        ))}
      </ul>
    </section>
  );
}
