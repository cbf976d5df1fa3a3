/** The home view: the syncs of this spreadsheet as cards, and the actions for all of them. */
import { useState } from 'preact/hooks';
import type { SyncCard } from '../../src/ui/sidebar/wire/home';
import { useAction } from '../calls/use-action';
import { useSidebar } from '../context';
import { Button, LinkButton } from '../controls/button';
import { PlusIcon } from '../controls/icons';
import { Menu } from '../controls/menu';
import { FailureNotice, Notice, Question } from '../controls/notice';
import { Page } from '../controls/page';
import { Waiting } from '../controls/waiting';
import { costQuestion, termsOf } from '../words/money';
import { waitingWords } from '../words/to-do';
import { Card } from './card';
import { openHelp } from './help-link';

/** Sorts by tab, since ids are random. */
function byTab(one: SyncCard, other: SyncCard): number {
  return one.tab.localeCompare(other.tab);
}

export function HomeView({ ask }: { readonly ask: string | undefined }) {
  const { server, home, runs, reloadHome, show, say, said } = useSidebar();
  const action = useAction();
  const { syncs, trigger } = home;
  const isScheduled = syncs.some(({ schedule }) => schedule !== null);
  const isBroken = isScheduled && trigger.state !== 'ok';
  const isAnyRunning = syncs.some(({ id, isRunning }) => isRunning || runs.running[id]);
  const mend = () =>
    action.run('trigger', server.installTrigger, async () => {
      await reloadHome();
      say('Your syncs run by themselves again.');
    });
  const turnOff = () =>
    action.run('trigger', server.removeTrigger, async () => {
      await reloadHome();
      say('Nothing runs by itself any more. You can still sync here.');
    });
  const isOne = syncs.length === 1;
  const [isAsking, setAsking] = useState(false);
  const sound = syncs.filter(({ problem }) => !problem);
  const question = costQuestion(sound);
  const syncAll = () => {
    setAsking(false);
    void runs.start(
      sound.map(({ id }) => id),
      termsOf(sound),
    );
  };
  // A spreadsheet that somebody else has set up comes with their syncs, and never with their key.
  const keyless = home.services.filter(
    ({ name, endsIn, isOpen }) =>
      endsIn === null && !isOpen && syncs.some(({ serviceName }) => serviceName === name),
  );
  return (
    <Page
      title="Your tabs"
      said={said}
      actions={
        <>
          <Button look="bare" onClick={() => show({ name: 'edit' })} name="New sync">
            <PlusIcon />
            New
          </Button>
          <Menu
            name="More"
            entries={[
              { label: 'Do today', onChoose: () => show({ name: 'to-do' }) },
              { label: 'Activity', onChoose: () => show({ name: 'activity' }) },
              { label: 'Keys', onChoose: () => show({ name: 'keys' }) },
              ...(trigger.state === 'none' ? [] : [{ label: 'Turn the schedule off', onChoose: turnOff }]),
              { label: 'Help', onChoose: () => action.run('help', () => openHelp(server)) },
            ]}
          />
        </>
      }
      footer={
        <div class="links">
          {syncs.length > 1 && (
            <>
              <Button
                look="primary"
                busy={isAnyRunning}
                onClick={() => (question === undefined ? syncAll() : setAsking(true))}
              >
                Sync all
              </Button>
              <span class="gap" />
            </>
          )}
          <LinkButton onClick={() => show({ name: 'activity' })}>Activity</LinkButton>
          <span aria-hidden="true">·</span>
          <LinkButton onClick={() => show({ name: 'keys' })}>Keys</LinkButton>
        </div>
      }
    >
      {action.running && !isBroken && <Waiting words="One moment …" />}
      <FailureNotice failure={action.failure} onFix={{ 'try-again': action.again }} />
      {isAsking && question !== undefined && (
        <Question words={question} yes="Sync all" onYes={syncAll} onNo={() => setAsking(false)} />
      )}
      {isBroken && (
        <Notice>
          <p>{trigger.words}</p>
          <Button onClick={mend} busy={action.running === 'trigger'}>
            Turn the schedule on
          </Button>
        </Notice>
      )}
      {keyless.map(({ id, name }) => (
        <Notice key={id}>
          <p>You have no {name} key here yet. Everybody who syncs uses their own.</p>
          <Button onClick={() => show({ name: 'keys', service: id })}>Set your key</Button>
        </Notice>
      ))}
      {home.waiting > 0 && (
        <p class="to-do-line">
          <LinkButton onClick={() => show({ name: 'to-do' })}>{waitingWords(home.waiting)}</LinkButton>
        </p>
      )}
      {syncs.length === 0 && <p>No sync yet. ‘New’ makes one.</p>}
      {[...syncs].sort(byTab).map((card) => (
        <Card key={card.id} card={card} isPrimary={isOne} isAsked={card.id === ask} />
      ))}
    </Page>
  );
}
