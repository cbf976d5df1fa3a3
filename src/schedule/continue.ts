/**
 * Goes on with unfinished runs a minute later, where Apps Script allows it: a bound script may make a trigger that
 * fires once; an add-on may not (editor add-on triggers: at most hourly), so there the open sidebar or the next
 * hourly run goes on.
 */

/** The function of `main.ts` that the trigger calls. */
const HANDLER = 'continueRuns';
const A_MINUTE = 60_000;

/** @returns Whether it will go on by itself. */
export function continueLater(): boolean {
  try {
    if (triggers().length > 0) return true;
    ScriptApp.newTrigger(HANDLER).timeBased().after(A_MINUTE).create();
    return true;
  } catch {
    // An add-on, or a person who did not agree to triggers; Google's words are in the person's language.
    return false;
  }
}

/** A trigger that has fired stays in the list and counts to the 20 that a person may have. */
export function removeContinuation(): void {
  for (const trigger of triggers()) ScriptApp.deleteTrigger(trigger);
}

function triggers(): GoogleAppsScript.Script.Trigger[] {
  return ScriptApp.getProjectTriggers().filter((trigger) => trigger.getHandlerFunction() === HANDLER);
}
