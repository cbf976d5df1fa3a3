/** The control for choosing several of a few values: each is a chip that is on or off. */
import type { Choice } from '../../src/ui/sidebar/wire/edit-form';
import { words } from '../words/words';
import { LinkButton } from './button';

interface ChipsProps {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly chosen: readonly string[];
  /** The chosen values, in the order of the choices. */
  readonly onChange: (chosen: readonly string[]) => void;
  /** Offers "All" and "None" beside the label. */
  readonly hasAll?: boolean;
  readonly explanation?: string;
  readonly problem?: string | undefined;
}

/** Shows a group of chips, named by its label. */
export function Chips({
  label,
  choices,
  chosen,
  onChange,
  hasAll = false,
  explanation,
  problem,
}: ChipsProps) {
  const { filters: say } = words();
  const all = choices.map(({ value }) => value);
  const isAll = chosen.length === all.length;
  const toggle = (value: string) =>
    onChange(all.filter((one) => (one === value ? !chosen.includes(one) : chosen.includes(one))));
  return (
    <fieldset class="field">
      <legend class="with-action">
        <span>{label}</span>
        {hasAll && (
          <LinkButton
            name={isAll ? say.noneOf(label) : say.allOf(label)}
            onClick={() => onChange(isAll ? [] : all)}
          >
            {isAll ? say.none : say.all}
          </LinkButton>
        )}
      </legend>
      <div class="chips">
        {choices.map((choice) => (
          <button
            key={choice.value}
            type="button"
            class="chip"
            aria-pressed={chosen.includes(choice.value)}
            onClick={() => toggle(choice.value)}
          >
            {choice.label}
          </button>
        ))}
      </div>
      {problem ? <p class="problem">{problem}</p> : explanation && <p class="hint">{explanation}</p>}
    </fieldset>
  );
}
