/** The list of columns. Ticked ones are on top, in their order, and are moved with the arrow keys, their arrow buttons or the mouse; the others are below. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Noun } from '../../src/core/words';
import type { FieldOffer, StreamOffer } from '../../src/ui/sidebar/wire/edit-form';
import { IconButton } from '../controls/button';
import { DownIcon, GripIcon, LockIcon, UpIcon } from '../controls/icons';
import { TextField } from '../controls/text-field';
import { words } from '../words/words';
import { ColumnPresets } from './column-presets';
import { moved, otherFields, tickedFields, toggled } from './columns';

interface ColumnFieldsProps {
  readonly offer: StreamOffer;
  readonly fields: readonly string[];
  readonly onChange: (fields: readonly string[]) => void;
}

const STEPS: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1 };

export function ColumnFields({ offer, fields, onChange }: ColumnFieldsProps) {
  const { edit: say } = words();
  const [search, setSearch] = useState('');
  const [dragged, setDragged] = useState<string>();
  const [over, setOver] = useState<string>();
  const [said, setSaid] = useState('');
  const held = useRef<HTMLElement | null>(null);
  // Some browsers take the focus away from an element that is moved.
  useLayoutEffect(() => {
    held.current?.focus();
    held.current = null;
  }, [fields]);
  const ticked = tickedFields(fields, offer);
  const keys = ticked.map(({ key }) => key);
  const others = otherFields(keys, offer, search);
  const move = (field: FieldOffer, to: number) => {
    const next = moved(keys, field.key, to);
    if (next === keys) return;
    if (document.activeElement instanceof HTMLElement) held.current = document.activeElement;
    onChange(next);
    setSaid(say.columnMoved(field.heading, next.indexOf(field.key) + 1, next.length));
  };
  return (
    <>
      <ColumnPresets offer={offer} fields={keys} onChoose={onChange} />
      <p class="hint">{say.columnsHint}</p>
      <ol class="columns" aria-label={say.columnsInOrder}>
        {ticked.map((field, index) => (
          <li
            key={field.key}
            class={`column${dragged === field.key ? ' dragged' : ''}${over === field.key ? ' over' : ''}`}
            draggable={!field.isId}
            onKeyDown={(event) => {
              const step = STEPS[event.key];
              if (step === undefined || field.isId) return;
              event.preventDefault();
              move(field, index + step);
            }}
            onDragStart={() => setDragged(field.key)}
            onDragEnd={() => {
              setDragged(undefined);
              setOver(undefined);
            }}
            onDragOver={(event) => {
              if (dragged === undefined || field.isId) return;
              event.preventDefault();
              setOver(field.key);
            }}
            onDrop={(event) => {
              event.preventDefault();
              const from = ticked.find(({ key }) => key === dragged);
              if (from) move(from, index);
            }}
          >
            {field.isId ? <LockIcon /> : <GripIcon />}
            <ColumnBox
              field={field}
              noun={offer.noun}
              isTicked
              onToggle={() => onChange(toggled(keys, field.key))}
            />
            {!field.isId && (
              <>
                <IconButton
                  name={say.moveUp(field.heading)}
                  disabled={index === 1}
                  onClick={() => move(field, index - 1)}
                >
                  <UpIcon />
                </IconButton>
                <IconButton
                  name={say.moveDown(field.heading)}
                  disabled={index === ticked.length - 1}
                  onClick={() => move(field, index + 1)}
                >
                  <DownIcon />
                </IconButton>
              </>
            )}
          </li>
        ))}
      </ol>
      <p class="only-heard" role="status">
        {said}
      </p>
      <TextField label={say.addColumn} value={search} onInput={setSearch} placeholder={say.searchColumns} />
      {others.length === 0 && <p class="hint">{say.noColumn}</p>}
      {others.map(({ name, fields: group }) => (
        <div key={name}>
          <h3 id={`group-${name}`}>{name}</h3>
          <ul class="columns" aria-labelledby={`group-${name}`}>
            {group.map((field) => (
              <li key={field.key} class="column">
                <ColumnBox
                  field={field}
                  noun={offer.noun}
                  isTicked={false}
                  onToggle={() => onChange(toggled(keys, field.key))}
                />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </>
  );
}

interface ColumnBoxProps {
  readonly field: FieldOffer;
  readonly noun: Noun;
  readonly isTicked: boolean;
  readonly onToggle: () => void;
}

function ColumnBox({ field, noun, isTicked, onToggle }: ColumnBoxProps) {
  return (
    <label class="check">
      <input type="checkbox" checked={isTicked} disabled={field.isId} onChange={onToggle} />
      <span>
        {field.heading}
        <span class="small">
          {field.explanation}
          {field.isDetail && ` ${words().edit.columnCosts(noun)}`}
        </span>
      </span>
    </label>
  );
}
