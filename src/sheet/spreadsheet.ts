/** The spreadsheet that the person has open, and its clock. */
import { JobsheetError } from '../core/errors';
import { type WallClock, wallClock } from '../core/wall-clock';
import { writeNumbersAs } from '../core/words';

export function activeSpreadsheet(): GoogleAppsScript.Spreadsheet.Spreadsheet {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  // Asked only when something is said that its locale writes in its own way.
  writeNumbersAs(() => localeOf(spreadsheet));
  return spreadsheet;
}

let locale: string | undefined;

/** Returns the locale of the spreadsheet: "de_DE". Asks Google once in an execution. */
export function localeOf(
  spreadsheet: Pick<GoogleAppsScript.Spreadsheet.Spreadsheet, 'getSpreadsheetLocale'>,
): string {
  locale ??= spreadsheet.getSpreadsheetLocale();
  return locale;
}

/** Brings into the sheet what is still in the buffer. */
export function flushWrites(): void {
  SpreadsheetApp.flush();
}

type Spreadsheet = Pick<GoogleAppsScript.Spreadsheet.Spreadsheet, 'getSpreadsheetTimeZone'>;

/**
 * The clock on the spreadsheet’s wall. People may set it to another time zone at any moment: between two runs, and
 * between two calls of one run.
 */
export interface SpreadsheetClock {
  /** As it was when somebody last looked; asked for where nobody has. */
  readonly last: () => WallClock;
  /** As it is now. One call. */
  readonly look: () => WallClock;
  /** Every time zone that cells may have been written in. */
  readonly zones: () => readonly string[];
}

/** A person moves now and then; who changes zones every week still has the last ones known. */
const MOST_ZONES = 8;
/** Nobody changes the zone twice within the same second. */
const MOST_LOOKS = 3;

/**
 * @param known The zones of earlier runs.
 * @param keep Is told of a zone that is new before anything is written in it.
 */
export function spreadsheetClock(
  spreadsheet: Spreadsheet,
  known: readonly string[] = [],
  keep: (zones: readonly string[]) => void = () => undefined,
): SpreadsheetClock {
  let zones = known;
  let seen: WallClock | undefined;
  const look = () => {
    const clock = wallClock(spreadsheet.getSpreadsheetTimeZone());
    seen = clock;
    if (!zones.includes(clock.timeZone)) {
      zones = [...zones, clock.timeZone].slice(-MOST_ZONES);
      keep(zones);
    }
    return clock;
  };
  return { look, last: () => seen ?? look(), zones: () => zones };
}

/**
 * Does something with cells by a clock that was right all the while: it is done again when the zone was changed meanwhile.
 * @throws JobsheetError when the zone keeps changing.
 */
export function byOneClock<T>(clock: SpreadsheetClock, work: () => T): T {
  for (let looks = 0; looks < MOST_LOOKS; looks += 1) {
    const { timeZone } = clock.last();
    const done = work();
    if (clock.look().timeZone === timeZone) return done;
  }
  throw new JobsheetError({
    code: 'TIME_ZONE_CHANGES',
    kind: 'transient',
    message: 'The time zone of the spreadsheet keeps changing while Jobsheet works. Sync again.',
  });
}
