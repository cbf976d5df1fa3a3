/** ‘My status’ of a tab in numbers: how many records have each status, and for how long. */
import { useCallback } from 'preact/hooks';
import { count } from '../../src/core/words';
import { useAction } from '../calls/use-action';
import { useLoaded } from '../calls/use-loaded';
import { useSidebar } from '../context';
import { Button } from '../controls/button';
import { FailureNotice } from '../controls/notice';
import { Page } from '../controls/page';
import { Waiting } from '../controls/waiting';
import { sinceWords } from '../words/time';
import { words } from '../words/words';

export function MyStatus({ id }: { readonly id: string }) {
  const { server, home, show, said, say } = useSidebar();
  const summary = useLoaded(useCallback(() => server.statusSummary(id), [server, id]));
  const action = useAction();
  const { myStatus: text } = words();
  const tab = home.syncs.find((card) => card.id === id)?.tab ?? '';
  const add = () =>
    action.run(
      'add',
      () => server.addMyStatus(id),
      async () => {
        await summary.reload();
        say(text.added(tab));
      },
    );
  const addSteps = () =>
    action.run(
      'steps',
      () => server.addNextStep(id),
      async () => {
        await summary.reload();
        say(text.stepsAdded(tab));
      },
    );
  const { hasColumn, hasSteps, statuses = [] } = summary.value ?? {};
  return (
    <Page
      title={text.title}
      onBack={() => show({ name: 'home' })}
      said={said}
      footer={
        hasColumn && (
          <Button
            onClick={() => action.run('open', () => server.openTab(id))}
            busy={action.running === 'open'}
          >
            {text.open(tab)}
          </Button>
        )
      }
    >
      <FailureNotice failure={action.failure} onFix={{ 'try-again': action.again }} />
      <FailureNotice failure={summary.failure} onFix={{ 'try-again': () => void summary.reload() }} />
      {!summary.value && !summary.failure && <Waiting words={words().common.counting} />}
      {hasColumn === false && (
        <>
          <p>{text.intro(tab)}</p>
          <Button look="primary" onClick={add} busy={action.running === 'add'}>
            {text.add}
          </Button>
        </>
      )}
      {hasColumn && <p class="small">{text.hint}</p>}
      {hasColumn && !hasSteps && (
        <p>
          <Button onClick={addSteps} busy={action.running === 'steps'}>
            {text.addSteps}
          </Button>
        </p>
      )}
      {hasColumn && statuses.length === 0 && <p>{text.none}</p>}
      {statuses.length > 0 && (
        <ul class="plain">
          {statuses.map((line) => (
            <li key={line.status} class="run">
              <p>
                <strong>{line.status}</strong> · {count(line.count)}
              </p>
              <p class="small">{sinceWords(line)}</p>
            </li>
          ))}
        </ul>
      )}
    </Page>
  );
}
