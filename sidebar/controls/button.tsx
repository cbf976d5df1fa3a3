/** Buttons: one primary in a view, quiet ones beside it, and those that are only an icon. */
import type { ComponentChildren } from 'preact';

interface ButtonProps {
  readonly children: ComponentChildren;
  /** Without it, the button submits its form. */
  readonly onClick?: () => void;
  readonly look?: 'primary' | 'quiet' | 'danger' | 'bare';
  /** Its own action runs: it shows so, and does nothing more until then. */
  readonly busy?: boolean;
  /** Something else keeps it from being used. */
  readonly disabled?: boolean;
  /** More than the words on it, where those alone say too little. */
  readonly name?: string;
}

/**
 * A button with words on it. While it is busy it keeps the focus, which `disabled` would take away from somebody
 * who uses the keyboard.
 */
export function Button({
  children,
  onClick,
  look = 'quiet',
  busy = false,
  disabled = false,
  name,
}: ButtonProps) {
  const isOff = busy || disabled;
  return (
    <button
      type={onClick ? 'button' : 'submit'}
      class={`button ${look}${busy ? ' busy' : ''}`}
      aria-disabled={isOff}
      aria-label={name}
      onClick={(event) => {
        if (!isOff) return onClick?.();
        event.preventDefault();
      }}
    >
      {busy && <span class="spinner" aria-hidden="true" />}
      {children}
    </button>
  );
}

interface IconButtonProps {
  readonly name: string;
  readonly children: ComponentChildren;
  readonly onClick: () => void;
  readonly disabled?: boolean;
}

/** An icon with a name, which is also its tooltip. */
export function IconButton({ name, children, onClick, disabled = false }: IconButtonProps) {
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={name}
      title={name}
      aria-disabled={disabled}
      onClick={() => {
        if (!disabled) onClick();
      }}
    >
      {children}
    </button>
  );
}

interface LinkButtonProps {
  readonly children: ComponentChildren;
  readonly onClick: () => void;
  readonly disabled?: boolean;
  readonly name?: string;
}

/** An action that looks like a link: the least of the three. */
export function LinkButton({ children, onClick, disabled = false, name }: LinkButtonProps) {
  return (
    <button
      type="button"
      class="link"
      aria-label={name}
      aria-disabled={disabled}
      onClick={() => {
        if (!disabled) onClick();
      }}
    >
      {children}
    </button>
  );
}
