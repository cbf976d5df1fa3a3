/** The section of a form that opens and closes. While it is closed, it shows a summary of its contents. */
import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { ChevronIcon } from './icons';

interface SectionProps {
  readonly title: string;
  /** Shown while it is closed. */
  readonly summary: string;
  readonly isOpenAtFirst?: boolean;
  readonly children: ComponentChildren;
}

export function Section({ title, summary, isOpenAtFirst = false, children }: SectionProps) {
  const id = useId();
  const [isOpen, setOpen] = useState(isOpenAtFirst);
  return (
    <section class="section">
      <h2>
        <button type="button" aria-expanded={isOpen} aria-controls={id} onClick={() => setOpen(!isOpen)}>
          <ChevronIcon />
          <span>{title}</span>
          {!isOpen && <span class="summary">{summary}</span>}
        </button>
      </h2>
      <div class={isOpen ? 'section-body' : 'hidden'} id={id}>
        {children}
      </div>
    </section>
  );
}
