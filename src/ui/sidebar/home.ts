/** Reads everything that the home view shows, with few calls of Google's services (docs/workbench.md, what calls cost). */
import { fingerprintCells } from '../../core/fingerprint';
import { wallClock } from '../../core/wall-clock';
import { localClock, nextAt } from '../../schedule/due';
import { waitingOf } from '../../schedule/pick-due';
import { hourlyFacts } from '../../schedule/trigger';
import { activeSpreadsheet } from '../../sheet/spreadsheet';
import type { TableMemo } from '../../sheet/table/table';
import { OFFER } from '../../sources/catalog';
import { KEY } from '../../store/keys';
import { readLastRuns, readLeftOut, unfinishedRuns } from '../../store/log';
import { type Running, readRunning, runningNote } from '../../store/progress';
import { type ReadableProperties, readDocument, readUser } from '../../store/properties';
import { type LastRun as KeptRun, type LeftOut, readRunState } from '../../store/run-state';
import { loadToDo } from '../../store/to-do';
import { newsOf } from '../../streams/new-rows';
import { todayOf } from '../../sync/actions/to-do';
import { forecastCost } from '../../sync/definitions/cost-forecast';
import { type ListedSync, listSaved } from '../../sync/definitions/saved-syncs';
import { leftOutSentences } from '../../sync/run/left-out-words';
import type { Ending } from '../../sync/run/report';
import { readQuestion } from '../menu/held-edits';
import { filtersInWords, scheduleInWords, triggerInWords } from '../words';
import { serviceStates } from './keys';
import { fixFor } from './outcome';
import { paymentOf } from './payments';
import type { Home, LastRun, SyncCard } from './wire/home';

export function readHome(): Home {
  const now = Date.now();
  const spreadsheet = activeSpreadsheet();
  const timeZone = spreadsheet.getSpreadsheetTimeZone();
  const document = readDocument();
  const user = readUser();
  const syncs = listSaved(OFFER, document);
  const facts = hourlyFacts(document, user, now);
  const last = readLastRuns(document);
  const unfinished = unfinishedRuns(document);
  const leftOut = readLeftOut(document);
  const running = readRunning(syncs.map(({ id }) => id));
  const runsByItself = facts.state === 'ok' || facts.state === 'several';
  const clock = localClock(timeZone);
  return {
    services: serviceStates(user),
    syncs: syncs.map((sync) => {
      const line = last.get(sync.id);
      const waiting = sync.problem === undefined && runsByItself ? waitingOf(sync, line) : undefined;
      return {
        ...cardOf(sync, line, running, leftOut.get(sync.id)),
        news: newsFor(sync, document, now),
        nextRunAt: (waiting && nextAt(waiting, now, clock)) ?? null,
        isUnfinished: unfinished.includes(sync.id),
        cost: sync.problem === undefined ? forecastCost(sync, OFFER, now, user) : null,
        payment: sync.problem === undefined ? paymentOf(sync, spreadsheet, user) : null,
        question: sync.problem === undefined ? readQuestion(sync, document) : null,
      };
    }),
    trigger: triggerInWords(facts),
    timeZone,
    waiting: waitingToday(document, timeZone, now),
    activeTab: spreadsheet.getActiveSheet().getName(),
    version: versionOf(document, user),
    now,
  };
}

function waitingToday(document: ReadableProperties, timeZone: string, now: number): number {
  const { seen } = loadToDo(document);
  return seen && seen.day === todayOf(wallClock(timeZone), now) ? seen.waiting : 0;
}

function newsFor(sync: ListedSync, document: ReadableProperties, now: number): SyncCard['news'] {
  if (sync.problem !== undefined) return null;
  const { tab = sync.tab, arrivals } = readRunState<TableMemo>(sync.id, document);
  return (tab === sync.tab && newsOf(arrivals, now, sync.newFor)) || null;
}

/** Returns a fingerprint of everything that is stored, and of the sync that runs. */
export function readHomeVersion(): string {
  return versionOf(readDocument(), readUser());
}

/** Covers only the names of the person's properties, because keys are among them, and the values of their spending. */
function versionOf(document: ReadableProperties, user: ReadableProperties): string {
  const own = user.getProperties();
  const names = Object.keys(own).map((name) => (name.startsWith(KEY.spending) ? name + own[name] : name));
  return fingerprintCells([JSON.stringify(document.getProperties()), JSON.stringify(names), runningNote()]);
}

/** Builds a card, also for a damaged sync, which may lack everything but its id. */
function cardOf(
  sync: ListedSync,
  line: KeptRun | undefined,
  running: Running | null,
  leftOut: LeftOut | undefined,
): Omit<SyncCard, 'news' | 'nextRunAt' | 'isUnfinished' | 'cost' | 'payment' | 'question'> {
  const { id, schedule, problem } = sync;
  const isSound = problem === undefined;
  const stream = OFFER.streams.find((one) => one.id === sync.stream);
  const isRunning = running?.sync === id;
  return {
    id,
    tab: String(sync.tab ?? ''),
    stream: String(sync.stream ?? ''),
    streamName: stream?.name ?? '',
    serviceName: OFFER.services.find((one) => one.id === stream?.service)?.name ?? '',
    shownInWords: isSound && leftOut ? leftOutSentences(leftOut, stream?.conditions ?? []).join(' ') : '',
    filtersInWords:
      isSound && stream ? filtersInWords(stream, sync.filters, sync.companyNames, sync.conditions) : '',
    schedule: (isSound && schedule) || null,
    scheduleInWords: scheduleInWords(isSound ? schedule : undefined),
    lastRun: line ? lastRunOf(line) : null,
    problem: problem ?? null,
    isRunning,
    progress: isRunning ? running.progress : null,
  };
}

function lastRunOf(line: KeptRun): LastRun {
  const { at, startedBy, ending, words, added, changed, closed, code, kind } = line;
  const { asked = 0, sent = 0, refused = 0 } = line;
  const fix = ending === 'failed' && kind ? fixFor(kind, code) : 'none';
  return {
    at,
    startedBy,
    ending: ending as Ending,
    words,
    added,
    changed,
    closed,
    asked,
    sent,
    refused,
    fix,
  };
}
