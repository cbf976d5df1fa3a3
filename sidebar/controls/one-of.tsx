/** The controls for choosing one value: radio buttons for a few, a drop-down list for many. */

import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { Choice } from '../../src/ui/sidebar/wire/edit-form';

interface OneOfProps {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly explanation?: string;
}

/** Shows radio buttons side by side, for two to four short words. */
export function Radios({ label, choices, value, onChange, explanation }: OneOfProps) {
  const name = useId();
  return (
    <fieldset class="field">
      <legend>{label}</legend>
      <div class="radios">
        {choices.map((choice) => (
          <label key={choice.value} class="radio">
            <input
              type="radio"
              name={name}
              value={choice.value}
              checked={choice.value === value}
              onChange={() => onChange(choice.value)}
            />
            <span>{choice.label}</span>
          </label>
        ))}
      </div>
      {explanation && <p class="hint">{explanation}</p>}
    </fieldset>
  );
}

/** Shows the browser's own drop-down list, which works well on every device. */
export function DropDown({ label, choices, value, onChange, explanation }: OneOfProps) {
  const id = useId();
  return (
    <Labelled id={id} label={label} explanation={explanation}>
      <select
        id={id}
        class="input"
        value={value}
        aria-describedby={explanation ? `${id}-hint` : undefined}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </Labelled>
  );
}

interface LabelledProps {
  readonly id: string;
  readonly label: string;
  readonly explanation?: ComponentChildren;
  readonly problem?: string | undefined;
  readonly children: ComponentChildren;
}

/** Shows a control with its label above it, and a hint or its problem below. */
export function Labelled({ id, label, explanation, problem, children }: LabelledProps) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {children}
      {(problem ?? explanation) && (
        <p class={problem ? 'problem' : 'hint'} id={`${id}-hint`}>
          {problem ?? explanation}
        </p>
      )}
    </div>
  );
}
