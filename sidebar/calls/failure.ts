/** Turns the raw messages of Google into failures that a person understands. */
import type { Failure, Outcome } from '../../src/ui/sidebar/outcome';

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
  const words = said.replace(PREFIX, '').trim();
  if (TWO_ACCOUNTS.test(said)) {
    return {
      code: PERMISSION_DENIED,
      kind: 'auth',
      fix: 'try-again',
      message:
        'Google did not let Jobsheet in. That happens when you are signed in to several Google accounts. ' +
        'Open this spreadsheet in a private window, or in a browser profile with only the account that it belongs to, ' +
        'and open Jobsheet there.',
    };
  }
  if (NOT_AUTHORISED.test(said)) {
    return {
      code: 'NOT_AUTHORISED',
      kind: 'auth',
      fix: 'try-again',
      message:
        'Google asks for your permission once more. Close this sidebar, choose ‘Open Jobsheet’ in the menu again, ' +
        'and allow what it asks for.',
    };
  }
  if (SIX_MINUTES.test(said)) {
    return {
      code: OUT_OF_TIME,
      kind: 'transient',
      fix: 'try-again',
      message: 'Google allows six minutes at a time, and they were over. Your sheet keeps what it has.',
    };
  }
  if (NO_CONNECTION.test(said)) {
    return {
      code: 'NO_CONNECTION',
      kind: 'transient',
      fix: 'try-again',
      message: 'Google cannot be reached. Check that you are online, then try again.',
    };
  }
  return {
    code: 'UNEXPECTED',
    kind: 'bug',
    fix: 'try-again',
    message: words === '' ? 'Google stopped without saying why. Try again.' : sentence(words),
  };
}

function sentence(words: string): string {
  return /[.!?…]$/.test(words) ? words : `${words}.`;
}
