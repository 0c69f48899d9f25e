import { Button as NlButton } from '@nl-design-system-candidate/button-react';
import '@nl-design-system-candidate/button-css/button.css';
import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react';
import './button.css';
import { Icon, type IconName } from './icon';
import { KeyHint } from './key-hint';

/** How much weight a button has. One `primary` per zone; `danger` for what cannot be undone. */
export type ButtonVariant = 'primary' | 'secondary' | 'subtle' | 'danger';

type Own = {
  readonly variant?: ButtonVariant;
  readonly icon?: IconName;
  /** Shortcut that does the same, shown at the end. */
  readonly keys?: string;
  /** Stays focusable and says so to screen readers; clicks do nothing. */
  readonly isDisabled?: boolean;
  readonly isBusy?: boolean;
  /** For a toggle: whether it is on. */
  readonly isPressed?: boolean;
  readonly ref?: Ref<HTMLButtonElement>;
};
type Native = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'disabled' | 'children'>;
type ButtonProps = Own & Native & { readonly children: ReactNode };

/** A button with words. NL Design System's button, in the density of a desk. */
export function Button({
  variant = 'secondary',
  icon,
  keys,
  isDisabled = false,
  isBusy = false,
  isPressed,
  children,
  onClick,
  ...rest
}: ButtonProps) {
  const isOff = isDisabled || isBusy;
  return (
    <NlButton
      {...purposeOf(variant)}
      {...(isPressed === undefined ? {} : { toggle: true, pressed: isPressed })}
      {...(keys === undefined ? {} : { 'aria-keyshortcuts': ariaKeys(keys) })}
      disabled={isDisabled}
      busy={isBusy}
      iconStart={icon && <Icon name={icon} />}
      iconEnd={keys && <KeyHint keys={keys} />}
      label={children}
      onClick={isOff ? swallow : onClick}
      {...rest}
    />
  );
}

type IconButtonProps = Own & Native & { readonly icon: IconName; readonly label: string };

/** A square button with an icon only; its label is read out and shows on hover. For actions that everybody knows or that have a menu beside them. */
export function IconButton({
  variant = 'subtle',
  icon,
  label,
  keys,
  isDisabled = false,
  isBusy = false,
  isPressed,
  onClick,
  ...rest
}: IconButtonProps) {
  const isOff = isDisabled || isBusy;
  return (
    <NlButton
      {...purposeOf(variant)}
      {...(isPressed === undefined ? {} : { toggle: true, pressed: isPressed })}
      {...(keys === undefined ? {} : { 'aria-keyshortcuts': ariaKeys(keys) })}
      iconOnly
      disabled={isDisabled}
      busy={isBusy}
      iconStart={<Icon name={icon} />}
      label={label}
      title={keys ? `${label} (${keys})` : label}
      onClick={isOff ? swallow : onClick}
      {...rest}
    />
  );
}

const purposeOf = (variant: ButtonVariant) =>
  variant === 'danger' ? ({ purpose: 'secondary', hint: 'negative' } as const) : ({ purpose: variant } as const);

const ariaKeys = (keys: string): string => keys.replace('Ctrl', 'Control');

/** A disabled button must not send its form either. */
function swallow(event: { preventDefault(): void }): void {
  event.preventDefault();
}
