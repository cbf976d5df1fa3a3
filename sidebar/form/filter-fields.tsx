/** The fields for the filters of a stream, each with a control that accepts valid values only. */
import type { FilterValue } from '../../src/streams/filter';
import type { Choice, FilterOffer, StreamOffer, SyncForm } from '../../src/ui/sidebar/wire/edit-form';
import { Chips } from '../controls/chips';
import { DropDown, Radios } from '../controls/one-of';
import { SomeOf } from '../controls/some-of';
import { CheckBox, NumberField, TextField } from '../controls/text-field';
import { words } from '../words/words';
import { CompanyField } from './company-field';
import { filterProblems, withFilter } from './draft';
import { LinksField } from './links-field';
import { isApplicable, pairsOf } from './or-some-of';
import { OrSomeOfField } from './or-some-of-field';

interface FilterFieldsProps {
  readonly offer: StreamOffer;
  readonly draft: SyncForm;
  readonly onChange: (part: Partial<SyncForm>) => void;
  /** Shows only the main filters, for the first run; all of them where the stream names no main ones. */
  readonly isFirstRun?: boolean;
}

/** The most choices that are shown as a list; more are found by typing, unless one of them must be chosen. */
const MOST_CHIPS = 10;
/** The most choices that fit side by side as radio buttons. */
const MOST_RADIOS = 3;

export function FilterFields({ offer, draft, onChange, isFirstRun = false }: FilterFieldsProps) {
  const { filters, companyNames = {} } = draft;
  const pairs = pairsOf(offer.filters);
  const isMainOnly = isFirstRun && offer.filters.some(({ isMain }) => isMain);
  const problems = filterProblems(filters, offer);
  const problemOf = (key: string) => problems.find((problem) => problem.key === key)?.words;
  const shown = offer.filters.filter(
    (filter) => (filter.isMain || !isMainOnly) && isApplicable(filter, filters, offer.filters),
  );
  return (
    <>
      {shown.map((filter) => {
        const { key } = filter;
        // One control sets both filters of a pair.
        if (pairs.some(({ some }) => some.key === key)) return null;
        const pair = pairs.find(({ one }) => one.key === key);
        if (pair) {
          return (
            <OrSomeOfField
              key={key}
              pair={pair}
              offers={offer.filters}
              filters={filters}
              onChange={(next) => onChange({ filters: next })}
              problem={problemOf(pair.some.key)}
            />
          );
        }
        return (
          <FilterField
            key={key}
            offer={offer}
            filter={filter}
            value={filters[key]}
            companyName={companyNames[String(filters[key])]}
            problem={problemOf(key)}
            onChange={(value, name) =>
              onChange({
                filters: withFilter(filters, key, value),
                ...(name === undefined ? {} : { companyNames: { ...companyNames, [String(value)]: name } }),
              })
            }
          />
        );
      })}
    </>
  );
}

interface FilterFieldProps {
  readonly offer: StreamOffer;
  readonly filter: FilterOffer;
  readonly value: FilterValue | undefined;
  readonly companyName: string | undefined;
  readonly problem: string | undefined;
  readonly onChange: (value: FilterValue | undefined, companyName?: string) => void;
}

/** The choice that leaves an optional filter unset. */
const ANY = '';

/** One filter, or a condition, which is set in the same way. */
export function FilterField({ offer, filter, value, companyName, problem, onChange }: FilterFieldProps) {
  const { kind, label, explanation, choices, required, companySearch, isOpen } = filter;
  const chosen = Array.isArray(value) ? (value as readonly string[]) : [];
  if (filter.links) {
    return (
      <LinksField
        offer={offer}
        filter={filter}
        links={filter.links}
        chosen={chosen}
        onChange={onChange}
        problem={problem}
      />
    );
  }
  if (kind === 'choices' && (isOpen || (required === null && choices.length > MOST_CHIPS))) {
    return (
      <SomeOf
        label={label}
        choices={choices}
        chosen={chosen}
        onChange={onChange}
        explanation={explanation}
        isOpen={isOpen}
        problem={problem}
      />
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
  if (kind === 'choice' || (kind === 'boolean' && choices.length > 0)) {
    const any: Choice = { value: ANY, label: words().filters.any };
    const isShort = choices.length <= MOST_RADIOS;
    const Control = isShort ? Radios : DropDown;
    return (
      <Control
        label={label}
        choices={required === null ? [any, ...choices] : choices}
        value={String(value ?? required ?? ANY)}
        onChange={(one) => onChange(one === ANY ? undefined : kind === 'boolean' ? one === 'true' : one)}
        {...(isShort && kind === 'choice' ? {} : { explanation })}
      />
    );
  }
  if (kind === 'boolean') {
    return (
      <CheckBox label={label} isChecked={value === true} onChange={onChange} explanation={explanation} />
    );
  }
  if (companySearch) {
    return (
      <CompanyField
        offer={offer}
        filter={filter}
        shortest={companySearch.shortest}
        value={typeof value === 'number' || typeof value === 'string' ? value : undefined}
        name={companyName}
        onChange={onChange}
      />
    );
  }
  if (kind === 'number') {
    return (
      <NumberField
        label={label}
        value={typeof value === 'number' ? value : undefined}
        onInput={onChange}
        explanation={explanation}
      />
    );
  }
  return <TextField label={label} value={String(value ?? '')} onInput={onChange} explanation={explanation} />;
}
