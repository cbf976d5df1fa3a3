/** The errors of Jobsheet, and the errors of Sheets that are caused by something that the person has set up. */

/** Google's own messages; `flush` throws them as well as the write itself. */
const VALIDATION_RULE = /The data you entered in cell (\S+) violates the data validation rules/;
const PROTECTED = /You are trying to edit a protected (cell|range|sheet|object)/i;

interface RefusedWrite {
  readonly code: 'CELL_RULE' | 'CELL_PROTECTED';
  /** Tells the person what to do about it. */
  readonly message: string;
}

/**
 * Recognises the errors with which Sheets refuses a write because of something that the person has set up.
 * @returns undefined for a message about anything else.
 */
function refusedWrite(message: string): RefusedWrite | undefined {
  const cell = VALIDATION_RULE.exec(message)?.[1];
  if (cell !== undefined) {
    return {
      code: 'CELL_RULE',
      message: `The cell ${cell} has a rule (Data, Data validation) that rejects what Jobsheet was to write there. Take the rule away or let it show a warning only, then sync again. Your sheet keeps what it had.`,
    };
  }
  if (!PROTECTED.test(message)) return undefined;
  return {
    code: 'CELL_PROTECTED',
    message:
      'Cells that Jobsheet was to write are protected (Data, Protect sheets and ranges), and you may not edit them. Ask whoever protected them, then sync again. Your sheet keeps what it had.',
  };
}

/** Every code that an error of ours can have. */
export type ErrorCode =
  // The person's settings and selections.
  | 'ADDRESS_REFUSED'
  | 'FILTERS_CONFLICT'
  | 'FILTERS_TOO_LONG'
  | 'NO_COMPANY'
  | 'NO_DASHBOARD'
  | 'NO_DETAILS'
  | 'NO_NEW_COLUMN'
  | 'NO_ROWS'
  | 'NO_SCORES'
  | 'NO_SUCH_SYNC'
  | 'NO_TAB'
  | 'NOT_A_SYNCED_TAB'
  | 'NOTHING_TO_PUT_BACK'
  | 'QUESTION_CHANGED'
  | 'SETTING_REFUSED'
  | 'TAB_TAKEN'
  | 'UNKNOWN_SERVICE'
  | 'UNKNOWN_STREAM'
  // Keys and sign-in.
  | 'EMAIL_NOT_CONFIRMED'
  | 'EMAIL_TAKEN'
  | 'KEY_REFUSED'
  | 'NO_KEY'
  | 'NO_NEW_ACCOUNTS'
  | 'NO_SERVICE'
  | 'NO_SESSION'
  | 'NOT_A_KEY'
  | 'WEAK_PASSWORD'
  // Money.
  | 'LIMIT_REACHED'
  | 'NO_BUDGET'
  | 'NO_CREDIT'
  | 'NOT_AGREED'
  | 'OTHER_RUN_PAYS'
  // Responses of a service.
  | 'ACCEPTED'
  | 'CONFLICT'
  | 'CURSOR_REFUSED'
  | 'FORBIDDEN'
  | 'MAINTENANCE'
  | 'NO_NEXT_PAGE'
  | 'NO_RECORD'
  | 'NOT_A_PAGE'
  | 'NOT_FOUND'
  | 'NOT_JSON'
  | 'NOT_OFFERED'
  | 'REFUSED'
  | 'SERVICE_FAILED'
  | 'TOO_MANY_RECORDS'
  | 'TOO_MANY_REQUESTS'
  | 'UNREACHABLE'
  // The spreadsheet.
  | 'CELL_PROTECTED'
  | 'CELL_RULE'
  | 'COLUMNS_DELETED'
  | 'COLUMNS_DIFFER'
  | 'COLUMNS_MOVED'
  | 'LOG_REFUSED'
  | 'SHEET_MOVES'
  | 'TIME_ZONE_CHANGES'
  // Google.
  | 'ALREADY_RUNNING'
  | 'NO_CONNECTION'
  | 'NOT_AUTHORISED'
  | 'OUT_OF_TIME'
  | 'PERMISSION_DENIED'
  | 'STORE_REFUSED'
  | 'TRIGGER_REFUSED'
  | 'VALUE_TOO_LARGE'
  // Everything that nobody foresaw.
  | 'UNEXPECTED';

/**
 * The remedy that an error calls for: `config` another setting, `auth` another key, `quota` and `transient` another try
 * later, `data` a correction at the service, `bug` a correction of Jobsheet.
 */
export type ErrorKind = 'config' | 'auth' | 'quota' | 'transient' | 'data' | 'bug';

export interface ErrorDetails {
  readonly code: ErrorCode;
  readonly kind: ErrorKind;
  /** Tells the person what happened and what to do next. Never holds a secret. */
  readonly message: string;
  /** HTTP status, where a response is the cause. */
  readonly status?: number;
  /** Epoch milliseconds from which another try makes sense. */
  readonly retryAt?: number;
}

/** The one error type of Jobsheet: a code for programs, a kind that decides what to do, a sentence for the person. */
export class JobsheetError extends Error {
  readonly code: ErrorCode;
  readonly kind: ErrorKind;
  readonly status: number | undefined;
  readonly retryAt: number | undefined;

  constructor(details: ErrorDetails) {
    super(details.message);
    this.name = 'JobsheetError';
    this.code = details.code;
    this.kind = details.kind;
    this.status = details.status;
    this.retryAt = details.retryAt;
  }
}

/** Creates an error that the person can correct in what they set or select. */
export function configError(code: ErrorCode, message: string): JobsheetError {
  return new JobsheetError({ code, kind: 'config', message });
}

/** Returns whether something that was thrown is an error of ours with one of these codes. */
export function hasCode(thrown: unknown, ...codes: readonly ErrorCode[]): thrown is JobsheetError {
  return thrown instanceof JobsheetError && codes.includes(thrown.code);
}

/** Returns whether an error with this code is found before a run begins: once its cause is gone, the sync is as due as it was. */
export function isBeforeRun(code: string | undefined): boolean {
  return code === 'NO_KEY' || code === 'NOT_AGREED';
}

/** Turns anything that was thrown into an error of ours; an error that nobody foresaw is reported as a bug. */
export function asJobsheetError(thrown: unknown): JobsheetError {
  if (thrown instanceof JobsheetError) return thrown;
  const words = thrown instanceof Error ? thrown.message : String(thrown);
  const refused = refusedWrite(words);
  if (refused) return configError(refused.code, refused.message);
  return new JobsheetError({
    code: 'UNEXPECTED',
    kind: 'bug',
    message: `Something went wrong that Jobsheet did not foresee: ${words} Your sheet keeps what it had. Try again; if it stays, please report it with these words.`,
  });
}
