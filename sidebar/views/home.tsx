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
import { costQuestion, mostDollarsOf, termsOf } from '../words/money';
import { words } from '../words/words';
import { Card } from './card';
import { openHelp } from './help-link';
import { isReady } from './keys-of';

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
  const turnOn = () =>
    action.run('trigger', server.installTrigger, async () => {
      await reloadHome();
      say(text.areOn);
    });
  const turnOff = () =>
    action.run('trigger', server.removeTrigger, async () => {
      await reloadHome();
      say(text.areOff);
    });
  const { home: text, common, money } = words();
  const isOne = syncs.length === 1;
  const [isAsking, setAsking] = useState(false);
  const sound = syncs.filter(({ problem }) => !problem);
  const question = costQuestion(sound);
  const most = mostDollarsOf(sound);
  const syncAll = () => {
    setAsking(false);
    void runs.start(
      sound.map(({ id }) => id),
      termsOf(sound),
    );
  };
  // A spreadsheet that somebody else has set up comes with their syncs, and never with their key.
  const keyless = home.services.filter(
    (service) => !isReady(service) && syncs.some(({ serviceName }) => serviceName === service.name),
  );
  return (
    <Page
      title={text.title}
      said={said}
      actions={
        <>
          <Button look="bare" onClick={() => show({ name: 'edit' })} name={text.addName}>
            <PlusIcon />
            {text.add}
          </Button>
          <Menu
            name={text.more}
            entries={[
              { label: words().toDo.title, onChoose: () => show({ name: 'to-do' }) },
              { label: text.activity, onChoose: () => show({ name: 'activity' }) },
              { label: text.keys, onChoose: () => show({ name: 'keys' }) },
              ...(trigger.state === 'none' ? [] : [{ label: text.updatesOff, onChoose: turnOff }]),
              { label: common.help, onChoose: () => action.run('help', () => openHelp(server)) },
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
                {most === undefined ? text.syncAll : money.withMost(text.syncAll, most)}
              </Button>
              <span class="gap" />
            </>
          )}
          <LinkButton onClick={() => show({ name: 'activity' })}>{text.activity}</LinkButton>
          <span aria-hidden="true">·</span>
          <LinkButton onClick={() => show({ name: 'keys' })}>{text.keys}</LinkButton>
        </div>
      }
    >
      {action.running && !isBroken && <Waiting words={common.oneMoment} />}
      <FailureNotice failure={action.failure} onFix={{ 'try-again': action.again }} />
      {isAsking && question !== undefined && (
        <Question
          question={question}
          yes={money.yes(most ?? 0)}
          onYes={syncAll}
          onNo={() => setAsking(false)}
        />
      )}
      {home.waiting > 0 && (
        <p class="to-do-line">
          <LinkButton onClick={() => show({ name: 'to-do' })}>
            {words().toDo.waiting(home.waiting)}
          </LinkButton>
        </p>
      )}
      {isBroken && (
        <Notice>
          <p>{trigger.words}</p>
          <Button onClick={turnOn} busy={action.running === 'trigger'}>
            {text.updatesOn}
          </Button>
        </Notice>
      )}
      {keyless.map(({ id, name }) => (
        <Notice key={id}>
          <p>{text.noKey(name)}</p>
          <Button onClick={() => show({ name: 'keys', service: id })}>{text.addKey}</Button>
        </Notice>
      ))}
      {syncs.length === 0 && <p>{text.empty}</p>}
      {[...syncs].sort(byTab).map((card) => (
        <Card key={card.id} card={card} isPrimary={isOne} isAsked={card.id === ask} />
      ))}
    </Page>
  );
}
