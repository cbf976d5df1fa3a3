/** The field for two filters that exclude each other, asked as one question. */
import { useId } from 'preact/hooks';
import type { Filters } from '../../src/streams/filter';
import type { FilterOffer } from '../../src/ui/sidebar/wire/edit-form';
import { Chips } from '../controls/chips';
import { type Chosen, choicesAlone, chosenOf, type FilterPair, reasonOf, withChosen } from './or-some-of';

interface OrSomeOfFieldProps {
  readonly pair: FilterPair;
  /** All filters of the stream, since a choice may rule out other filters. */
  readonly offers: readonly FilterOffer[];
  readonly filters: Filters;
  readonly onChange: (filters: Filters) => void;
  readonly problem: string | undefined;
}

/** Shows the values that can only be chosen alone, and below them the values of the other filter. The service's own words explain why both cannot be set. */
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
