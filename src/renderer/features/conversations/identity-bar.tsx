import type { Conversation } from '../../../shared/domain/conversation';
import type { PersoonFlags } from '../../../shared/domain/persoon';
import { nl } from '../../text/nl';
import { Badge, BornText, Button, Duration, formatDay, formatPhone, Icon } from '../../ui';
import { AskedNow } from '../identify';
import { KANAAL_ICONS } from './conversation-list';
import { levelShape } from './selectors';
import './conversations.css';

/** What the base registrations say that changes the talk. */
export type IdentityFacts = {
  readonly flags: PersoonFlags | null;
  readonly leeftijd: number | null;
  readonly isSecret: boolean;
  /** Initials and surname of a person; null for an organisation. */
  readonly shortName: string | null;
  /** What an organisation has instead of a day of birth. */
  readonly organisatie: { readonly kvkNummer: string; readonly rechtsvorm: string | null } | null;
};

type IdentityBarProps = {
  readonly conversation: Conversation;
  readonly municipality: string;
  /** The caller rang another municipality than the employee's own: its rules and texts hold. */
  readonly isForOther: boolean;
  /** Null until the registration answered. */
  readonly facts: IdentityFacts | null;
  /** The control question that stands open: its answer does not show. */
  readonly asked: string | null;
  readonly onHold: () => void;
  readonly onDiscard: () => void;
};

/** Who this is about, how sure we are, and what must be known before anything is said. */
export function IdentityBar({
  conversation,
  municipality,
  isForOther,
  facts,
  asked,
  onHold,
  onDiscard,
}: IdentityBarProps) {
  const { caller, kanaal, state, startedAt, subject } = conversation;
  // The given names themselves may be what is asked.
  const name = asked === 'voornamen' ? (facts?.shortName ?? caller.naam) : caller.naam;
  return (
    <div className="vk-identity">
      <span
        className="vk-identity-kanaal"
        title={[nl.conversations.kanaal[kanaal], caller.telefoonnummer].filter(Boolean).join(' ')}
      >
        <Icon name={KANAAL_ICONS[kanaal]} label={nl.conversations.kanaal[kanaal]} />
        <Duration since={startedAt} label={nl.conversations.duration} />
      </span>
      {conversation.namens && (
        <span className="vk-identity-namens vk-ellipsis">
          {nl.namens.bar(conversation.namens.vertegenwoordiger.naam ?? nl.namens.unknownCaller)}
        </span>
      )}
      <h1 className="vk-identity-name vk-ellipsis" title={name ?? undefined}>
        {name ?? (subject ? nl.conversations.unknown : nl.conversations.noSubject)}
      </h1>
      {caller.geboortedatum && (
        <span className="vk-nowrap">
          <span className="vk-muted">{nl.conversations.born}</span>{' '}
          {asked === 'geboortedatum' ? <AskedNow /> : <Born date={caller.geboortedatum} facts={facts} />}
        </span>
      )}
      {facts?.organisatie && (
        <span className="vk-nowrap">
          <span className="vk-muted">{nl.conversations.kvk}</span> {facts.organisatie.kvkNummer}
          {facts.organisatie.rechtsvorm !== null && <span className="vk-muted"> · {facts.organisatie.rechtsvorm}</span>}
        </span>
      )}
      {caller.telefoonnummer && !caller.naam && (
        <span className="vk-muted vk-nowrap">{nl.conversations.callerNumber(formatPhone(caller.telefoonnummer))}</span>
      )}
      <Level level={conversation.identification.level} />
      {facts && <Flags facts={facts} />}
      <span className="vk-identity-end">
        {isForOther ? (
          <Badge tone="info" title={nl.conversations.otherMunicipality}>
            {municipality}
          </Badge>
        ) : (
          <span className="vk-muted vk-nowrap">{municipality}</span>
        )}
        {state !== 'active' && conversation.stateSince && (
          <span className="vk-identity-since vk-nowrap">
            {nl.conversations.states[state]}{' '}
            <Duration
              since={conversation.stateSince}
              label={nl.conversations.sinceLabel(nl.conversations.states[state])}
            />
          </span>
        )}
        <Button icon={state === 'held' ? 'play' : 'pause'} isPressed={state === 'held'} onClick={onHold}>
          {state === 'held' ? nl.conversations.resume : nl.conversations.hold}
        </Button>
        <Button
          variant="subtle"
          icon="trash"
          className="vk-identity-discard"
          title={nl.conversations.discardHint}
          onClick={onDiscard}
        >
          {nl.conversations.discard}
        </Button>
      </span>
    </div>
  );
}

function Born({ date, facts }: { readonly date: string; readonly facts: IdentityFacts | null }) {
  return (
    <>
      <BornText text={date} />
      {facts && facts.leeftijd !== null && !facts.flags?.overleden && ` (${facts.leeftijd})`}
    </>
  );
}

function Level({ level }: { readonly level: Conversation['identification']['level'] }) {
  const word = nl.conversations.levels[level] ?? '';
  return (
    <span
      className={`vk-level vk-level-${level}`}
      role="img"
      aria-label={nl.conversations.level(word)}
      title={nl.conversations.levelHint[level]}
    >
      <span aria-hidden="true">{levelShape(level)}</span> {word}
    </span>
  );
}

function Flags({ facts }: { readonly facts: IdentityFacts }) {
  const text = nl.conversations.flags;
  const { flags, isSecret } = facts;
  return (
    <span className="vk-identity-flags">
      {flags?.overleden && (
        <Badge tone="danger">
          {text.overleden(flags.overleden.datum ? formatDay(flags.overleden.datum) : flags.overleden.text)}
        </Badge>
      )}
      {isSecret && (
        <Badge tone="danger" title={text.geheimHint}>
          {text.geheim}
        </Badge>
      )}
      {flags && flags.inOnderzoek.length > 0 && (
        <Badge tone="warn" title={text.onderzoekHint(flags.inOnderzoek)}>
          {text.onderzoek}
        </Badge>
      )}
      {flags?.onderCuratele && (
        <Badge tone="warn" title={text.curateleHint}>
          {text.curatele}
        </Badge>
      )}
      {flags?.opschorting && !flags.overleden && (
        <Badge tone="warn" title={text.opschortingHint}>
          {text.opschorting(flags.opschorting)}
        </Badge>
      )}
    </span>
  );
}
