/** The choice for how long a new row is highlighted. */
import type { NewFor } from '../../src/streams/new-rows';
import type { StreamOffer, SyncForm } from '../../src/ui/sidebar/wire/edit-form';
import { DropDown } from '../controls/one-of';
import { words } from '../words/words';

interface NewForFieldProps {
  readonly offer: StreamOffer;
  readonly draft: SyncForm;
  readonly onChange: (part: Partial<SyncForm>) => void;
}

const CHOICES: readonly NewFor[] = ['1', '3', '7', 'seen'];

/** Nothing without a column that tells new rows. */
export function NewForField({ offer, draft, onChange }: NewForFieldProps) {
  const { newFor } = offer;
  if (newFor === null || !draft.fields.includes(newFor.field)) return null;
  const { edit: say } = words();
  return (
    <DropDown
      label={say.newFor}
      choices={CHOICES.map((value) => ({ value, label: say.newForChoices[value] }))}
      value={draft.newFor ?? newFor.usual}
      onChange={(value) => onChange({ newFor: value as NewFor })}
    />
  );
}
