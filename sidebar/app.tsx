/** Chooses the view, and keeps the state that outlives it: the home data and the runs. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { writeNumbersAs } from '../src/core/words';
import type { SyncCard } from '../src/ui/sidebar/wire/home';
import { watchCalls } from './calls/in-flight';
import { useFollowing } from './calls/use-following';
import { useLoaded } from './calls/use-loaded';
import { SidebarContext, type View } from './context';
import { FailureNotice } from './controls/notice';
import { Page } from './controls/page';
import { Waiting } from './controls/waiting';
import { useRuns } from './runs/use-runs';
import type { ServerFunctions } from './server';
import { Activity } from './views/activity';
import { Edit } from './views/edit';
import { FirstRun } from './views/first-run';
import { HomeView } from './views/home';
import { Keys } from './views/keys';
import { MyStatus } from './views/my-status';
import { ToDo } from './views/to-do';
import { speak, words } from './words/words';

const FIRST_RUN: View = { name: 'first-run' };
const HOME: View = { name: 'home' };
/** Milliseconds between two looks at a run that somebody else started. */
const LOOK_EVERY = 2_000;

interface AppProps {
  readonly server: ServerFunctions;
  /** The view that the menu item opens; without one it is the home view. */
  readonly opens?: View | undefined;
}

export function App({ server: functions, opens }: AppProps) {
  const watched = useMemo(() => watchCalls(functions), [functions]);
  const { server } = watched;
  const home = useLoaded(useCallback(() => server.home(), [server]));
  const offers = useLoaded(useCallback(() => server.streamOffers(), [server]));
  const runs = useRuns(server, home.reload);
  const [chosen, setChosen] = useState<View | undefined>(opens);
  const first = useRef<View | undefined>(undefined);
  const [said, setSaid] = useState('');
  const goneOn = useRef(new Set<string>());
  const [isMadeElsewhere, setMadeElsewhere] = useState(false);

  useFollowing(watched, home.value?.version, () => {
    // Whoever has not begun here yet goes on from what the menu has made.
    const wasEmpty = home.value?.syncs.length === 0;
    void home.reload().then(() => wasEmpty && setMadeElsewhere(true));
  });

  // A run that was started elsewhere (the schedule, the menu, this sidebar before it was reloaded) is watched, and
  // gone on with when Google has stopped it.
  useEffect(() => {
    if (!home.value) return undefined;
    const others = home.value.syncs.filter(({ id }) => !runs.running[id]);
    for (const card of others.filter(wasStopped)) {
      const stop = `${card.id} ${card.lastRun?.at}`;
      if (goneOn.current.has(stop)) continue;
      goneOn.current.add(stop);
      void runs.start([card.id]);
    }
    if (!others.some(({ isRunning }) => isRunning)) return undefined;
    const timer = setTimeout(() => void home.reload(), LOOK_EVERY);
    return () => clearTimeout(timer);
  }, [home.value, home.failure]);

  speak(home.value?.language ?? navigator.language);
  const { locale } = home.value ?? {};
  if (locale) writeNumbersAs(() => locale);
  if (!home.value) {
    return (
      <Page title="Jobsheet">
        {home.failure ? (
          <FailureNotice failure={home.failure} onFix={{ 'try-again': () => void home.reload() }} />
        ) : (
          <Waiting words={words().common.opening} />
        )}
      </Page>
    );
  }
  // Decided once: the first run does not end because it has made a sync.
  first.current ??= home.value.syncs.length === 0 ? FIRST_RUN : HOME;
  if (isMadeElsewhere && home.value.syncs.length > 0) first.current = HOME;
  const view = chosen ?? first.current;
  const show = (next: View) => {
    setSaid('');
    setChosen(next);
  };
  const sidebar = {
    server,
    home: home.value,
    reloadHome: home.reload,
    offers,
    runs,
    show,
    say: setSaid,
    said,
  };
  return (
    <SidebarContext.Provider value={sidebar}>
      {view.name === 'first-run' && <FirstRun />}
      {view.name === 'home' && <HomeView ask={view.ask} />}
      {view.name === 'edit' && <Edit id={view.id} stream={view.stream} />}
      {view.name === 'keys' && <Keys service={view.service} next={view.next} />}
      {view.name === 'my-status' && <MyStatus id={view.id} />}
      {view.name === 'to-do' && <ToDo />}
      {view.name === 'activity' && <Activity />}
    </SidebarContext.Provider>
  );
}

/** Returns whether Google's six minutes ended the last run, which then goes on by itself. */
function wasStopped({ isUnfinished, isRunning, lastRun }: SyncCard): boolean {
  return isUnfinished && !isRunning && lastRun?.ending === 'out-of-time';
}
