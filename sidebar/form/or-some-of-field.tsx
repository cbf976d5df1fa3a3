/** One question for two filters that exclude each other. */
import { useId } from 'preact/hooks';
import type { Filters } from '../../src/streams/filter';
import type { FilterOffer } from '../../src/ui/sidebar/wire/edit-form';
import { Chips } from '../controls/chips';
import { type Chosen, choicesAlone, chosenOf, type FilterPair, reasonOf, withChosen } from './or-some-of';

interface OrSomeOfFieldProps {
  readonly pair: FilterPair;
  /** Every filter of the stream: a choice may rule others out. */
  readonly offers: readonly FilterOffer[];
  readonly filters: Filters;
  readonly onChange: (filters: Filters) => void;
  readonly problem: string | undefined;
}

/** One value that stands alone, or some values of the other filter; the service's own explanation says why not both. */
export function OrSomeOfField({ pair, offers, filters, onChange, problem }: OrSomeOfFieldProps) {
  const name = useId();
  const chosen = chosenOf(filters, pair);
  const choose = (next: Chosen) => onChange(withChosen(filters, pair, next, offers));
  return (
    <fieldset class="field">
      <legend>{pair.one.label}</legend>
      <div class="radios upright">
        {choicesAlone(pair).map(({ value, label }) => (
          <label class="radio" key={value}>
            <input
              type="radio"
              name={name}
              value={value}
              checked={chosen.kind === 'one' && chosen.value === value}
              onChange={() => choose({ kind: 'one', value })}
            />
            <span>{label}</span>
          </label>
        ))}
        <label class="radio">
          <input
            type="radio"
            name={name}
            value={pair.some.key}
            checked={chosen.kind === 'some'}
            onChange={() => choose({ kind: 'some', values: [] })}
          />
          <span>{pair.caption}</span>
        </label>
      </div>
      {chosen.kind === 'some' && (
        <div class="nested">
          <Chips
            label={pair.some.label}
            choices={pair.some.choices}
            chosen={chosen.values}
            onChange={(values) => choose({ kind: 'some', values })}
            explanation={reasonOf(pair)}
            problem={problem}
          />
        </div>
      )}
    </fieldset>
  );
}
