/** The card of a sync: its source and tab, its last run, and its actions. */
import { useEffect, useState } from 'preact/hooks';
import type { SyncCard } from '../../src/ui/sidebar/wire/home';
import { useAction } from '../calls/use-action';
import { useSidebar } from '../context';
import { Button } from '../controls/button';
import { Menu } from '../controls/menu';
import { FailureNotice, Notice, Question } from '../controls/notice';
import { Waiting } from '../controls/waiting';
import { costQuestion, costWords, mostDollarsOf, termsOf } from '../words/money';
import { when } from '../words/time';
import { words } from '../words/words';
import { cardActions } from './card-actions';
import { CardTrouble } from './card-trouble';
import { EditsQuestion } from './edits-question';
import { LastRunLine } from './last-run-line';
import { NewsLine } from './news-line';
import { Running } from './running';

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
  const { card: text, money, common, rows: anything } = words();
  const most = mostDollarsOf([card]);
  const verb = card.isUnfinished ? text.goOn : text.sync;
  // A button that can cost money names the sum.
  const caption = most === undefined ? verb : money.withMost(verb, most);

  useEffect(() => {
    if (!isRunning || action.failure) setStopping(false);
  }, [isRunning, action.failure]);
  const cancel = () => {
    if (ours) return runs.cancel(id);
    setStopping(true);
    action.run('cancel', () => server.cancelRun(id));
  };

  const edit = () => show({ name: 'edit', id });
  const start = () => {
    setAsking(false);
    void runs.start([id], termsOf([card]));
  };
  const sync = () => (question === undefined ? start() : setAsking(true));
  const offer = offers.value?.find((one) => one.id === card.stream);
  const noun = offer?.noun ?? anything;
  const question = costQuestion([card], noun);
  const remove = () =>
    action.run(
      'delete',
      () => server.deleteSync(id),
      async () => {
        await reloadHome();
        say(text.stopped(tab));
      },
    );
  const confirm = () =>
    action.run(
      'confirm',
      () => server.confirmCost(id, card.payment?.terms ?? ''),
      async () => {
        await reloadHome();
        say(text.approved(tab));
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
        <Menu name={text.actions(tab)} entries={entries} />
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
              : text.next(card.scheduleInWords, when(card.nextRunAt, home.now, home.timeZone))}
          </p>
          {card.cost && !isAsking && <p class="small">{costWords(card.cost, noun)}</p>}
          {card.payment?.asks && !isAsking && (
            <Notice>
              <p>
                {card.payment.asks} {text.waits}
              </p>
              <Button onClick={confirm} busy={action.running === 'confirm'} name={text.approveName(tab)}>
                {text.approve}
              </Button>
            </Notice>
          )}
          <CardTrouble card={card} onEdit={edit} onSync={sync} />
          {card.question && <EditsQuestion id={id} tab={tab} question={card.question} />}
          {isAsking && question !== undefined && (
            <Question
              question={question}
              yes={money.yes(most ?? 0)}
              onYes={start}
              onNo={() => setAsking(false)}
            />
          )}
        </>
      )}
      {action.running && !isDeleting && !isStopping && <Waiting words={common.oneMoment} />}
      <FailureNotice failure={action.failure} onFix={{ 'try-again': action.again }} />
      {isDeleting && (
        <Question
          question={text.stopQuestion(tab)}
          yes={text.stopYes}
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
