/** The field that finds an option by typing: matching options are listed below, arrow keys move between them, Enter takes one (WAI-ARIA, combobox). */
import { useId, useState } from 'preact/hooks';
import { Labelled } from './one-of';

export interface Option {
  readonly value: string;
  readonly label: string;
  /** Distinguishes the field from others with the same label. */
  readonly detail?: string;
}

interface ComboboxProps {
  readonly label: string;
  readonly typed: string;
  readonly onType: (typed: string) => void;
  /** The options that match the typed text. */
  readonly options: readonly Option[];
  readonly onPick: (option: Option) => void;
  readonly placeholder?: string;
  readonly explanation?: string;
  /** Shown instead of a list: "Searching …", "No company of that name". */
  readonly words?: string;
  readonly problem?: string | undefined;
}

export function Combobox(props: ComboboxProps) {
  const { label, typed, onType, options, onPick, placeholder, explanation, words, problem } = props;
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const at = Math.min(active, options.length - 1);
  const hasList = isOpen && options.length > 0;

  const pick = (option: Option) => {
    setOpen(false);
    setActive(0);
    onPick(option);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const option = options[at];
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const step = event.key === 'ArrowDown' ? 1 : -1;
      if (isOpen && options.length > 0) setActive((at + step + options.length) % options.length);
      else setOpen(true);
    } else if (event.key === 'Enter' && hasList && option) {
      pick(option);
    } else if (event.key === 'Escape' && isOpen) {
      setOpen(false);
    } else {
      return;
    }
    event.preventDefault();
  };

  return (
    <Labelled id={id} label={label} explanation={explanation} problem={problem}>
      <div class="combobox">
        <input
          id={id}
          class="input"
          type="text"
          role="combobox"
          autocomplete="off"
          spellcheck={false}
          placeholder={placeholder}
          value={typed}
          aria-autocomplete="list"
          aria-expanded={hasList}
          aria-controls={`${id}-list`}
          aria-activedescendant={hasList ? `${id}-${at}` : undefined}
          aria-describedby={(problem ?? explanation) ? `${id}-hint` : undefined}
          onInput={(event) => {
            setOpen(true);
            setActive(0);
            onType(event.currentTarget.value);
          }}
          onFocus={() => setOpen(true)}
          onBlur={() => setOpen(false)}
          onKeyDown={onKeyDown}
        />
        <div
          class={hasList ? 'options' : 'options hidden'}
          role="listbox"
          id={`${id}-list`}
          aria-label={label}
        >
          {hasList &&
            options.map((option, index) => (
              <div
                key={option.value}
                id={`${id}-${index}`}
                class="option"
                role="option"
                tabIndex={-1}
                aria-selected={index === at}
                ref={index === at ? intoView : null}
                // Runs before the field loses the focus, since that closes the list.
                onPointerDown={(event) => {
                  event.preventDefault();
                  pick(option);
                }}
              >
                <span>{option.label}</span>
                {option.detail && <span class="detail">{option.detail}</span>}
              </div>
            ))}
        </div>
        <p class="hint" role="status">
          {isOpen && !hasList ? (words ?? '') : ''}
        </p>
      </div>
    </Labelled>
  );
}

function intoView(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' });
}
