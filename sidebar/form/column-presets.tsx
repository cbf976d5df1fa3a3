/** Sets of columns, each taken with one click. */
import type { StreamOffer } from '../../src/ui/sidebar/wire/edit-form';
import { words } from '../words/words';

interface ColumnPresetsProps {
  readonly offer: StreamOffer;
  readonly fields: readonly string[];
  readonly onChoose: (fields: readonly string[]) => void;
}

export function ColumnPresets({ offer, fields, onChoose }: ColumnPresetsProps) {
  if (offer.presets.length === 0) return null;
  const chosen = offer.presets.find((preset) => isSame(preset.fields, fields));
  return (
    <fieldset class="field">
      <legend>{words().edit.presets}</legend>
      <div class="chips">
        {offer.presets.map((preset) => (
          <button
            key={preset.name}
            type="button"
            class="chip"
            aria-pressed={preset === chosen}
            onClick={() => onChoose(preset.fields)}
          >
            {preset.name}
          </button>
        ))}
      </div>
      {chosen?.hasDetails && <p class="hint">{words().edit.presetCosts(offer.noun)}</p>}
    </fieldset>
  );
}

function isSame(preset: readonly string[], fields: readonly string[]): boolean {
  return preset.length === fields.length && preset.every((key) => fields.includes(key));
}
