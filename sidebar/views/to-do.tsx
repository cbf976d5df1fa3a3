/** What waits today: steps that are due, interviews of this week, and what has been quiet for too long. */
import { useCallback, useState } from 'preact/hooks';
import { count } from '../../src/core/words';
import type { QuietDays, ToDoKind } from '../../src/streams/to-do';
import type { ToDoEntry } from '../../src/ui/sidebar/to-do';
import { useAction } from '../calls/use-action';
import { useLoaded } from '../calls/use-loaded';
import { useSidebar } from '../context';
import { Button } from '../controls/button';
import { FailureNotice } from '../controls/notice';
import { Page } from '../controls/page';
import { Section } from '../controls/section';
import { NumberField } from '../controls/text-field';
import { Waiting } from '../controls/waiting';
import { quietSummary, toDoWords } from '../words/to-do';

const GROUPS: readonly (readonly [ToDoKind, string])[] = [
  ['due', 'Due'],
  ['interview', 'Interviews this week'],
  ['quiet', 'No news for a while'],
];

export function ToDo() {
  const { server, home, show, said, reloadHome } = useSidebar();
  const list = useLoaded(useCallback(() => server.toDo(), [server]));
  const action = useAction();
  const back = () => {
    show({ name: 'home' });
    void reloadHome();
  };
  const { entries = [], more = 0, quietDays } = list.value ?? {};
  return (
    <Page title="Do today" onBack={back} said={said}>
      <FailureNotice failure={action.failure} onFix={{ 'try-again': action.again }} />
      <FailureNotice failure={list.failure} onFix={{ 'try-again': () => void list.reload() }} />
      {!list.value && !list.failure && <Waiting words="Looking through your tabs …" />}
      {list.value && entries.length === 0 && (
        <p>
          Nothing to do today. Set ‘My status’ beside a job, or a day in ‘Due’, and Jobsheet reminds you here.
        </p>
      )}
      {GROUPS.map(([kind, title]) => {
        const those = entries.filter((entry) => entry.kind === kind);
        if (those.length === 0) return null;
        return (
          <section key={kind} class="to-do">
            <h2>
              {title} <span class="small">{count(those.length)}</span>
            </h2>
            <ul class="plain">
              {those.map((entry) => (
                <li key={`${entry.sync} ${entry.id}`}>
                  <Entry
                    entry={entry}
                    isOneTab={home.syncs.length === 1}
                    onOpen={() => action.run('open', () => server.openToDo(entry.sync, entry.id))}
                  />
                </li>
              ))}
            </ul>
          </section>
        );
      })}
      {more > 0 && <p class="small">{count(more)} more wait. These come first.</p>}
      {quietDays && (
        <Reminders days={quietDays} onSaved={() => void list.reload()} key={JSON.stringify(quietDays)} />
      )}
    </Page>
  );
}

interface EntryProps {
  readonly entry: ToDoEntry;
  readonly isOneTab: boolean;
  readonly onOpen: () => void;
}

/** A row of the person's: a click selects it in its tab. */
function Entry({ entry, isOneTab, onOpen }: EntryProps) {
  const [title = entry.id, ...others] = entry.names;
  return (
    <button type="button" class={`to-do-entry ${entry.kind}`} onClick={onOpen}>
      <strong>{title}</strong>
      {others.length > 0 && <span>{others.join(' · ')}</span>}
      {entry.step !== '' && <span>{entry.step}</span>}
      <span class="small">
        {toDoWords(entry)}
        {isOneTab ? '' : ` · ${entry.tab}`}
      </span>
    </button>
  );
}

interface RemindersProps {
  readonly days: QuietDays;
  readonly onSaved: () => void;
}

const STATUSES = [
  'To check',
  'Applying',
  'Applied',
  'Interview',
  'Offer',
] as const satisfies (keyof QuietDays)[];

/** After how many days without news a row is told; an empty field: never. */
function Reminders({ days, onSaved }: RemindersProps) {
  const { server } = useSidebar();
  const [draft, setDraft] = useState(days);
  const action = useAction();
  const save = () => action.run('save', () => server.setReminders(draft), onSaved);
  return (
    <Section title="Remind me" summary={quietSummary(days)}>
      <p class="small">
        Days without news after which a job is listed here. Leave a field empty to switch it off.
      </p>
      {STATUSES.map((status) => (
        <NumberField
          key={status}
          label={status}
          value={draft[status]}
          onInput={(value) => {
            const { [status]: _, ...others } = draft;
            setDraft(value === undefined ? others : { ...others, [status]: value });
          }}
        />
      ))}
      <FailureNotice failure={action.failure} onFix={{ 'try-again': action.again }} />
      <Button onClick={save} busy={action.running === 'save'}>
        Save
      </Button>
    </Section>
  );
}
