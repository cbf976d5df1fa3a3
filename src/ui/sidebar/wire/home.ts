/** Everything that the home view shows. Times are epoch milliseconds, since no Date crosses to the sidebar. */
import type { Schedule } from '../../../core/sync-settings';
import type { TriggerFacts } from '../../../schedule/trigger';
import type { Progress } from '../../../store/progress';
import type { LastRun as StoredRun } from '../../../store/run-state';
import type { News } from '../../../streams/new-rows';
import type { CostForecast } from '../../../sync/definitions/cost-forecast';
import type { Ending } from '../../../sync/run/report';
import type { Fix } from '../outcome';
import type { Payment } from '../payments';
import type { ServiceState } from './keys';

export interface Home {
  readonly services: readonly ServiceState[];
  readonly syncs: readonly SyncCard[];
  readonly trigger: TriggerStatus;
  /** Time zone of the spreadsheet, in which schedules and times are shown. */
  readonly timeZone: string;
  /** Locale of the spreadsheet, in which numbers and dates are written: "de_DE". */
  readonly locale: string;
  /** Locale of the person's Google account, whose language the sidebar speaks: "de". */
  readonly language: string;
  readonly activeTab: string;
  /** How many rows waited for the person when they last looked today; 0 where they have not looked. */
  readonly waiting: number;
  /** As `homeVersion` returns it: another one means that something of this has changed. */
  readonly version: string;
  /** The server's clock, from which the age of a run is counted. */
  readonly now: number;
}

export interface SyncCard {
  readonly id: string;
  readonly tab: string;
  readonly stream: string;
  /** "Job postings". */
  readonly streamName: string;
  /** "Trackly". */
  readonly serviceName: string;
  /** "Product, Finance · US · Full time". */
  readonly filtersInWords: string;
  /** "142 of 1,288 shown; left out: 1,146 closed."; empty where nothing is left out or nobody knows yet. */
  readonly shownInWords: string;
  readonly schedule: Schedule | null;
  /** "Every day at 7:00"; "Only when you say so" without one. */
  readonly scheduleInWords: string;
  readonly lastRun: LastRun | null;
  /** The rows that the person has not seen yet; null where there are none. */
  readonly news: News | null;
  /** The hour in which it runs next by itself; null when it does not. */
  readonly nextRunAt: number | null;
  /** A sentence that says why it cannot run as it is; null when it can. */
  readonly problem: string | null;
  readonly isRunning: boolean;
  /** Null while it does not run, and before its first pages are read. */
  readonly progress: Progress | null;
  /** A run was stopped on its way and can go on. */
  readonly isUnfinished: boolean;
  /** The cost of the next run and of this month; null where records are free. */
  readonly cost: CostForecast | null;
  /** Null where records are free, or the person has no key to pay with. */
  readonly payment: Payment | null;
  /** Null where no edit waits for an answer. */
  readonly question: EditsQuestion | null;
}

/** Asks about edits before they are sent. `answerQuestion` answers it, and the next run carries the answer out. */
export interface EditsQuestion {
  /** "You emptied ‘Notes’ in 30 rows. Send that to Pipeline, or …?" */
  readonly words: string;
  /** A few of the rows by name; empty where they have none. */
  readonly examples: string;
  /** "Send to Pipeline". */
  readonly sendCaption: string;
  /** "Put the values back"; null where there are none. */
  readonly restoreCaption: string | null;
  /** Goes back with the answer, so that the answer is to the question that was shown. */
  readonly fingerprint: string;
}

export interface LastRun
  extends Pick<StoredRun, 'at' | 'startedBy' | 'words' | 'added' | 'changed' | 'closed'>,
    Required<Pick<StoredRun, 'asked' | 'sent' | 'refused'>> {
  readonly ending: Ending;
  /** Remedy of a run that failed. */
  readonly fix: Fix;
}

/**
 * `none`: nothing runs by itself. `ok`. `lost`: it was turned on once, but Google no longer lists it or it has not fired
 * when it should have. `several`: more than one of yours. `installTrigger` repairs the last two.
 */
export interface TriggerStatus extends Omit<TriggerFacts, 'trouble'> {
  /** The state in a sentence that also says what to do about it. */
  readonly words: string;
}
