/** The fields for the limits of a sync that reads paid records. */
import type { Limits } from '../../src/core/sync-settings';
import type { StreamOffer, SyncForm } from '../../src/ui/sidebar/wire/edit-form';
import { NumberField } from '../controls/text-field';
import { limitWords } from '../words/money';
import { words } from '../words/words';

interface LimitFieldsProps {
  readonly offer: StreamOffer;
  readonly draft: SyncForm;
  readonly onChange: (part: Partial<SyncForm>) => void;
}

/** Shows nothing for a free stream. An empty field means the default limit. */
export function LimitFields({ offer, draft, onChange }: LimitFieldsProps) {
  if (!offer.price) return null;
  const { edit: say } = words();
  const usual = offer.price.limits;
  const limits = draft.limits ?? usual;
  const change = (name: keyof Limits) => (value: number | undefined) =>
    onChange({ limits: { ...limits, [name]: Math.max(0, value ?? usual[name]) } });
  return (
    <>
      <NumberField
        label={say.mostRows(offer.noun)}
        value={limits.rowsPerRun}
        onInput={(value) => change('rowsPerRun')(value && Math.max(1, Math.round(value)))}
      />
      <NumberField label={say.mostPerRun} value={limits.dollarsPerRun} onInput={change('dollarsPerRun')} />
      <NumberField
        label={say.mostPerMonth}
        value={limits.dollarsPerMonth}
        onInput={change('dollarsPerMonth')}
        explanation={say.monthHint(offer.serviceName, limitWords(offer, limits))}
      />
    </>
  );
}
