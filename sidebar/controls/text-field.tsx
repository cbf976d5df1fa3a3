/** The fields for a line of text, a number and a box to tick, each with its label. */
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { Labelled } from './one-of';

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly explanation?: ComponentChildren;
  readonly problem?: string | undefined;
  readonly placeholder?: string;
  /** True for a key or password: dots are shown instead of its characters. */
  readonly isSecret?: boolean;
  readonly longest?: number;
}

export function TextField(props: TextFieldProps) {
  const { label, value, onInput, explanation, problem, placeholder, isSecret = false, longest } = props;
  const id = useId();
  return (
    <Labelled id={id} label={label} explanation={explanation} problem={problem}>
      <input
        id={id}
        class="input"
        {...(isSecret ? { type: 'password' } : { type: 'text' })}
        autocomplete="off"
        spellcheck={!isSecret}
        maxLength={longest}
        placeholder={placeholder}
        value={value}
        aria-invalid={problem !== undefined}
        aria-describedby={(problem ?? explanation) ? `${id}-hint` : undefined}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    </Labelled>
  );
}

interface NumberFieldProps {
  readonly label: string;
  readonly value: number | undefined;
  readonly onInput: (value: number | undefined) => void;
  readonly explanation?: string;
}

/** Shows a field that accepts only numbers. The value of an empty field is undefined. */
export function NumberField({ label, value, onInput, explanation }: NumberFieldProps) {
  const id = useId();
  return (
    <Labelled id={id} label={label} explanation={explanation}>
      <input
        id={id}
        class="input"
        type="number"
        step="any"
        value={value ?? ''}
        aria-describedby={explanation ? `${id}-hint` : undefined}
        onInput={({ currentTarget: { valueAsNumber } }) =>
          onInput(Number.isNaN(valueAsNumber) ? undefined : valueAsNumber)
        }
      />
    </Labelled>
  );
}

interface CheckBoxProps {
  readonly label: string;
  readonly isChecked: boolean;
  readonly onChange: (isChecked: boolean) => void;
  readonly explanation?: string;
}

export function CheckBox({ label, isChecked, onChange, explanation }: CheckBoxProps) {
  const id = useId();
  return (
    <>
      <label class="check">
        <input
          type="checkbox"
          checked={isChecked}
          onChange={(event) => onChange(event.currentTarget.checked)}
          aria-describedby={explanation ? `${id}-hint` : undefined}
        />
        <span>{label}</span>
      </label>
      {explanation && (
        <p class="small" id={`${id}-hint`}>
          {explanation}
        </p>
      )}
    </>
  );
}
