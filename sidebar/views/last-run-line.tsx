/** "✓ 12 min ago · 3 new · 1 changed", or that it has not run, or that it was stopped. */
import type { SyncCard } from '../../src/ui/sidebar/wire/home';
import { useSidebar } from '../context';
import { CheckIcon, WarningIcon } from '../controls/icons';
import { news } from '../words/numbers';
import { ago } from '../words/time';
import { words } from '../words/words';

export function LastRunLine({ card }: { readonly card: SyncCard }) {
  const { home } = useSidebar();
  const { lastRun } = card;
  const { card: text } = words();
  if (!lastRun) return <p class="small">{text.neverRan}</p>;
  const time = ago(lastRun.at, home.now, home.timeZone);
  if (lastRun.ending === 'failed') return <p class="small">{text.lastTried(time)}</p>;
  const isDone = lastRun.ending === 'finished';
  return (
    <p class={isDone ? 'facts done' : 'facts warning'}>
      {isDone ? <CheckIcon /> : <WarningIcon />}
      <span>
        {text.ended(lastRun.ending, time)} · {news(lastRun)}
      </span>
    </p>
  );
}
