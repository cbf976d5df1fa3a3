/** Turns the raw messages of Google into failures that a person understands. */
import type { Failure, Outcome } from '../../src/ui/sidebar/outcome';
import { words } from '../words/words';

/** "ScriptError: RangeError: …", as the failure handler gets it. */
const PREFIX = /^(?:(?:Script|Range|Type|Reference|Syntax|Network)?(?:Error|Exception):\s*)+/;

/** Google calls the script with the first account that is signed in, which may be another than the spreadsheet's. */
const TWO_ACCOUNTS = /PERMISSION_DENIED/;
const NOT_AUTHORISED = /authori[sz]ation is required|permission to (?:call|perform)/i;
const NO_CONNECTION = /connection failure|network|failed to fetch|HTTP 0\b/i;
const SIX_MINUTES = /exceeded maximum execution time/i;

/** Code of a run that Google stopped: it can go on. */
export const OUT_OF_TIME = 'OUT_OF_TIME';
/** Code of Google's refusal with several accounts signed in. */
const PERMISSION_DENIED = 'PERMISSION_DENIED';

/** Returns the outcome of a call; a call that Google refused counts as a failure. */
export async function settled<T>(call: Promise<Outcome<T>>): Promise<Outcome<T>> {
  try {
    return await call;
  } catch (thrown) {
    return { error: failureOf(thrown) };
  }
}

/** Returns a thrown error as a failure that says what to do next. */
function failureOf(thrown: unknown): Failure {
  const said = thrown instanceof Error ? thrown.message : String(thrown);
  const reason = said.replace(PREFIX, '').trim();
  const { google } = words();
  if (TWO_ACCOUNTS.test(said)) {
    return {
      code: PERMISSION_DENIED,
      kind: 'auth',
      fix: 'try-again',
      message: google.severalAccounts,
    };
  }
  if (NOT_AUTHORISED.test(said)) {
    return {
      code: 'NOT_AUTHORISED',
      kind: 'auth',
      fix: 'try-again',
      message: google.permission,
    };
  }
  if (SIX_MINUTES.test(said)) {
    return {
      code: OUT_OF_TIME,
      kind: 'transient',
      fix: 'try-again',
      message: google.sixMinutes,
    };
  }
  if (NO_CONNECTION.test(said)) {
    return {
      code: 'NO_CONNECTION',
      kind: 'transient',
      fix: 'try-again',
      message: google.offline,
    };
  }
  return {
    code: 'UNEXPECTED',
    kind: 'bug',
    fix: 'try-again',
    message: reason === '' ? google.silent : sentence(reason),
  };
}

function sentence(reason: string): string {
  return /[.!?…]$/.test(reason) ? reason : `${reason}.`;
}
