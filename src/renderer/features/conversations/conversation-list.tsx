import type { Conversation } from '../../../shared/domain/conversation';
import type { Kanaal } from '../../../shared/domain/klantcontact';
import type { KanaalOptie } from '../../../shared/domain/lijsten';
import { active } from '../../../shared/domain/lijsten-rules';
import { useAppStore } from '../../state/context';
import { nl } from '../../text/nl';
import { Button, Duration, formatPhone, Icon, IconButton, KeyHint, type IconName } from '../../ui';
import { selectLijsten } from '../lijsten';
import './conversations.css';

type ConversationListProps = {
  /** False while another screen than the conversation is shown. */
  readonly isOnScreen: boolean;
  readonly onActivate: (conversation: Conversation) => void;
  /** Short names by conversation, where a registration gave one: the surname must not be what is cut off. */
  readonly shortNames: Readonly<Record<string, string>>;
  readonly kanaal: Kanaal;
  /** `kanaalId`: the channel of the list, where it is another than the one that it works as. */
  readonly onNew: (kanaal: Kanaal, kanaalId?: string) => void;
  readonly isChoosing: boolean;
  readonly onChoose: () => void;
};

/** A picture for each channel; its name always goes with it. */
export const KANAAL_ICONS: Readonly<Record<Kanaal, IconName>> = {
  telefoon: 'phone',
  balie: 'desk',
  'e-mail': 'mail',
  chat: 'chat',
  app: 'chat',
  brief: 'document',
};
export const KANALEN: readonly Kanaal[] = ['telefoon', 'balie', 'e-mail', 'app', 'chat', 'brief'];

/** The running conversations with their numbers for Ctrl+1 to 9, and the way to begin one. */
export function ConversationList({
  isOnScreen,
  onActivate,
  shortNames,
  kanaal,
  onNew,
  isChoosing,
  onChoose,
}: ConversationListProps) {
  const conversations = useAppStore((state) => state.conversations);
  const activeId = useAppStore((state) => state.activeConversationId);
  return (
    <section className="vk-conversations" aria-label={nl.conversations.title}>
      <ol className="vk-list vk-tiles">
        {conversations.map((conversation, index) => (
          <li key={conversation.id}>
            <Tile
              conversation={conversation}
              shortName={shortNames[conversation.id] ?? null}
              index={index + 1}
              isActive={isOnScreen && conversation.id === activeId}
              onActivate={() => onActivate(conversation)}
            />
          </li>
        ))}
        {conversations.length === 0 && <li className="vk-muted vk-small vk-tiles-none">{nl.conversations.none}</li>}
      </ol>
      <div className="vk-new">
        <Button
          icon={KANAAL_ICONS[kanaal]}
          keys="Ctrl+N"
          data-focus="new"
          aria-label={`${nl.conversations.new}: ${nl.conversations.kanaal[kanaal]}`}
          onClick={() => onNew(kanaal)}
        >
          {nl.conversations.newShort}
        </Button>
        <IconButton
          icon="chevronDown"
          label={nl.conversations.newHow}
          aria-expanded={isChoosing}
          aria-haspopup="menu"
          onClick={onChoose}
        />
        {isChoosing && <KanaalMenu onPick={onNew} />}
      </div>
    </section>
  );
}

/** The channels of the list; those that the program knows while the list is not there. */
function useKanalen(): readonly Pick<KanaalOptie, 'id' | 'naam' | 'soort'>[] {
  const kanalen = useAppStore((state) => selectLijsten(state)?.kanalen);
  return kanalen
    ? active(kanalen)
    : KANALEN.map((soort) => ({ id: soort, naam: nl.conversations.kanaal[soort], soort }));
}

function KanaalMenu({ onPick }: { readonly onPick: ConversationListProps['onNew'] }) {
  const kanalen = useKanalen();
  return (
    <div className="vk-pop vk-new-menu" role="group" aria-label={nl.conversations.newHow}>
      {kanalen.map(({ id, naam, soort }, index) => (
        <Button
          key={id}
          variant="subtle"
          icon={KANAAL_ICONS[soort]}
          // eslint-disable-next-line jsx-a11y/no-autofocus -- the menu opens on the employee's own click or key
          autoFocus={index === 0}
          onClick={() => (id === soort ? onPick(soort) : onPick(soort, id))}
        >
          {naam}
        </Button>
      ))}
    </div>
  );
}

type TileProps = {
  readonly conversation: Conversation;
  readonly shortName: string | null;
  readonly index: number;
  readonly isActive: boolean;
  readonly onActivate: () => void;
};

function Tile({ conversation, shortName, index, isActive, onActivate }: TileProps) {
  const { caller, kanaal, state, startedAt, stateSince } = conversation;
  const name = caller.naam ?? (caller.telefoonnummer ? formatPhone(caller.telefoonnummer) : nl.conversations.unknown);
  return (
    <button
      type="button"
      className={`vk-tile vk-tile-${state}`}
      aria-current={isActive ? 'true' : undefined}
      title={name}
      aria-label={nl.conversations.tile(index, name, nl.conversations.states[state])}
      aria-keyshortcuts={index <= 9 ? `Control+${index}` : undefined}
      onClick={onActivate}
    >
      <span className="vk-tile-key">{index <= 9 ? <KeyHint keys={String(index)} /> : null}</span>
      <span className="vk-tile-name vk-ellipsis">{shortName ?? name}</span>
      <span className="vk-tile-state">
        <Icon name={KANAAL_ICONS[kanaal]} />
        <span className="vk-ellipsis">{nl.conversations.states[state]}</span>
      </span>
      <Duration
        since={(state === 'active' ? undefined : stateSince) ?? startedAt}
        label={
          state === 'active' ? nl.conversations.duration : nl.conversations.sinceLabel(nl.conversations.states[state])
        }
      />
    </button>
  );
}
