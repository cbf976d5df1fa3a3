/** The card of a sync: its source and tab, its last run, and its actions. */
import { useEffect, useState } from 'preact/hooks';
import type { SyncCard } from '../../src/ui/sidebar/wire/home';
import { useAction } from '../calls/use-action';
import { useSidebar } from '../context';
import { Button } from '../controls/button';
import { Menu } from '../controls/menu';
import { FailureNotice, Notice, Question } from '../controls/notice';
import { Waiting } from '../controls/waiting';
import { costQuestion, mostWords, spentWords, termsOf } from '../words/money';
import { when } from '../words/time';
import { cardActions } from './card-actions';
import { CardTrouble } from './card-trouble';
import { EditsQuestion } from './edits-question';
import { LastRunLine } from './last-run-line';
import { NewsLine } from './news-line';
import { Running } from './running';

const ROW = { one: 'row', many: 'rows' };

interface CardProps {
  readonly card: SyncCard;
  /** The only card has the view's primary button. */
  readonly isPrimary: boolean;
  /** It is to run once the person has seen what that can cost. */
  readonly isAsked: boolean;
}

/** Shows a sync with its last and next run, and asks on it what the person has to decide. */
export function Card({ card, isPrimary, isAsked }: CardProps) {
  const sidebar = useSidebar();
  const { server, home, offers, runs, reloadHome, show, say } = sidebar;
  const action = useAction();
  const [isDeleting, setDeleting] = useState(false);
  const [isAsking, setAsking] = useState(isAsked);
  /** A run that was started elsewhere was asked to stop. */
  const [isStopping, setStopping] = useState(false);
  const { id, tab } = card;
  const ours = runs.running[id];
  const isRunning = card.isRunning || ours !== undefined;
  const failure = runs.failures[id];
  const caption = card.isUnfinished ? 'Go on' : 'Sync now';

  useEffect(() => {
    if (!isRunning || action.failure) setStopping(false);
  }, [isRunning, action.failure]);
  const cancel = () => {
    if (ours) return runs.cancel(id);
    setStopping(true);
    action.run('cancel', () => server.cancelRun(id));
  };

  const edit = () => show({ name: 'edit', id });
  const question = costQuestion([card]);
  const start = () => {
    setAsking(false);
    void runs.start([id], termsOf([card]));
  };
  const sync = () => (question === undefined ? start() : setAsking(true));
  const offer = offers.value?.find((one) => one.id === card.stream);
  const noun = offer?.noun ?? ROW;
  const remove = () =>
    action.run(
      'delete',
      () => server.deleteSync(id),
      async () => {
        await reloadHome();
        say(`Jobsheet no longer looks after ‘${tab}’. Its rows are still there.`);
      },
    );
  const confirm = () =>
    action.run(
      'confirm',
      () => server.confirmCost(id, card.payment?.terms ?? ''),
      async () => {
        await reloadHome();
        say(`You have agreed to what ‘${tab}’ may cost.`);
      },
    );
  const entries = cardActions({
    sidebar,
    action,
    id,
    tab,
    offer,
    onEdit: edit,
    onDelete: () => setDeleting(true),
  });

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
      {card.shownInWords && <p class="small">{card.shownInWords}</p>}
      {isRunning ? (
        <Running
          tab={tab}
          progress={ours?.progress ?? card.progress}
          note={ours?.note ?? (isStopping ? 'stopping' : null)}
          isWaiting={ours?.isWaiting ?? false}
          onCancel={cancel}
        />
      ) : (
        <>
          {!failure && <LastRunLine card={card} />}
          <NewsLine card={card} />
          <p class="small">
            {card.nextRunAt === null
              ? card.scheduleInWords
              : `${card.scheduleInWords} · next ${when(card.nextRunAt, home.now, home.timeZone)}`}
          </p>
          {card.cost && (
            <p class="small">
              {mostWords(card.cost, noun)} a run. {spentWords(card.cost)}.
            </p>
          )}
          {card.payment?.asks && !isAsking && (
            <Notice>
              <p>{card.payment.asks} It waits for your word.</p>
              <Button
                onClick={confirm}
                busy={action.running === 'confirm'}
                name={`Confirm the cost of ‘${tab}’`}
              >
                Confirm
              </Button>
            </Notice>
          )}
          <CardTrouble card={card} onEdit={edit} onSync={sync} />
          {card.question && <EditsQuestion id={id} tab={tab} question={card.question} />}
          {isAsking && question !== undefined && (
            <Question words={question} yes="Sync" onYes={start} onNo={() => setAsking(false)} />
          )}
        </>
      )}
      {action.running && !isDeleting && !isStopping && <Waiting words="One moment …" />}
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
      {!isRunning &&
        !isDeleting &&
        !isAsking &&
        !card.problem &&
        !failure &&
        card.lastRun?.ending !== 'failed' && (
          <Button look={isPrimary ? 'primary' : 'quiet'} onClick={sync} name={`${caption} ‘${tab}’`}>
            {caption}
          </Button>
        )}
    </section>
  );
}
