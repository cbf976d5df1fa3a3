/** One sync: where it comes from and goes to, how its last run ended, and what can be done with it. */
import { useState } from 'preact/hooks';
import type { SyncCard } from '../../src/ui/answers';
import { useAction } from '../calls/use-action';
import { useSidebar } from '../context';
import { Button } from '../controls/button';
import { Menu } from '../controls/menu';
import { FailureNotice, Question } from '../controls/notice';
import { counted } from '../words/numbers';
import { when } from '../words/time';
import { LastRunLine } from './last-run-line';
import { Running } from './running';

interface CardProps {
  readonly card: SyncCard;
  /** The only card has the view's primary button. */
  readonly isPrimary: boolean;
}

export function Card({ card, isPrimary }: CardProps) {
  const { server, home, runs, reloadHome, show, say } = useSidebar();
  const action = useAction();
  const [isDeleting, setDeleting] = useState(false);
  const { id, tab } = card;
  const ours = runs.running[id];
  const isRunning = card.isRunning || ours !== undefined;
  const failure = runs.failures[id];
  const caption = card.isUnfinished ? 'Go on' : 'Sync now';

  const edit = () => show({ name: 'edit', id });
  const sync = () => void runs.start([id]);
  const remove = () =>
    action.run(
      'delete',
      () => server.removeSync(id),
      async () => {
        await reloadHome();
        say(`Jobsheet no longer looks after ‘${tab}’. Its rows are still there.`);
      },
    );
  const entries = [
    { label: 'Edit', onChoose: edit },
    {
      label: 'Duplicate',
      onChoose: () =>
        action.run(
          'duplicate',
          () => server.duplicateSync(id),
          async (copy) => {
            await reloadHome();
            show({ name: 'edit', id: copy.id });
          },
        ),
    },
    { label: 'Open tab', onChoose: () => action.run('open', () => server.openTab(id)) },
    {
      label: 'Bring back deleted rows',
      onChoose: () =>
        action.run(
          'bring-back',
          () => server.bringBack(id),
          ({ rows }) => say(broughtBack(rows, tab)),
        ),
    },
    { label: 'Delete', onChoose: () => setDeleting(true) },
  ];

  return (
    <section class="card" aria-label={tab}>
      <div class="card-head">
        <h2>{tab}</h2>
        <Menu name={`Actions for ‘${tab}’`} entries={entries} />
      </div>
      <p class="small">
        {card.serviceName} · {card.streamName}
      </p>
      <p>{card.filtersInWords}</p>
      {isRunning ? (
        <Running
          tab={tab}
          progress={ours?.progress ?? card.progress}
          note={ours?.note ?? null}
          isWaiting={ours?.isWaiting ?? false}
          onCancel={() => (ours ? runs.cancel(id) : action.run('cancel', () => server.cancelRun(id)))}
        />
      ) : (
        <>
          {!failure && <LastRunLine card={card} />}
          <p class="small">
            {card.nextRunAt === null
              ? card.scheduleInWords
              : `${card.scheduleInWords} · next ${when(card.nextRunAt, home.now, home.timeZone)}`}
          </p>
          <CardTrouble card={card} onEdit={edit} onSync={sync} />
        </>
      )}
      <FailureNotice failure={action.failure} onFix={{ 'try-again': action.again }} />
      {isDeleting && (
        <Question
          words={`Delete this sync? The tab ‘${tab}’ and its rows stay; Jobsheet stops looking after them.`}
          yes="Delete"
          onYes={remove}
          onNo={() => setDeleting(false)}
          busy={action.running === 'delete'}
          isDangerous
        />
      )}
      {!isRunning && !isDeleting && !card.problem && !failure && card.lastRun?.ending !== 'failed' && (
        <Button look={isPrimary ? 'primary' : 'quiet'} onClick={sync} name={`${caption} ‘${tab}’`}>
          {caption}
        </Button>
      )}
    </section>
  );
}

interface CardTroubleProps {
  readonly card: SyncCard;
  readonly onEdit: () => void;
  readonly onSync: () => void;
}

/** Why it cannot run, or how it failed: one sentence and the button that mends it. */
function CardTrouble({ card, onEdit, onSync }: CardTroubleProps) {
  const { runs, show } = useSidebar();
  const { problem, lastRun } = card;
  const kept = lastRun?.ending === 'failed' ? lastRun : undefined;
  const failure =
    runs.failures[card.id] ??
    (problem !== null
      ? { code: 'PROBLEM', kind: 'config' as const, message: problem, fix: 'edit' as const }
      : kept && { code: 'FAILED', kind: 'transient' as const, message: kept.words, fix: kept.fix });
  const mend = failure?.fix === 'none' ? { ...failure, fix: 'try-again' as const } : failure;
  return (
    <FailureNotice
      failure={mend}
      onFix={{ 'set-key': () => show({ name: 'keys' }), edit: onEdit, 'try-again': onSync }}
    />
  );
}

function broughtBack(rows: number, tab: string): string {
  if (rows === 0) return `No row of ‘${tab}’ was deleted, so there is none to bring back.`;
  return `${counted(rows, { one: 'row comes', many: 'rows come' })} back to ‘${tab}’ with the next sync.`;
}
