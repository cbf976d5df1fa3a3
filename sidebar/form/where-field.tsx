/** Where: one question for the two filters that exclude each other. */
import { useId } from 'preact/hooks';
import type { Filters } from '../../src/streams/stream';
import type { StreamOffer } from '../../src/ui/sidebar/wire/stream-offer';
import { Chips } from '../controls/chips';
import { REGION, type Where, whereOf, whereOffer, withWhere } from './places';

interface WhereFieldProps {
  readonly offer: StreamOffer;
  readonly filters: Filters;
  readonly onChange: (filters: Filters) => void;
  readonly problem: string | undefined;
}

const LABEL = 'Where';

/** One word that stands alone, or some regions; the service's own explanation says why not both. */
export function WhereField({ offer, filters, onChange, problem }: WhereFieldProps) {
  const name = useId();
  const places = whereOffer(offer.filters);
  if (!places) return null;
  const where = whereOf(filters, places);
  const choose = (next: Where) => onChange(withWhere(filters, next));
  return (
    <fieldset class="field">
      <legend>{LABEL}</legend>
      <div class="radios upright">
        {places.one.map(({ value, label }) => (
          <label class="radio" key={value}>
            <input
              type="radio"
              name={name}
              value={value}
              checked={where.kind === 'one' && where.value === value}
              onChange={() => choose({ kind: 'one', value })}
            />
            <span>{label}</span>
          </label>
        ))}
        <label class="radio">
          <input
            type="radio"
            name={name}
            value={REGION}
            checked={where.kind === 'some'}
            onChange={() => choose({ kind: 'some', values: [] })}
          />
          <span>Some regions</span>
        </label>
      </div>
      {where.kind === 'some' && (
        <div class="nested">
          <Chips
            label="Regions"
            choices={places.some}
            chosen={where.values}
            onChange={(values) => choose({ kind: 'some', values })}
            explanation={places.because}
            problem={problem}
          />
        </div>
      )}
    </fieldset>
  );
}
