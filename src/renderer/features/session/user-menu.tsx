import { useAppStore } from '../../state/context';
import { nl } from '../../text/nl';
import { Button, Icon } from '../../ui';
import { municipalityName, selectUser } from './selectors';
import './session.css';

type UserMenuProps = {
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  /** How many conversations stay when another user signs in. */
  /** At the counter people take turns at one screen: changing seats is one press away. */
  readonly isQuick: boolean;
  readonly openConversations: number;
  readonly onSwitch: () => void;
};

/** Who am I, and a quick way to let somebody else sit down. */
export function UserMenu({ isOpen, onToggle, isQuick, openConversations, onSwitch }: UserMenuProps) {
  const user = useAppStore(selectUser);
  const municipalities = useAppStore((state) => state.municipalities);
  if (!user) return null;
  const role = user.roles[0];
  const roleName = role ? nl.session.roles[role] : user.functie;
  return (
    <div className="vk-user">
      <button type="button" className="vk-bar-button" aria-expanded={isOpen} aria-haspopup="dialog" onClick={onToggle}>
        <Icon name="person" label={nl.session.me} />
        <span className="vk-user-name vk-ellipsis">{user.naam}</span>
        <Icon name="chevronDown" />
      </button>
      {isQuick && (
        <Button variant="secondary" icon="people" title={nl.session.switchUser} onClick={onSwitch}>
          {nl.session.switchShort}
        </Button>
      )}
      {isOpen && (
        <div className="vk-pop vk-user-menu" role="dialog" aria-label={nl.session.me}>
          <p>
            <strong>{user.naam}</strong>
            <br />
            {roleName}
          </p>
          <p className="vk-muted">
            {nl.session.worksFor(user.mandates.map((id) => municipalityName({ municipalities }, id)))}
          </p>
          {openConversations > 0 && <p className="vk-muted">{nl.session.openStay(openConversations)}</p>}
          {/* eslint-disable-next-line jsx-a11y/no-autofocus -- the menu opens on the employee's own click */}
          <Button icon="people" autoFocus onClick={onSwitch}>
            {nl.session.switchUser}
          </Button>
        </div>
      )}
    </div>
  );
}
