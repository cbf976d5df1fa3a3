/** Some of many: a list that is searched by typing, and what is chosen as chips that can be removed. */
import { useState } from 'preact/hooks';
import type { Choice } from '../../src/ui/answers';
import { Combobox } from './combobox';
import { fitting } from './fitting';
import { CrossIcon } from './icons';

interface SomeOfProps {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
  readonly explanation?: string;
  readonly placeholder?: string;
}

export function SomeOf({ label, choices, chosen, onChange, explanation, placeholder }: SomeOfProps) {
  const [typed, setTyped] = useState('');
  const left = choices.filter(({ value }) => !chosen.includes(value));
  return (
    <div>
      <Combobox
        label={label}
        typed={typed}
        onType={setTyped}
        options={fitting(left, typed).map((choice) => ({ ...choice, detail: choice.value }))}
        onPick={({ value }) => {
          setTyped('');
          onChange([...chosen, value]);
        }}
        words="Nothing of that name."
        {...(placeholder ? { placeholder } : {})}
        {...(explanation ? { explanation } : {})}
      />
      {chosen.length > 0 && (
        <ul class="chips picked" aria-label={`${label}: chosen`}>
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

/** A chip that goes when it is pressed. */
export function Removable({ label, onRemove }: { readonly label: string; readonly onRemove: () => void }) {
  return (
    <button type="button" class="chip removable" aria-label={`Remove ${label}`} onClick={onRemove}>
      <span>{label}</span>
      <CrossIcon />
    </button>
  );
}
