/** Shows developers what goes on in the cloud: the clock, which advances only while something runs, and the executions. */
import type { Advancing, ExecutionLine } from '../messages';

interface ClockProps {
  readonly now: number;
  readonly timeZone: string;
  readonly advancing: Advancing | null;
  readonly onAdvance: (minutes: number) => void;
}

const STEPS = [
  { caption: '+1 hour', minutes: 60 },
  { caption: '+1 day', minutes: 24 * 60 },
] as const;

/** Time on Google's servers. Letting it pass fires the time triggers; meanwhile it says how far it has come. */
export function Clock({ now, timeZone, advancing, onAdvance }: ClockProps) {
  const shown = advancing ? Math.max(now, advancing.now) : now;
  return (
    <fieldset class="clock" aria-label="Clock of the workbench" aria-busy={advancing !== null}>
      <time dateTime={new Date(shown).toISOString()} title={`The workbench's own clock, ${timeZone}`}>
        {clockTime(shown, timeZone)}
      </time>
      {advancing ? (
        <OnTheWay advancing={advancing} timeZone={timeZone} />
      ) : (
        STEPS.map(({ caption, minutes }) => (
          <button
            key={caption}
            type="button"
            onClick={() => onAdvance(minutes)}
            title="Let time pass; triggers fire"
          >
            {caption}
          </button>
        ))
      )}
    </fieldset>
  );
}

/** In place of the buttons, so that nobody presses one twice. */
function OnTheWay({ advancing, timeZone }: { advancing: Advancing; timeZone: string }) {
  const { from, until, now, fired } = advancing;
  const runs = fired === 1 ? '1 run' : `${fired.toLocaleString('en-US')} runs`;
  return (
    <>
      <progress value={now - from} max={until - from} aria-label="How much of the time has passed" />
      <span class="on-the-way">
        Busy until {clockTime(until, timeZone)} · {runs} so far
      </span>
    </>
  );
}

function clockTime(time: number, timeZone: string): string {
  return new Intl.DateTimeFormat('en-US', {
    timeZone,
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    month: 'short',
    day: 'numeric',
  }).format(time);
}

/** One line about what runs now or ran last. */
export function LastExecution({ line }: { line: ExecutionLine | undefined }) {
  if (!line) return <span class="last">No execution yet</span>;
  if (line.seconds === undefined) return <span class="last running">Running {line.call} …</span>;
  return (
    <span class={line.error ? 'last failed' : 'last'}>
      {line.call} · {secondsOf(line.seconds)}
      {line.error ? ' · failed' : ''}
    </span>
  );
}

/** The last executions, newest first. */
export function ExecutionLog({ lines, onClose }: { lines: readonly ExecutionLine[]; onClose: () => void }) {
  return (
    <section class="log own" aria-label="Executions" id="executions">
      <header>
        <h2>Executions</h2>
        <button type="button" class="icon" aria-label="Close" onClick={onClose}>
          ×
        </button>
      </header>
      <ol>
        {lines.toReversed().map((line) => (
          <li key={line.id} class={line.error ? 'failed' : ''}>
            <strong>{line.call}</strong> {line.seconds === undefined ? 'is running' : facts(line)}
            {line.error && <p>{line.error}</p>}
            {line.log && line.log.length > 0 && <pre>{line.log.join('\n')}</pre>}
          </li>
        ))}
      </ol>
    </section>
  );
}

function facts({ seconds = 0, requests = 0, cellsWritten = 0 }: ExecutionLine): string {
  const parts = [secondsOf(seconds)];
  if (requests) parts.push(`${requests.toLocaleString('en-US')} requests`);
  if (cellsWritten) parts.push(`${cellsWritten.toLocaleString('en-US')} cells written`);
  return parts.join(' · ');
}

function secondsOf(seconds: number): string {
  return `${seconds.toFixed(1)} s`;
}
