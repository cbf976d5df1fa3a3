/** The one error of Jobsheet: a stable code for code, a kind for deciding what to do, a sentence for the person. */

import { refusedWrite } from './refused-write';

/** Who can mend it: the person's settings, their key, patience, a retry, the service's data, or we. */
export type ErrorKind = 'config' | 'auth' | 'quota' | 'transient' | 'data' | 'bug';

export interface ErrorDetails {
  readonly code: string;
  readonly kind: ErrorKind;
  /** What happened and what to do next, in the person's words. Never holds a secret. */
  readonly message: string;
  readonly status?: number;
  /** Epoch milliseconds from which another try makes sense. */
  readonly retryAt?: number;
}

export class JobsheetError extends Error {
  readonly code: string;
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

/** What the person can mend by what they set or choose. @param message What happened and what to do next. */
export function configError(code: string, message: string): JobsheetError {
  return new JobsheetError({ code, kind: 'config', message });
}

/** Anything that was thrown, as our error: what we did not foresee is a bug of ours and says so. */
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
