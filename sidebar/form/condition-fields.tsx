/** What the service cannot filter and Jobsheet leaves out itself, with the controls of filters. */
import type { StreamOffer, SyncForm } from '../../src/ui/sidebar/wire/edit-form';
import { words } from '../words/words';
import { withFilter } from './draft';
import { FilterField } from './filter-fields';

interface ConditionFieldsProps {
  readonly offer: StreamOffer;
  readonly draft: SyncForm;
  readonly onChange: (part: Partial<SyncForm>) => void;
  /** Shows the few main ones, for the first run. */
  readonly isFirstRun?: boolean;
}

export function ConditionFields({ offer, draft, onChange, isFirstRun = false }: ConditionFieldsProps) {
  const { conditions = {} } = draft;
  const shown = offer.conditions.filter(({ isMain }) => isMain || !isFirstRun);
  return (
    <>
      {shown.map((condition) => (
        <FilterField
          key={condition.key}
          offer={offer}
          filter={condition}
          value={conditions[condition.key]}
          companyName={undefined}
          problem={undefined}
          onChange={(value) => onChange({ conditions: withFilter(conditions, condition.key, value) })}
        />
      ))}
    </>
  );
}

/** "2 set". */
export function conditionsSummary({ conditions = {} }: SyncForm): string {
  const values = Object.values(conditions);
  const set = values.filter((value) => value !== false && !(Array.isArray(value) && value.length === 0));
  return words().edit.leaveOutCount(set.length);
}
