/** The frame of a view: a title, a part that scrolls, and a footer that stays. Opening a view moves the focus to its title. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { words } from '../words/words';
import { IconButton } from './button';
import { BackIcon } from './icons';

interface PageProps {
  readonly title: string;
  readonly children: ComponentChildren;
  /** Called by the back arrow beside the title. */
  readonly onBack?: () => void;
  /** Shown beside the title. */
  readonly actions?: ComponentChildren;
  readonly footer?: ComponentChildren;
  /** A message about what has just been done, shown at the top and read aloud. */
  readonly said?: string;
  readonly look?: string;
}

export function Page({ title, children, onBack, actions, footer, said = '', look = '' }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // The focus is not taken from a cell in which the person is typing.
    if (document.hasFocus()) heading.current?.focus();
  }, []);
  return (
    <div class={`page ${look}`}>
      <header>
        {onBack && (
          <IconButton name={words().common.back} onClick={onBack}>
            <BackIcon />
          </IconButton>
        )}
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {actions}
      </header>
      <main>
        <div role="status">{said && <p class="notice done">{said}</p>}</div>
        {children}
      </main>
      {footer && <footer>{footer}</footer>}
    </div>
  );
}
