/** The last runs in sentences, newest first. */
import { useCallback, useEffect, useRef } from 'preact/hooks';
import type { LogLine } from '../../src/store/log';
import { useAction } from '../calls/use-action';
import { useLoaded } from '../calls/use-loaded';
import { useSidebar } from '../context';
import { Button } from '../controls/button';
import { CheckIcon, WarningIcon } from '../controls/icons';
import { FailureNotice } from '../controls/notice';
import { Page } from '../controls/page';
import { Waiting } from '../controls/waiting';
import { news } from '../words/numbers';
import { when } from '../words/time';
import { words } from '../words/words';

export function Activity() {
  const { server, home, show } = useSidebar();
  const runs = useLoaded(useCallback(() => server.recentRuns(), [server]));
  const action = useAction();
  const isFirst = useRef(true);
  useEffect(() => {
    if (!isFirst.current) void runs.reload();
    isFirst.current = false;
  }, [home.version]);
  const lines = runs.value;
  const { activity: text } = words();
  return (
    <Page
      title={text.title}
      onBack={() => show({ name: home.syncs.length === 0 ? 'first-run' : 'home' })}
      footer={
        lines &&
        lines.length > 0 && (
          <Button onClick={() => action.run('log', server.showLog)} busy={action.running === 'log'}>
            {text.wholeLog}
          </Button>
        )
      }
    >
      <FailureNotice failure={action.failure} onFix={{ 'try-again': action.again }} />
      <FailureNotice failure={runs.failure} onFix={{ 'try-again': () => void runs.reload() }} />
      {!lines && !runs.failure && <Waiting words={text.reading} />}
      {lines?.length === 0 && <p>{text.none}</p>}
      <ol>
        {lines?.map((line) => (
          <RunLine key={`${line.at} ${line.sync}`} line={line} />
        ))}
      </ol>
    </Page>
  );
}

function RunLine({ line }: { readonly line: LogLine }) {
  const { home } = useSidebar();
  const { activity: text } = words();
  const isDone = line.ending === 'finished';
  const seconds = Math.max(1, Math.round(line.seconds));
  return (
    <li class="run">
      <p class={isDone ? 'facts done' : 'facts warning'}>
        {isDone ? <CheckIcon /> : <WarningIcon />}
        <span>
          <strong>{line.tab}</strong> · {isDone ? news(line) : (text.endings[line.ending] ?? line.ending)}
        </span>
      </p>
      {!isDone && <p>{line.words}</p>}
      <p class="small">
        {[
          when(line.at, home.now, home.timeZone),
          text.startedBy(line.startedBy),
          text.read(line.fetched),
          text.seconds(seconds),
        ].join(' · ')}
      </p>
    </li>
  );
}
