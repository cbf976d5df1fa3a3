/** The field that decides whose value stays where the person and the service have both changed a cell. */
import type { Winner } from '../../src/streams/edits';
import type { StreamOffer, SyncForm } from '../../src/ui/sidebar/wire/edit-form';
import { DropDown } from '../controls/one-of';

interface WinnerFieldProps {
  readonly offer: StreamOffer;
  readonly draft: SyncForm;
  readonly onChange: (part: Partial<SyncForm>) => void;
}

/** Shows nothing for a stream whose edits are not sent. */
export function WinnerField({ offer, draft, onChange }: WinnerFieldProps) {
  if (!offer.takesEdits) return null;
  const words: Readonly<Record<Winner, string>> = {
    newer: 'The newer value stays',
    sheet: 'The sheet’s value stays',
    service: `The value in ${offer.serviceName} stays`,
  };
  return (
    <DropDown
      label="Changed on both sides"
      choices={Object.entries(words).map(([value, label]) => ({ value, label }))}
      value={draft.winner ?? 'newer'}
      onChange={(winner) => onChange({ winner: winner as Winner })}
      explanation="The other value is kept in a note on the cell."
    />
  );
}
