/** The choice for how long a new row is highlighted. */
import type { NewFor } from '../../src/streams/new-rows';
import type { StreamOffer, SyncForm } from '../../src/ui/sidebar/wire/edit-form';
import { DropDown } from '../controls/one-of';

interface NewForFieldProps {
  readonly offer: StreamOffer;
  readonly draft: SyncForm;
  readonly onChange: (part: Partial<SyncForm>) => void;
}

const WORDS: readonly (readonly [NewFor, string])[] = [
  ['1', 'For a day'],
  ['3', 'For 3 days'],
  ['7', 'For a week'],
  ['seen', 'Until I mark them as seen'],
];

/** Nothing without a column that tells new rows. */
export function NewForField({ offer, draft, onChange }: NewForFieldProps) {
  const { newFor } = offer;
  if (newFor === null || !draft.fields.includes(newFor.field)) return null;
  return (
    <DropDown
      label="Highlight new rows"
      choices={WORDS.map(([value, label]) => ({ value, label }))}
      value={draft.newFor ?? newFor.usual}
      onChange={(value) => onChange({ newFor: value as NewFor })}
    />
  );
}
