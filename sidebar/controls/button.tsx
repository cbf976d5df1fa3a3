/** The buttons: one primary button in a view, quiet ones beside it, icon buttons, and links. */
import type { ComponentChildren } from 'preact';

interface ButtonProps {
  readonly children: ComponentChildren;
  /** Absent: the button submits its form. */
  readonly onClick?: () => void;
  readonly look?: 'primary' | 'quiet' | 'danger' | 'bare';
  /** True while its own action runs: the button shows that, and does nothing until the action has ended. */
  readonly busy?: boolean;
  /** True while something else prevents its use. */
  readonly disabled?: boolean;
  /** The accessible name, where the words on the button alone say too little. */
  readonly name?: string;
}

/**
 * Shows a button with words on it. A busy one keeps the focus: `disabled` would take it away from people who use the
 * keyboard.
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

/** Shows an icon as a button. Its accessible name is also its tooltip. */
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

/** Shows an action as a link, for the least important actions. */
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
