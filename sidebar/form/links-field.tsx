/** Companies from pasted links: each is looked up, and shown with its name and number of openings before it is kept. */
import { useId, useState } from 'preact/hooks';
import { nameInValue } from '../../src/core/sync-settings';
import { counted } from '../../src/core/words';
import type { FilterOffer, StreamOffer } from '../../src/ui/sidebar/wire/edit-form';
import type { RefusedLink } from '../../src/ui/sidebar/wire/links';
import { useAction } from '../calls/use-action';
import { useSidebar } from '../context';
import { Button } from '../controls/button';
import { FailureNotice } from '../controls/notice';
import { Labelled } from '../controls/one-of';
import { Removable } from '../controls/some-of';
import { words } from '../words/words';

interface LinksFieldProps {
  readonly offer: StreamOffer;
  readonly filter: FilterOffer;
  readonly links: NonNullable<FilterOffer['links']>;
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
  readonly problem: string | undefined;
}

/** Refused links that are shown before the rest is only counted. */
const MOST_SHOWN = 5;

export function LinksField({ offer, filter, links, chosen, onChange, problem }: LinksFieldProps) {
  const { server } = useSidebar();
  const action = useAction();
  const { filters: say } = words();
  const id = useId();
  const [typed, setTyped] = useState('');
  const [refused, setRefused] = useState<readonly RefusedLink[]>([]);
  const [records, setRecords] = useState<Readonly<Record<string, number>>>({});
  const codeOf = (value: string) => value.split(' ')[0]?.toLowerCase();

  /** Goes on with what was not looked up yet, so that one call is short. */
  const look = (text: string, before: readonly string[], told: readonly RefusedLink[]) =>
    action.run(
      'look',
      () => server.readLinks({ stream: offer.id, filter: filter.key, text }),
      (read) => {
        const fresh = read.found.filter(
          ({ value }, at) =>
            !before.some((one) => codeOf(one) === codeOf(value)) &&
            read.found.findIndex((other) => codeOf(other.value) === codeOf(value)) === at,
        );
        const all = [...before, ...fresh.map(({ value }) => value)].slice(0, links.most);
        const unusable = [...told, ...read.refused];
        setRecords((known) => ({
          ...known,
          ...Object.fromEntries(fresh.map(({ value, records: open }) => [value, open])),
        }));
        setRefused(unusable);
        onChange(all);
        if (read.rest.length > 0) look(read.rest.join('\n'), all, unusable);
        else setTyped('');
      },
    );

  return (
    <div>
      <Labelled
        id={id}
        label={filter.label}
        explanation={filter.explanation}
        problem={chosen.length === 0 && refused.length > 0 ? undefined : problem}
      >
        <textarea
          id={id}
          class="input links"
          rows={2}
          spellcheck={false}
          placeholder={links.placeholder}
          value={typed}
          aria-describedby={`${id}-hint`}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
      </Labelled>
      <p>
        <Button
          onClick={() => look(typed, chosen, [])}
          busy={action.running !== undefined}
          disabled={typed.trim() === ''}
        >
          {say.addLinks}
        </Button>
      </p>
      <FailureNotice failure={action.failure} onFix={{ 'try-again': action.again }} />
      <ul class="problems" role="status">
        {refused.slice(0, MOST_SHOWN).map(({ link, words }) => (
          <li key={link} class="problem">
            {link}: {words}
          </li>
        ))}
        {refused.length > MOST_SHOWN && (
          <li class="problem">{say.moreRefused(refused.length - MOST_SHOWN)}</li>
        )}
      </ul>
      {chosen.length > 0 && (
        <ul class="chips picked" aria-label={say.chosen(filter.label)}>
          {chosen.map((value) => {
            const open = records[value];
            const name = nameInValue(value);
            return (
              <li key={value}>
                <Removable
                  label={open === undefined ? name : `${name} · ${counted(open, offer.noun)}`}
                  onRemove={() => onChange(chosen.filter((one) => one !== value))}
                />
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}
