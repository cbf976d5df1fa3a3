/** The home view in one call: few reads, each of which brings much (docs/workbench.md, what calls cost). */

import { nextAt } from '../schedule/due';
import { localClock } from '../schedule/local-hour';
import { waitingOf } from '../schedule/pick-due';
import { hourlyFacts } from '../schedule/trigger';
import { activeSpreadsheet } from '../sheet/spreadsheet';
import { OFFER } from '../sources/all';
import { type LogLine, lastLines, loadLog } from '../store/log';
import { readDocument, readUser } from '../store/properties';
import { type Running, readRunning } from '../store/running';
import { unfinishedRuns } from '../store/runs';
import type { Ending } from '../sync/report';
import { forecastCost } from '../sync/run-cost';
import { type ListedSync, listSaved } from '../sync/saved-syncs';
import { fixFor } from './answer';
import type { Home, LastRun, SyncCard } from './answers';
import { filtersInWords } from './filter-words';
import { readQuestion } from './held-edits';
import { serviceStates } from './keys';
import { scheduleInWords, triggerInWords } from './schedule-words';

export function readHome(): Home {
  const now = Date.now();
  const spreadsheet = activeSpreadsheet();
  const timeZone = spreadsheet.getSpreadsheetTimeZone();
  const document = readDocument();
  const user = readUser();
  const syncs = listSaved(OFFER, document);
  const facts = hourlyFacts(document, user, now);
  const last = lastLines(loadLog(document));
  const unfinished = unfinishedRuns(document);
  const running = readRunning(syncs.map(({ id }) => id));
  const runsByItself = facts.state === 'ok' || facts.state === 'several';
  const clock = localClock(timeZone);
  return {
    services: serviceStates(user),
    syncs: syncs.map((sync) => {
      const line = last.get(sync.id);
      const waiting = sync.problem === undefined && runsByItself ? waitingOf(sync, line) : undefined;
      return {
        ...cardOf(sync, line, running),
        nextRunAt: (waiting && nextAt(waiting, now, clock)) ?? null,
        isUnfinished: unfinished.includes(sync.id),
        cost: sync.problem === undefined ? forecastCost(sync, OFFER, now, user) : null,
        question: sync.problem === undefined ? readQuestion(sync, document) : null,
      };
    }),
    trigger: triggerInWords(facts),
    timeZone,
    activeTab: spreadsheet.getActiveSheet().getName(),
    now,
  };
}

/** A damaged sync may lack anything but its id. */
function cardOf(
  sync: ListedSync,
  line: LogLine | undefined,
  running: Running | null,
): Omit<SyncCard, 'nextRunAt' | 'isUnfinished' | 'cost' | 'question'> {
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
    filtersInWords: isSound && stream ? filtersInWords(stream, sync.filters, sync.companyNames) : '',
    schedule: (isSound && schedule) || null,
    scheduleInWords: scheduleInWords(isSound ? schedule : undefined),
    lastRun: line ? lastRunOf(line) : null,
    problem: problem ?? null,
    isRunning,
    progress: isRunning ? running.progress : null,
  };
}

function lastRunOf(line: LogLine): LastRun {
  const { at, startedBy, ending, words, added, changed, closed, asked = 0, code, kind } = line;
  const fix = ending === 'failed' && kind ? fixFor(kind, code) : 'none';
  return { at, startedBy, ending: ending as Ending, words, added, changed, closed, asked, fix };
}
