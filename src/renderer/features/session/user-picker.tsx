import { useRef, type CSSProperties, type KeyboardEvent } from 'react';
import type { Municipality, User } from '../../../shared/domain/user';
import { useAppStore } from '../../state/context';
import { ipcErrorText } from '../../text/ipc-error';
import { nl } from '../../text/nl';
import { Badge, EmptyState, Icon, nextIndex, Notice } from '../../ui';
import { usersByMunicipality } from './selectors';
import './session.css';

/** First screen of the practice environment: who are you today? Arrows go from person to person, Enter signs in. */
export function UserPicker() {
  const session = useAppStore((state) => state.session);
  const municipalities = useAppStore((state) => state.municipalities);
  const isSandbox = useAppStore((state) => state.appInfo?.isSandbox ?? false);
  const signIn = useAppStore((state) => state.signIn);
  const list = useRef<HTMLDivElement>(null);
  if (session.state !== 'signedOut') return null;

  const groups = usersByMunicipality({ municipalities }, session.users);
  const move = (event: KeyboardEvent) => {
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
    const target = nextIndex(
      event.key,
      buttons.findIndex((button) => button === document.activeElement),
      buttons.length,
    );
    if (target === null) return;
    event.preventDefault();
    buttons[target]?.focus();
  };
  return (
    <main className="vk-picker">
      <header className="vk-picker-head">
        <h1>{nl.session.title}</h1>
        {isSandbox && (
          <Badge tone="info" title={nl.app.practiceHint}>
            {nl.app.practice}
          </Badge>
        )}
        <p className="vk-muted">
          {nl.session.intro} {nl.session.introKeys}
        </p>
      </header>
      {session.error && <Notice tone="danger">{ipcErrorText(session.error)}</Notice>}
      {groups.length === 0 && (
        <EmptyState icon="person" title={nl.session.noUsers}>
          {nl.session.noUsersText}
        </EmptyState>
      )}
      {/* The buttons take focus; the group only hears their arrow keys. */}
      <div ref={list} className="vk-picker-groups" role="presentation" onKeyDown={move}>
        {groups.map(({ id, naam, accent, users }, index) => (
          <section key={id} aria-label={nl.session.pickList(naam)}>
            <h2 className="vk-picker-municipality">
              <Mark naam={naam} accent={accent} />
              {naam}
            </h2>
            <ul className="vk-list">
              {users.map((user, row) => (
                <li key={user.id}>
                  <UserButton
                    user={user}
                    isFirst={index === 0 && row === 0}
                    isBusy={session.signingIn === user.id}
                    onChoose={() => void signIn(user.id)}
                  />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </main>
  );
}

type MarkProps = { readonly naam: string; readonly accent: Municipality['accent'] | null };

/** A municipality by its letter, in its own colour. */
function Mark({ naam, accent }: MarkProps) {
  const style = accent && ({ '--vk-accent-light': accent.light, '--vk-accent-dark': accent.dark } as CSSProperties); // custom properties are not in the type
  return (
    <span className="vk-picker-mark" aria-hidden="true" {...(style ? { style } : {})}>
      {naam.slice(0, 1)}
    </span>
  );
}

type UserButtonProps = {
  readonly user: User;
  readonly isFirst: boolean;
  readonly isBusy: boolean;
  readonly onChoose: () => void;
};

function UserButton({ user, isFirst, isBusy, onChoose }: UserButtonProps) {
  const role = user.roles[0];
  return (
    // The screen has one purpose; its first choice takes the keyboard at once.
    // eslint-disable-next-line jsx-a11y/no-autofocus
    <button type="button" className="vk-picker-user" autoFocus={isFirst} aria-busy={isBusy} onClick={onChoose}>
      <Icon name={role === 'balie' ? 'desk' : 'person'} />
      <span className="vk-picker-name">{user.naam}</span>
      <span className="vk-muted vk-small">{role ? nl.session.roles[role] : user.functie}</span>
    </button>
  );
}
