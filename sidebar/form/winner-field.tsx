/** The field that decides whose value stays where the person and the service have both changed a cell. */
import type { Winner } from '../../src/streams/edits';
import type { StreamOffer, SyncForm } from '../../src/ui/sidebar/wire/edit-form';
import { DropDown } from '../controls/one-of';
import { words } from '../words/words';

interface WinnerFieldProps {
  readonly offer: StreamOffer;
  readonly draft: SyncForm;
  readonly onChange: (part: Partial<SyncForm>) => void;
}

/** Shows nothing for a stream whose edits are not sent. */
export function WinnerField({ offer, draft, onChange }: WinnerFieldProps) {
  if (!offer.takesEdits) return null;
  const { edit: say } = words();
  const winners: Readonly<Record<Winner, string>> = say.winners(offer.serviceName);
  return (
    <DropDown
      label={say.winner(offer.serviceName)}
      choices={Object.entries(winners).map(([value, label]) => ({ value, label }))}
      value={draft.winner ?? 'newer'}
      onChange={(winner) => onChange({ winner: winner as Winner })}
      explanation={say.winnerHint}
    />
  );
}
