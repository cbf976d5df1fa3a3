/** The icons, 20 px, drawn with lines in the colour of the text. They never stand alone: the button around one has a name. */
import type { ComponentChildren } from 'preact';

function Icon({ children }: { readonly children: ComponentChildren }) {
  return (
    <svg
      class="icon"
      viewBox="0 0 20 20"
      width="20"
      height="20"
      fill="none"
      stroke="currentColor"
      stroke-width="1.6"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {children}
    </svg>
  );
}

/** Three dots: a menu. */
export function MoreIcon() {
  return (
    <Icon>
      <path d="M10 4.5v.01M10 10v.01M10 15.5v.01" stroke-width="2.6" />
    </Icon>
  );
}

export function PlusIcon() {
  return (
    <Icon>
      <path d="M10 4v12M4 10h12" />
    </Icon>
  );
}

export function BackIcon() {
  return (
    <Icon>
      <path d="M16 10H4M9 5l-5 5 5 5" />
    </Icon>
  );
}

export function CheckIcon() {
  return (
    <Icon>
      <path d="M4 10.5l4 4 8-9" />
    </Icon>
  );
}

export function CrossIcon() {
  return (
    <Icon>
      <path d="M5.5 5.5l9 9M14.5 5.5l-9 9" />
    </Icon>
  );
}

export function UpIcon() {
  return (
    <Icon>
      <path d="M10 15.5v-11M5.5 9L10 4.5 14.5 9" />
    </Icon>
  );
}

export function DownIcon() {
  return (
    <Icon>
      <path d="M10 4.5v11M5.5 11l4.5 4.5 4.5-4.5" />
    </Icon>
  );
}

/** Points down while its section is open, and to the right while it is closed (the style turns it). */
export function ChevronIcon() {
  return (
    <Icon>
      <path d="M7.5 5l5 5-5 5" />
    </Icon>
  );
}

/** Six dots: can be dragged. */
export function GripIcon() {
  return (
    <Icon>
      <path d="M7.5 5v.01M7.5 10v.01M7.5 15v.01M12.5 5v.01M12.5 10v.01M12.5 15v.01" stroke-width="2.2" />
    </Icon>
  );
}

export function WarningIcon() {
  return (
    <Icon>
      <path d="M10 3.2L2.4 16.5h15.2L10 3.2zM10 8.5v3.6M10 14.4v.01" />
    </Icon>
  );
}

export function LockIcon() {
  return (
    <Icon>
      <path d="M5 9.2h10v7H5zM7 9.2V6.5a3 3 0 0 1 6 0v2.7" />
    </Icon>
  );
}

/** Opens somewhere else. */
export function OutsideIcon() {
  return (
    <Icon>
      <path d="M8 5H4.5v10.5H15V12M11 4h5v5M16 4l-7 7" />
    </Icon>
  );
}
