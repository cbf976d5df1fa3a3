/** The control for choosing several of many values: a list, or suggestions, searched by typing. The chosen values are chips that can be removed. */
import { useState } from 'preact/hooks';
import type { Choice } from '../../src/ui/sidebar/wire/edit-form';
import { words } from '../words/words';
import { Combobox, type Option } from './combobox';
import { fitting } from './fitting';
import { CrossIcon } from './icons';

interface SomeOfProps {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
  readonly explanation?: string;
  readonly problem?: string | undefined;
  /** True if values that are not in the list can be added as typed. */
  readonly isOpen?: boolean;
}

export function SomeOf(props: SomeOfProps) {
  const { label, choices, chosen, onChange, explanation, problem, isOpen = false } = props;
  const { filters: say } = words();
  const [typed, setTyped] = useState('');
  const left = choices.filter(({ value }) => !chosen.includes(value));
  const found = fitting(left, typed);
  const own = isOpen
    ? ownWords(typed, [...chosen, ...choices.flatMap(({ value, label: name }) => [value, name])])
    : [];
  return (
    <div>
      <Combobox
        label={label}
        typed={typed}
        onType={setTyped}
        options={[...found.map(withCode), ...own]}
        onPick={({ value }) => {
          setTyped('');
          onChange([...chosen, value]);
        }}
        words={isOpen ? say.typeToAdd : say.notFound}
        problem={problem}
        {...(explanation ? { explanation } : {})}
      />
      {chosen.length > 0 && (
        <ul class="chips picked" aria-label={say.chosen(label)}>
          {chosen.map((value) => (
            <li key={value}>
              <Removable
                label={choices.find((choice) => choice.value === value)?.label ?? value}
                onRemove={() => onChange(chosen.filter((one) => one !== value))}
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** Returns a choice as an option, with its code beside the name where they differ. */
function withCode({ value, label }: Choice): Option {
  return value.toLowerCase() === label.toLowerCase() ? { value, label } : { value, label, detail: value };
}

/** Returns the typed text as an option; nothing where it is already in the list. */
function ownWords(typed: string, known: readonly string[]): Option[] {
  const value = typed.trim();
  const isKnown = known.some((word) => word.toLowerCase() === value.toLowerCase());
  return value === '' || isKnown ? [] : [{ value, label: words().filters.add1(value) }];
}

/** Shows a chip that is removed when it is pressed. */
export function Removable({ label, onRemove }: { readonly label: string; readonly onRemove: () => void }) {
  return (
    <button
      type="button"
      class="chip removable"
      aria-label={words().filters.remove(label)}
      onClick={onRemove}
    >
      <span>{label}</span>
      <CrossIcon />
    </button>
  );
}
