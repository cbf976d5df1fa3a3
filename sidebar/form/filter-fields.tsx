/** The filters of a stream, each with the control that cannot hold a wrong value. */
import type { FilterOffer, Filters, FilterValue, StreamOffer } from '../../src/ui/answers';
import { Chips } from '../controls/chips';
import { DropDown, Radios } from '../controls/one-of';
import { SomeOf } from '../controls/some-of';
import { CheckBox, TextField } from '../controls/text-field';
import { CompanyField } from './company-field';
import { filterProblems, isShown, withFilter } from './draft';
import { LOCATION, REGION } from './places';
import { WhereField } from './where-field';

interface FilterFieldsProps {
  readonly offer: StreamOffer;
  readonly filters: Filters;
  readonly onChange: (filters: Filters) => void;
  /** Only these, for the first run. */
  readonly only?: readonly string[];
}

/** More than these are searched, unless something of them must be chosen: then all of them are seen. */
const MOST_CHIPS = 10;
/** More than these, or longer words, do not fit side by side. */
const MOST_RADIOS = 3;

export function FilterFields({ offer, filters, onChange, only }: FilterFieldsProps) {
  const problems = filterProblems(filters, offer);
  const problemOf = (key: string) => problems.find((problem) => problem.key === key)?.words;
  const shown = offer.filters.filter(
    (filter) => (only?.includes(filter.key) ?? true) && isShown(filter, filters, offer),
  );
  return (
    <>
      {shown.map((filter) => {
        const { key } = filter;
        // One control stands for both.
        if (key === REGION) return null;
        if (key === LOCATION) {
          return (
            <WhereField
              key={key}
              offer={offer}
              filters={filters}
              onChange={onChange}
              problem={problemOf(REGION)}
            />
          );
        }
        return (
          <FilterField
            key={key}
            filter={filter}
            value={filters[key]}
            problem={problemOf(key)}
            onChange={(value) => onChange(withFilter(filters, key, value))}
          />
        );
      })}
    </>
  );
}

interface FilterFieldProps {
  readonly filter: FilterOffer;
  readonly value: FilterValue | undefined;
  readonly problem: string | undefined;
  readonly onChange: (value: FilterValue | undefined) => void;
}

function FilterField({ filter, value, problem, onChange }: FilterFieldProps) {
  const { kind, label, explanation, choices, required, isCompany } = filter;
  const chosen = Array.isArray(value) ? (value as readonly string[]) : [];
  if (kind === 'choices' && required === null && choices.length > MOST_CHIPS) {
    return (
      <SomeOf label={label} choices={choices} chosen={chosen} onChange={onChange} explanation={explanation} />
    );
  }
  if (kind === 'choices') {
    return (
      <Chips
        label={label}
        choices={choices}
        chosen={chosen}
        onChange={onChange}
        hasAll={required !== null}
        problem={problem}
      />
    );
  }
  if (kind === 'choice') {
    const chosenOne = String(value ?? required ?? '');
    if (choices.length <= MOST_RADIOS) {
      return <Radios label={label} choices={choices} value={chosenOne} onChange={onChange} />;
    }
    return (
      <DropDown
        label={label}
        choices={choices}
        value={chosenOne}
        onChange={onChange}
        explanation={explanation}
      />
    );
  }
  if (kind === 'boolean') {
    return <CheckBox label={label} isChecked={value === true} onChange={onChange} />;
  }
  if (isCompany) {
    return (
      <CompanyField
        label={label}
        explanation={explanation}
        value={typeof value === 'number' ? value : undefined}
        onChange={onChange}
      />
    );
  }
  return <TextField label={label} value={String(value ?? '')} onInput={onChange} explanation={explanation} />;
}
