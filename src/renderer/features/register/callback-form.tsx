import type { CallbackDraft, Conversation, QuestionDraft } from '../../../shared/domain/conversation';
import { DAGDELEN } from '../../../shared/domain/terugbel/dagdeel';
import { TERM_LINE_MAX } from '../../../shared/domain/terugbel/term-line';
import { nl } from '../../text/nl';
import { Combobox, Select, TextArea, TextField } from '../../ui';
import { useCallbackTargets } from '../adresboek';
import { CONTACT_LIMITS } from '../../../shared/domain/contact-text';
import { roomLeft } from './drafts';
import { GuardedMessage } from './guarded-message';
import { TermField } from './term-field';

type CallbackFormProps = {
  readonly conversation: Conversation;
  readonly question: QuestionDraft;
  readonly callback: CallbackDraft;
  readonly onChange: (callback: CallbackDraft) => void;
  readonly problem: (field: string) => string | null;
};

/** Who calls back, about what, and how the caller is reached. */
export function CallbackForm({ conversation, question, callback, onChange, problem }: CallbackFormProps) {
  const text = nl.register.callback;
  const change = (part: Partial<CallbackDraft>) => onChange({ ...callback, ...part });
  return (
    <div className="vk-callback">
      <TargetField callback={callback} onChange={change} error={problem('callback.naam')} />
      <TextField
        label={text.voorkeursmoment}
        placeholder={text.voorkeurHint}
        value={callback.voorkeursmoment}
        error={problem('callback.voorkeursmoment')}
        onChange={(event) => change({ voorkeursmoment: event.target.value })}
      />
      <Select
        label={nl.terugbel.register.dagdeel}
        value={callback.dagdeel ?? ''}
        options={DAGDEEL_OPTIONS}
        onChange={(event) => change({ dagdeel: DAGDELEN.find((one) => one === event.target.value) ?? null })}
      />
      <TermField
        conversation={conversation}
        question={question}
        callback={callback}
        onChange={change}
        error={problem('callback.uiterlijk')}
      />
      <TextField
        label={text.telefoonnummer}
        data-focus="callback.telefoonnummer"
        inputMode="tel"
        value={callback.telefoonnummer}
        error={problem('callback.telefoonnummer')}
        onChange={(event) => change({ telefoonnummer: event.target.value })}
      />
      <TextField
        label={text.email}
        data-focus="callback.email"
        inputMode="email"
        value={callback.email}
        error={problem('callback.email')}
        onChange={(event) => change({ email: event.target.value })}
      />
      <TextField
        label={text.contactNaam}
        data-focus="callback.contactNaam"
        value={callback.contactNaam}
        error={problem('callback.contactNaam')}
        onChange={(event) => change({ contactNaam: event.target.value })}
      />
      <TextArea
        label={text.toelichting}
        data-focus="callback.toelichting"
        isGrowing={false}
        value={callback.toelichting}
        error={problem('callback.toelichting')}
        hint={roomLeft(callback.toelichting, CONTACT_LIMITS.toelichting - TERM_LINE_MAX)}
        isHintBeside
        onChange={(event) => change({ toelichting: event.target.value })}
      />
      <GuardedMessage callback={callback} onChange={change} problem={problem('callback.bericht')} />
    </div>
  );
}

type Target = Pick<CallbackDraft, 'soort' | 'identificatie' | 'naam' | 'bijAfdeling'>;
const DAGDEEL_OPTIONS = [
  { value: '', label: nl.terugbel.register.anyPart },
  ...DAGDELEN.map((dagdeel) => ({ value: dagdeel, label: nl.terugbel.dagdelen[dagdeel] })),
];

type TargetFieldProps = {
  readonly callback: Target;
  readonly onChange: (part: Partial<Target>) => void;
  readonly error: string | null;
  /** Other words for what they are asked to do. */
  readonly label?: string;
};

/** Whom to ask: a department, a group or a colleague of the address book. */
export function TargetField({ callback, onChange, error, label = nl.register.callback.wie }: TargetFieldProps) {
  const { state, targets, search } = useCallbackTargets();
  const text = nl.register.callback;
  const isFailed = state === 'failed' || (state === 'ready' && targets.length === 0);
  return (
    <Combobox
      label={label}
      placeholder={text.wiePlaceholder}
      focusName="callback.naam"
      value={callback.naam}
      error={error}
      options={search(callback.naam)}
      empty={isFailed ? text.failed : state === 'ready' ? text.noMatch : text.loading}
      // Typing takes the choice away: a name that was typed over is nobody's.
      onType={(naam) => onChange({ naam, identificatie: '' })}
      onPick={(option) => {
        const target = targets.find(({ id }) => id === option.id);
        if (!target) return;
        const { soort, identificatie, naam, bijAfdeling } = target;
        onChange({ soort, identificatie, naam, bijAfdeling });
      }}
    />
  );
}
